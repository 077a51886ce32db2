import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { alphaRao, ROOT } from '../../../../pallets/subtensor';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, expectRefused, refuses } from '../../../support/expectations';
import {
  call,
  CHEAP,
  CLOSED,
  coldkey,
  hotkey,
  MISSING,
  nobodysHotkey,
  owner,
  signed,
  STABLE,
  start,
  SUBNET,
  type StakingBench,
} from './bench';

beforeAll(() => cryptoReady());

/** What is staked at least, in rao, with the fee for it. */
const LEAST = 2_000_000n + 1_007n;
const ED = 500n;
/** Alpha that 10 TAO buy on SUBNET, less 33/65535 of them: 1,000 TAO × 1,000 alpha stay a product. */
const [FEE, BOUGHT] = [5_035_477n, 9_896_053_816n];
/** What takes the price from 1 to 1.01: nearly (√1.01 - 1) × 1,000 TAO, for the chain's root is good to 10 decimals. */
const [PAID, ITS_FEE] = [4_987_562_110n, 2_512_740n];

const args = (change: object = {}) => ({ hotkey, netuid: SUBNET, amount_staked: tao(10), ...change });
const limited = (change: object = {}) => ({ ...args(), limit_price: tao(2), allow_partial: false, ...change });

/** The hotkey has so few and so dear shares that small amounts buy none. */
function coarsen({ ctx }: StakingBench): void {
  ctx.storage.TotalHotkeyAlpha.set(hotkey, SUBNET, alphaRao(10n ** 18n));
  ctx.storage.TotalHotkeyShares.set(hotkey, SUBNET, U64F64.fromBits(1n));
}

describe('add_stake', () => {
  refuses(start, 'SubtensorModule.add_stake', [
    ['root', root, args(), 'BadOrigin'],
    ['a subnet that is not started', signed(), args({ netuid: CLOSED }), 'SubtensorModule.SubtokenDisabled'],
    [
      'a subnet that is no more',
      signed(),
      args({ netuid: MISSING }),
      'SubtensorModule.SubnetNotExists',
      ({ ctx }) => ctx.storage.SubtokenEnabled.set(MISSING, true),
    ],
    ['a rao too little', signed(), args({ amount_staked: LEAST - 1n }), 'SubtensorModule.AmountTooLow'],
    ['nothing', signed(), args({ amount_staked: 0n }), 'SubtensorModule.AmountTooLow'],
    [
      'a rao more than there is',
      signed(),
      args({ amount_staked: tao(100) + 1n }),
      'SubtensorModule.NotEnoughBalanceToStake',
    ],
    ["nobody's hotkey", signed(), args({ hotkey: nobodysHotkey }), 'SubtensorModule.HotKeyAccountNotExists'],
    ['a drained pool', signed(), args(), 'SubtensorModule.InsufficientLiquidity', (bench) => bench.drain(SUBNET)],
    [
      'an amount of which the fee leaves too little',
      signed(),
      args({ amount_staked: 2_305_180n }),
      'SubtensorModule.AmountTooLow',
      ({ pallets }) => pallets.Swap.storage.FeeRate.set(SUBNET, 10_000),
    ],
    ['a hotkey whose shares are too dear', signed(), args(), 'SubtensorModule.InsufficientLiquidity', coarsen],
  ]);

  it('buys alpha at the price of the pool, less the fee, and stakes it on anybody’s hotkey', () => {
    const bench = start();
    const before = bench.ctx.storage.TotalStake.get();
    expectOk(bench, call('add_stake', args()), signed());
    expect(bench.stake(SUBNET)).toBe(BOUGHT);
    expect(bench.free()).toBe(tao(90));
    expect(bench.pool(SUBNET)).toEqual([tao(1_010) - FEE, tao(1_000) - BOUGHT]);
    const { storage } = bench.ctx;
    expect(storage.SubnetAlphaOut.get(SUBNET)).toBe(BOUGHT);
    // The fee is in no reserve and counts as stake.
    expect(storage.TotalStake.get() - before).toBe(tao(10));
    expect(storage.SubnetVolume.get(SUBNET)).toBe(tao(10));
    expect(storage.StakingHotkeys.get(coldkey)).toEqual([hotkey]);
    expect(storage.LastColdkeyHotkeyStakeBlock.get(coldkey, hotkey)).toBe(1n);
    expect(storage.Delegates.has(hotkey)).toBe(false);
    expectEvents(
      bench,
      ['Balances.Withdraw', { who: coldkey, amount: tao(10) }],
      ['SubtensorModule.StakeAdded', [coldkey, hotkey, tao(10), BOUGHT, SUBNET, FEE]],
    );
  });

  it.each([
    ['root', ROOT],
    ['a stable subnet', STABLE],
  ] as const)('is one to one and free on %s', (_name, netuid) => {
    const bench = start();
    expectOk(bench, call('add_stake', args({ netuid })), signed());
    expect(bench.stake(netuid)).toBe(tao(10));
  });

  it('takes the least that is worth its fee', () => {
    const bench = start();
    expectOk(bench, call('add_stake', args({ amount_staked: LEAST })), signed());
    expect(bench.free()).toBe(tao(100) - LEAST);
  });

  it('leaves the existential deposit of a whole balance', () => {
    const bench = start();
    expectOk(bench, call('add_stake', args({ netuid: ROOT, amount_staked: tao(100) })), signed());
    expect(bench.free()).toBe(ED);
    expect(bench.stake(ROOT)).toBe(tao(100) - ED);
  });

  it('lets nothing of it out again in the same block, and everything in the next', () => {
    const bench = start();
    expectOk(bench, call('add_stake', args()), signed());
    const remove = call('remove_stake', { hotkey, netuid: SUBNET, amount_unstaked: tao(1) });
    expectRefused(bench, remove, signed(), 'SubtensorModule.StakingOperationRateLimitExceeded');
    bench.finalize(bench.definition.byName.get('SubtensorModule')!.pallet, 1);
    expectOk(bench, remove, signed());
  });
});

