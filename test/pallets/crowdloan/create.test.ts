import * as u32 from '../../../primitives/arithmetic/u32';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../pallets/support/origin';
import { addWeight, weight } from '../../../pallets/support/weight';
import { remark } from '../../support/calls';
import { call, creator, END, expectEvents, expectOk, FUNDS, refuses, signed, start, tao, target, terms } from './bench';

beforeAll(() => cryptoReady());

const create = (changes: object = {}) => call('create', { ...terms, ...changes });
const OWN = weight(42_930_000n, { reads: 3, writes: 5, proof: 6_148n });

describe('create', () => {
  const wrong = { ...terms, deposit: tao(10) - 1n, cap: 0n, min_contribution: 0n, end: 0 };
  const rich = { ...wrong, deposit: tao(1_000) + 1n, cap: tao(1_000) + 1n };
  const high = { ...rich, cap: tao(1_000) + 2n };
  const least = { ...high, min_contribution: tao('0.1') };
  refuses(start, 'Crowdloan.create', [
    ['root', root, wrong, 'BadOrigin'],
    ['nobody', noOrigin(), wrong, 'BadOrigin'],
    ['a deposit that lacks a rao', signed(), wrong, 'Crowdloan.DepositTooLow'],
    ['a cap that is the deposit', signed(), rich, 'Crowdloan.CapTooLow'],
    ['a contribution that may be too little', signed(), { ...high, min_contribution: tao('0.1') - 1n },
      'Crowdloan.MinimumContributionTooLow'],
    ['the current block as its end', signed(), { ...least, end: 100 }, 'Crowdloan.CannotEndInPast'],
    ['a block too few', signed(), { ...least, end: 149 }, 'Crowdloan.BlockDurationTooShort'],
    ['a block too many', signed(), { ...least, end: 20_101 }, 'Crowdloan.BlockDurationTooLong'],
    ['who lacks a rao', signed(), { ...least, end: 150 }, 'Crowdloan.InsufficientBalance',
      ({ storage }) => storage.NextCrowdloanId.set(u32.MAX)],
    ['one more than there are numbers', signed(), { ...terms }, 'Crowdloan.Overflow',
      ({ storage }) => storage.NextCrowdloanId.set(u32.MAX)],
    ['a deposit that is frozen', signed(), { ...terms }, 'Token.Frozen', ({ pallets }) =>
      pallets.System.storage.Account.mutate(creator, (one) => ({ ...one, data: { ...one.data, frozen: tao(991) } }))],
  ]); // prettier-ignore

  it('moves the deposit to an account of its own, as the first contribution', () => {
    const bench = start();
    expectOk(bench, create(), signed());
    const deposit = tao(10);
    expectEvents(
      bench,
      ['System.NewAccount', { account: FUNDS }],
      ['Balances.Endowed', { account: FUNDS, free_balance: deposit }],
      ['Balances.Transfer', { from: creator, to: FUNDS, amount: deposit }],
      ['Crowdloan.Created', { crowdloan_id: 0, creator, end: END, cap: tao(100) }],
    );
    expect(bench.info()).toEqual({
      creator,
      deposit,
      min_contribution: tao(1),
      end: END,
      cap: tao(100),
      funds_account: FUNDS,
      raised: deposit,
      target_address: undefined,
      call: undefined,
      finalized: false,
      contributors_count: 1,
    });
    expect([bench.given(creator), bench.free(FUNDS), bench.free(creator)]).toEqual([deposit, deposit, tao(990)]);
    // One reason of the balance's, one of the crowdloan's.
    expect(bench.pallets.System.storage.Account.get(FUNDS).providers).toBe(2);
  });

  it('numbers crowdloans, and with them their accounts', () => {
    const bench = start();
    bench.storage.NextCrowdloanId.set(0x0102);
    expectOk(bench, create(), signed());
    expect(bench.storage.Crowdloans.get(0x0102)?.funds_account).toBe(FUNDS.replace(/^(.{26}).{4}/, '$10201'));
    expect(bench.storage.NextCrowdloanId.get()).toBe(0x0103);
  });

  it.each([
    ['128 bytes in the crowdloan', 124, 'Inline', 0],
    ['129 bytes in Preimage', 125, 'Lookup', 1],
  ] as const)('keeps a call of %s', (_what, length, type, kept) => {
    const bench = start();
    expectOk(bench, create({ call: remark(length), target_address: target }), signed());
    expect(bench.info()).toMatchObject({ call: { type }, target_address: target });
    expect(bench.kept()).toBe(kept);
  });

  it('weighs what its call weighs, too', () => {
    const { env } = start();
    expect(env.dispatchInfo(create())).toMatchObject({ callWeight: OWN, class: 'Normal', pays: 'Yes' });
    const inner = remark(10);
    const callWeight = addWeight(OWN, env.dispatchInfo(inner).callWeight);
    expect(env.dispatchInfo(create({ call: inner }))).toMatchObject({ callWeight, class: 'Normal', pays: 'Yes' });
  });

  it.each([
    ['50 blocks, with all that its creator has', { end: 150, deposit: tao(1_000), cap: tao(1_000) + 1n }],
    ['20,000 blocks, for 0.1 TAO at a time', { end: 20_100, min_contribution: tao('0.1') }],
  ])('opens for %s', (_what, changes) => {
    const bench = start();
    expectOk(bench, create(changes), signed());
    expect(bench.info()).toMatchObject(changes);
  });
});
