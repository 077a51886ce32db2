import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy, type Origin } from '../../../../pallets/support/origin';
import { weight } from '../../../../pallets/support/weight';
import { account, id } from '../../../support/accounts';
import { batch, remark, safeMode, sudo } from '../../../support/calls';
import { expectEvents, expectOk, expectRefused, refuses } from '../../../support/expectations';
import { call, hotkey, motionOf, start } from './bench';

const MAX_U32 = 4_294_967_295;
const FORMS = [
  ['sudo', {}],
  ['sudo_unchecked_weight', { weight: weight(5n) }],
] as const;
const fails = batch([remark(), call('System', 'set_code', { code: new Uint8Array(1) })], 'batch_all');
const oneMember: Origin = { ...noOrigin(), caller: { type: 'Triumvirate', value: { type: 'Member', value: hotkey } } };

beforeAll(() => cryptoReady());

describe.each(FORMS)('%s', (name, more) => {
  const outer = (inner = remark()) => call('SubtensorModule', name, { call: inner, ...more });
  const args = outer().args;
  refuses(start, `SubtensorModule.${name}`, [
    ['root', root, args, 'BadOrigin'],
    ['an account', signedBy(account(1)), args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a single member', oneMember, args, 'BadOrigin'],
    ['a half of the seats', motionOf(1, 2), args, 'BadOrigin'],
    ['none of no seats', motionOf(0, 0), args, 'BadOrigin'],
    ['all of more seats than can be doubled', motionOf(MAX_U32, MAX_U32), args, 'BadOrigin'],
  ]);

  it.each([
    [2, 3],
    [1, 1],
    [1, 0],
    [MAX_U32, MAX_U32 - 1],
  ])('runs a call as root for %i of %i seats', (ayes, seats) => {
    const bench = start();
    expectOk(bench, outer(safeMode('force_enter')), motionOf(ayes, seats));
    expect(bench.pallets.SafeMode.storage.EnteredUntil.has()).toBe(true);
    expect(bench.events().at(-1)).toEqual({ pallet: 'SubtensorModule', name: 'Sudid', value: [{ type: 'Ok', value: undefined }] }); // prettier-ignore
  });

  it('reports what the call reports', () => {
    const bench = start();
    expect(expectOk(bench, outer(sudo(remark())), motionOf(2, 3))).toEqual({ pays: 'No' });
    expectEvents(
      bench,
      ['Sudo.Sudid', { sudo_result: { type: 'Ok', value: undefined } }],
      ['SubtensorModule.Sudid', [{ type: 'Ok', value: undefined }]],
    );
  });

  it('fails as the call fails, with what it reports and without an event', () => {
    const bench = start();
    const alone = bench.run(fails, root);
    expect(alone).toMatchObject({ error: expect.anything(), actualWeight: expect.anything() });
    expect(bench.run(outer(fails), motionOf(2, 3))).toEqual(alone);
    expectRefused(bench, outer(fails), motionOf(2, 3), 'System.FailedToExtractRuntimeVersion');
  });

  it('makes calls that the filter refuses to others', () => {
    const bench = start();
    const inner = call('Balances', 'force_set_balance', { who: id(hotkey), new_free: 1_000n });
    expectOk(bench, safeMode('force_enter'), root);
    expectRefused(bench, inner, bench.env.signed(account(1)), 'System.CallFiltered');
    expectOk(bench, outer(inner), motionOf(2, 3));
  });
});

it('sudo weighs the same whatever it runs, the other as much as is said', () => {
  const { env } = start();
  const info = (name: string, more: object) => env.dispatchInfo(call('SubtensorModule', name, { call: sudo(remark()), ...more })); // prettier-ignore
  expect(info('sudo', {})).toMatchObject({ callWeight: weight(111_100_000n), class: 'Operational', pays: 'Yes' });
  expect(info('sudo_unchecked_weight', { weight: weight(5n) })).toMatchObject({ callWeight: weight(5n), pays: 'Yes' });
});
