import { blake2b256, cryptoReady } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale';
import { noOrigin, root } from '../../../pallets/support/origin';
import type { RuntimeCall } from '../../../pallets/support/call';
import { batch, remark, transfer } from '../../support/calls';
import {
  bob,
  call,
  creator,
  END,
  expectEvents,
  expectOk,
  first,
  FUNDS,
  raised,
  refuses,
  signed,
  tao,
  target,
} from './bench';

beforeAll(() => cryptoReady());

const finalize = call('finalize', first);
const tell = (length: number): RuntimeCall => ({
  pallet: 'System',
  name: 'remark_with_event',
  args: { remark: new Uint8Array(length) },
});
const told = (sender: string, length: number) =>
  ['System.Remarked', { sender, hash: toHex(blake2b256(new Uint8Array(length))) }] as const;
const finalized = ['Crowdloan.Finalized', first] as const;

describe('finalize', () => {
  const paid = () => raised({ target_address: target });
  refuses(paid, 'Crowdloan.finalize', [
    ['root', root, first, 'BadOrigin'],
    ['nobody', noOrigin(), first, 'BadOrigin'],
    ['a number that no crowdloan has', signed(), { crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['others than the creator', signed(bob), first, 'Crowdloan.InvalidOrigin', ({ at }) => at(END - 1)],
    ['the block before the end', signed(), first, 'Crowdloan.ContributionPeriodNotEnded',
      ({ at, change }) => (at(END - 1), change({ cap: tao(100) + 1n }))],
    ['a cap that lacks a rao', signed(), first, 'Crowdloan.CapNotRaised',
      ({ change }) => change({ cap: tao(100) + 1n, finalized: true })],
    ['a second time', signed(), first, 'Crowdloan.AlreadyFinalized', ({ change }) => change({ finalized: true })],
    ['funds that are not there', signed(), first, 'Token.FundsUnavailable', ({ leave }) => leave(FUNDS, tao(100) - 1n)],
  ]); // prettier-ignore

  describe('with a call', () => {
    refuses(() => raised({ call: remark(200) }), 'Crowdloan.finalize', [
      ['a call that Preimage lost', signed(), first, 'Crowdloan.CallUnavailable',
        ({ pallets }) => pallets.Preimage.storage.PreimageFor.clear([])],
      ['a call that is none', signed(), first, 'Crowdloan.CallUnavailable',
        ({ change }) => change({ call: { type: 'Inline', value: Uint8Array.of(0xff) } })],
    ]); // prettier-ignore
    refuses(() => raised({ call: transfer(bob, tao(991)), target_address: target }), 'Crowdloan.finalize', [
      ['a call that fails, and keeps the money', signed(), first, 'Token.FundsUnavailable'],
    ]);

    it.each([
      ['short', 3, 0],
      ['long', 200, 1],
    ])('makes a %s one for the creator', (_what, length, kept) => {
      const bench = raised({ call: tell(length) });
      expectOk(bench, finalize, signed());
      expectEvents(bench, told(creator, length), finalized);
      expect(bench.storage.CurrentCrowdloanId.get()).toBeUndefined();
      // What was noted stays, as on the chain.
      expect(bench.kept()).toBe(kept);
      expect(bench.free(FUNDS)).toBe(tao(100));
    });

    it('pays the target first', () => {
      const bench = raised({ call: tell(3), target_address: target });
      expectOk(bench, finalize, signed());
      expect(bench.eventNames()).toEqual([
        'NewAccount', 'Endowed', 'Transfer', 'Remarked', 'Finalized',
      ]); // prettier-ignore
    });

    it('reports nothing of what the call reports', () => {
      const bench = raised({ call: batch([remark(1)]) });
      expect(bench.run(batch([remark(1)]), signed())).toHaveProperty('actualWeight');
      expect(expectOk(bench, finalize, signed())).toEqual({});
    });

    it('nor of what it reports when it fails', () => {
      const failing = batch([transfer(bob, tao(991))], 'batch_all');
      const bench = raised({ call: failing });
      expect(bench.run(failing, signed())).toHaveProperty('actualWeight');
      expect(bench.run(finalize, signed())).toEqual({ error: { type: 'Token', value: 'FundsUnavailable' } });
    });
  });

  it('pays the target all that was raised', () => {
    const bench = paid();
    expectOk(bench, finalize, signed());
    expectEvents(
      bench,
      ['System.NewAccount', { account: target }],
      ['Balances.Endowed', { account: target, free_balance: tao(100) }],
      ['Balances.Transfer', { from: FUNDS, to: target, amount: tao(100) }],
      finalized,
    );
    expect(bench.info()).toMatchObject({ finalized: true, raised: tao(100), contributors_count: 2 });
    expect([bench.free(target), bench.free(FUNDS), bench.exists(FUNDS)]).toEqual([tao(100), 0n, true]);
    expect(bench.given(bob)).toBe(tao(90));
  });

  it('leaves the money where it is without target and call', () => {
    const bench = raised();
    expectOk(bench, finalize, signed());
    expectEvents(bench, finalized);
    expect(bench.free(FUNDS)).toBe(tao(100));
  });
});