describe('add_stake_limit', () => {
  refuses(start, 'SubtensorModule.add_stake_limit', [
    ['root', root, limited(), 'BadOrigin'],
    ['a limit below the price', signed(), limited({ limit_price: tao('0.99') }), 'SubtensorModule.ZeroMaxStakeAmount'],
    [
      'a limit below 1 where alpha is TAO',
      signed(),
      limited({ netuid: STABLE, limit_price: tao(1) - 1n }),
      'SubtensorModule.ZeroMaxStakeAmount',
    ],
    ['a drained pool', signed(), limited(), 'SubtensorModule.ZeroMaxStakeAmount', (bench) => bench.drain(SUBNET)],
    [
      'a subnet that is missing, with a limit that lets all',
      signed(),
      limited({ netuid: MISSING }),
      'SubtensorModule.SubnetNotExists',
    ],
    ['a subnet that is not started', signed(), limited({ netuid: CLOSED }), 'SubtensorModule.SubtokenDisabled'],
    ['a rao too little', signed(), limited({ amount_staked: LEAST - 1n }), 'SubtensorModule.AmountTooLow'],
    [
      'more than the limit lets, all or nothing',
      signed(),
      limited({ limit_price: tao('1.01') }),
      'SubtensorModule.SlippageTooHigh',
    ],
    ['more than there is', signed(), limited({ amount_staked: tao(101) }), 'SubtensorModule.NotEnoughBalanceToStake'],
    ["nobody's hotkey", signed(), limited({ hotkey: nobodysHotkey }), 'SubtensorModule.HotKeyAccountNotExists'],
    ['a hotkey whose shares are too dear', signed(), limited(), 'SubtensorModule.InsufficientLiquidity', coarsen],
  ]);

  it('stakes all within the limit, and makes a delegate of a hotkey of others', () => {
    const bench = start();
    expectOk(bench, call('add_stake_limit', limited()), signed());
    expect(bench.stake(SUBNET)).toBe(BOUGHT);
    expect(bench.ctx.storage.Delegates.maybe(hotkey)).toBe(bench.ctx.constants.InitialDefaultDelegateTake);
  });

  it('leaves its owner’s own hotkey as it is', () => {
    const bench = start();
    expectOk(bench, call('add_stake_limit', limited()), signed(owner));
    expect(bench.ctx.storage.Delegates.has(hotkey)).toBe(false);
  });

  it('takes only what the limit lets, if that will do', () => {
    const bench = start();
    expectOk(bench, call('add_stake_limit', limited({ limit_price: tao('1.01'), allow_partial: true })), signed());
    expect(bench.free()).toBe(tao(100) - PAID - ITS_FEE);
    expect(bench.pool(SUBNET)[0]).toBe(tao(1_000) + PAID);
  });

  it('asks for the balance of that only', () => {
    const bench = start();
    const greedy = limited({ amount_staked: tao(1_000), limit_price: tao('1.01'), allow_partial: true });
    expectOk(bench, call('add_stake_limit', greedy), signed());
    expect(bench.free()).toBe(tao(100) - PAID - ITS_FEE);
  });

  it('buys at the price itself where alpha is TAO', () => {
    const bench = start();
    expectOk(bench, call('add_stake_limit', limited({ netuid: STABLE, limit_price: tao(1) })), signed());
    expect(bench.stake(STABLE)).toBe(tao(10));
  });

  it('buys cheap alpha', () => {
    const bench = start();
    expectOk(bench, call('add_stake_limit', limited({ netuid: CHEAP, limit_price: tao('0.26') })), signed());
    expect(bench.stake(CHEAP)).toBe(39_584_215_264n);
  });
});
