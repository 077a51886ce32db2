import { cryptoReady } from '../../../../primitives/crypto/ready';
import { alphaRao } from '../../../../pallets/subtensor';
import { payOwnerCut } from '../../../../pallets/subtensor/coinbase/ownerCut';
import { distributeLeaseDividends } from '../../../../pallets/subtensor/leasing/leaseDividends';
import { stakeOf } from '../../../../pallets/subtensor/staking/stake';
import { tao } from '../../../support/amounts';
import { addStaked, addSubnet } from '../../../support/subnets';
import {
  beneficiary,
  bob,
  charlie,
  coldkeyOfLease,
  hotkeyOfLease,
  leased,
  LEASED,
  type LeaseBench,
  type LeaseOptions,
} from './bench';

beforeAll(() => cryptoReady());

const CUT = tao(10);
/** 40 % of the cut. */
const SHARE = tao(4);

/** Block 300, in which dividends are due; the lease has 100 alpha of its subnet. */
function trading(options: LeaseOptions = {}) {
  const bench = leased(options);
  const { subtensor: ctx } = bench;
  ctx.storage.SubtokenEnabled.set(LEASED, true);
  addStaked(bench, { hotkey: hotkeyOfLease(), coldkey: coldkeyOfLease(), netuid: LEASED }, tao(100));
  bench.at(300);
  bench.state.settle();
  return bench;
}

const distribute = ({ subtensor }: LeaseBench, cut: bigint = CUT): void =>
  distributeLeaseDividends(subtensor, 0, alphaRao(cut));
const gathered = ({ leases }: LeaseBench): bigint | undefined => leases.AccumulatedLeaseDividends.maybe(0);
const staked = ({ subtensor }: LeaseBench): bigint => stakeOf(subtensor, hotkeyOfLease(), coldkeyOfLease(), LEASED);
const worth = ({ subtensor }: LeaseBench, alpha: bigint): bigint =>
  subtensor.config.swap.simSwap(LEASED, 'Sell', alpha).amountPaidOut;
const wealth = (bench: LeaseBench) =>
  [beneficiary, bob, charlie].map((who) => bench.free(who)) as [bigint, bigint, bigint];

/** What beneficiary, Bob and Charlie have of so many rao: 0.3 and 0.2 are a little less in 64.64 bits. */
function parts(rao: bigint): [bigint, bigint, bigint] {
  const shares = [((3n << 64n) / 10n) * rao, ((1n << 64n) / 5n) * rao] as const;
  const [toBob, toCharlie] = [shares[0] >> 64n, shares[1] >> 64n];
  return [rao - toBob - toCharlie, toBob, toCharlie];
}

describe('dividends of a lease', () => {
  it('are sold, and paid by shares; the beneficiary has the rest', () => {
    const bench = trading();
    const before = wealth(bench);
    const expected = parts(worth(bench, SHARE));
    expect(expected[1]).toBeGreaterThan(tao(1));
    distribute(bench);
    expect(wealth(bench)).toEqual(before.map((had, index) => had + expected[index]!));
    expect([staked(bench), gathered(bench)]).toEqual([tao(100) - SHARE, 0n]);
    expect(bench.free(coldkeyOfLease())).toBe(0n);
  });

  it.each([299, 301])('gather in block %i, which is no hundredth', (block) => {
    const bench = trading();
    bench.at(block);
    const before = wealth(bench);
    distribute(bench);
    distribute(bench);
    expect([gathered(bench), staked(bench)]).toEqual([2n * SHARE, tao(100)]);
    expect(wealth(bench)).toEqual(before);
  });

  it('are paid with all that gathered', () => {
    const bench = trading();
    bench.leases.AccumulatedLeaseDividends.set(0, alphaRao(tao(6)));
    const before = bench.free(bob);
    const expected = parts(worth(bench, tao(10)))[1];
    distribute(bench);
    expect(bench.free(bob) - before).toBe(expected);
    expect([staked(bench), gathered(bench)]).toEqual([tao(90), 0n]);
  });

  it.each([
    ['a subnet that is gone', ({ leases }: LeaseBench) => leases.NetworksAdded.remove(LEASED)],
    ['less stake than is due', ({ leases }: LeaseBench) =>
      leases.AccumulatedLeaseDividends.set(0, alphaRao(tao(96) + 1n))],
    ['an empty pool', ({ leases }: LeaseBench) => leases.SubnetAlphaIn.set(LEASED, alphaRao(0n))],
  ])('go on gathering with %s', (_what, spoil) => {
    const bench = trading();
    spoil(bench);
    const before = gathered(bench) ?? 0n;
    distribute(bench);
    expect(gathered(bench)).toBe(before + SHARE);
    expect(staked(bench)).toBe(tao(100));
  }); // prettier-ignore

  it('go on gathering while they are not worth a sale', () => {
    const bench = trading();
    distribute(bench, 1_000n);
    expect(gathered(bench)).toBe(400n);
  });

  it('are rounded up for those who contributed', () => {
    const bench = trading();
    bench.at(301);
    distribute(bench, 1n);
    expect(gathered(bench)).toBe(1n);
  });

  it.each([
    [300, undefined],
    [301, 0n],
  ])('with a lease that ends in block %i are, in block 300, %s', (end_block, expected) => {
    const bench = trading({ end_block });
    const before = wealth(bench);
    distribute(bench);
    expect(gathered(bench)).toBe(expected);
    expect(bench.free(bob) > before[1]).toBe(expected !== undefined);
  });

  it('are nobody’s without a lease', () => {
    const bench = trading();
    bench.leases.SubnetLeases.remove(0);
    distribute(bench);
    expect([gathered(bench), staked(bench)]).toEqual([undefined, tao(100)]);
  });
});

describe('the owner’s cut', () => {
  it('of a leased subnet is staked for the lease, and its share paid', () => {
    const bench = trading();
    const before = bench.free(bob);
    payOwnerCut(bench.subtensor, LEASED, alphaRao(CUT));
    expect(staked(bench)).toBe(tao(100) + CUT - SHARE);
    expect(bench.free(bob)).toBeGreaterThan(before);
  });

  it('of another subnet is its owner’s alone', () => {
    const bench = trading();
    const other = addSubnet(bench, 7);
    bench.leases.SubnetOwner.set(other, bob);
    bench.leases.SubnetOwnerHotkey.set(other, hotkeyOfLease());
    payOwnerCut(bench.subtensor, other, alphaRao(CUT));
    expect(stakeOf(bench.subtensor, hotkeyOfLease(), bob, other)).toBe(CUT);
    expect(gathered(bench)).toBeUndefined();
  });
});
