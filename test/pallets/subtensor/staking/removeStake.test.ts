import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { rao, ROOT } from '../../../../pallets/subtensor';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { addStaked } from '../../../support/subnets';
import {
  call,
  CHEAP,
  CLOSED,
  coldkey,
  hotkey,
  MISSING,
  nobodysHotkey,
  otherHotkey,
  owner,
  signed,
  STABLE,
  staked,
  SUBNET,
  type StakingBench,
} from './bench';

beforeAll(() => cryptoReady());

/** What 10 alpha bring in rao: 1,000 TAO × 1,000 alpha stay a product. The fee, 33/65535, is in alpha rao. */
const [FEE, BROUGHT] = [5_035_477n, 9_896_053_816n];
/** The same for 100 alpha. */
const [FEE_OF_ALL, BROUGHT_BY_ALL] = [50_354_772n, 90_867_473_489n];

const args = (change: object = {}) => ({ hotkey, netuid: SUBNET, amount_unstaked: tao(10), ...change });
const limited = (change: object = {}) => ({ ...args(), limit_price: tao('0.5'), allow_partial: false, ...change });

const inThisBlock = ({ ctx }: StakingBench) =>
  ctx.storage.StakingOperationRateLimiter.set(hotkey, coldkey, SUBNET, true);
const forgetHotkey = ({ ctx }: StakingBench) => ctx.storage.Owner.remove(hotkey);
const drain = (bench: StakingBench) => bench.drain(SUBNET);

describe('remove_stake', () => {
  refuses(staked, 'SubtensorModule.remove_stake', [
    ['root', root, args(), 'BadOrigin'],
    ['a subnet that is not started', signed(), args({ netuid: CLOSED }), 'SubtensorModule.SubtokenDisabled'],
    [
      'a subnet that is no more',
      signed(),
      args({ netuid: MISSING }),
      'SubtensorModule.SubnetNotExists',
      ({ ctx }) => ctx.storage.SubtokenEnabled.set(MISSING, true),
    ],
    ['what came in this block', signed(), args(), 'SubtensorModule.StakingOperationRateLimitExceeded', inThisBlock],
    ['nothing', signed(), args({ amount_unstaked: 0n }), 'SubtensorModule.AmountTooLow'],
    ['somebody without stake', signed(owner), args(), 'SubtensorModule.AmountTooLow'],
    ['a drained pool', signed(), args(), 'SubtensorModule.InsufficientLiquidity', drain],
    [
      'a part that is worth too little',
      signed(),
      args({ amount_unstaked: 2_000_000n }),
      'SubtensorModule.AmountTooLow',
    ],
    ['a hotkey that is nobody’s any more', signed(), args(), 'SubtensorModule.HotKeyAccountNotExists', forgetHotkey],
  ]);

  it('sells alpha at the price of the pool, the fee in alpha, and pays the coldkey', () => {
    const bench = staked();
    bench.ctx.storage.TotalStake.set(rao(tao(3_000)));
    expectOk(bench, call('remove_stake', args()), signed());
    expect(bench.stake(SUBNET)).toBe(tao(90));
    expect(bench.free()).toBe(tao(100) + BROUGHT);
    expect(bench.pool(SUBNET)).toEqual([tao(1_000) - BROUGHT, tao(1_010) - FEE]);
    const { storage } = bench.ctx;
    // The fee is out of the stake and in no reserve, but still outstanding.
    expect(storage.SubnetAlphaOut.get(SUBNET)).toBe(tao(90) + FEE);
    expect(storage.TotalStake.get()).toBe(tao(3_000) - BROUGHT);
    expect(storage.SubnetVolume.get(SUBNET)).toBe(BROUGHT);
    expect(storage.LastColdkeyHotkeyStakeBlock.get(coldkey, hotkey)).toBe(1n);
    expectEvents(
      bench,
      ['SubtensorModule.StakeRemoved', [coldkey, hotkey, BROUGHT, tao(10), SUBNET, FEE]],
      ['Balances.Deposit', { who: coldkey, amount: BROUGHT }],
    );
  });

  it('sells all there is of more, and forgets the stake', () => {
    const bench = staked();
    expectOk(bench, call('remove_stake', args({ amount_unstaked: tao(1_000) })), signed());
    expect(bench.free()).toBe(tao(100) + BROUGHT_BY_ALL);
    const { storage } = bench.ctx;
    expect(storage.Alpha.has(hotkey, coldkey, SUBNET)).toBe(false);
    expect(storage.TotalHotkeyAlpha.has(hotkey, SUBNET)).toBe(false);
    expect(storage.TotalHotkeyShares.has(hotkey, SUBNET)).toBe(false);
    expect(storage.StakingHotkeys.get(coldkey)).toEqual([hotkey]);
  });

  it('sells a whole stake, be it worth little', () => {
    const bench = staked(ROOT);
    addStaked(bench, { hotkey: otherHotkey, coldkey, netuid: SUBNET }, 1_000n);
    expectOk(bench, call('remove_stake', args({ hotkey: otherHotkey })), signed());
    expect(bench.free()).toBe(tao(100) + 999n);
  });

  it('counts all as gone where a hundred-thousandth would be left', () => {
    const bench = staked();
    expectOk(bench, call('remove_stake', args({ amount_unstaked: tao(100) - 999_999n })), signed());
    expect(bench.stake(SUBNET)).toBe(0n);
    expect(bench.free()).toBe(tao(100) + BROUGHT_BY_ALL);
  });

  it.each([
    ['root', ROOT],
    ['a stable subnet', STABLE],
  ] as const)('is one to one and free on %s', (_name, netuid) => {
    const bench = staked(netuid);
    bench.ctx.storage.SubnetTAO.set(netuid, rao(tao(100)));
    expectOk(bench, call('remove_stake', args({ netuid })), signed());
    expect(bench.free()).toBe(tao(110));
    expect(bench.stake(netuid)).toBe(tao(90));
  });
});

describe('remove_stake_limit', () => {
  refuses(staked, 'SubtensorModule.remove_stake_limit', [
    ['root', root, limited(), 'BadOrigin'],
    ['a limit above the price', signed(), limited({ limit_price: tao('1.01') }), 'SubtensorModule.ZeroMaxStakeAmount'],
    [
      'a limit above 1 where alpha is TAO',
      signed(),
      limited({ netuid: STABLE, limit_price: tao(1) + 1n }),
      'SubtensorModule.ZeroMaxStakeAmount',
    ],
    ['a drained pool', signed(), limited(), 'SubtensorModule.ZeroMaxStakeAmount', drain],
    ['a subnet that is missing', signed(), limited({ netuid: MISSING }), 'SubtensorModule.SubnetNotExists'],
    ['what came in this block', signed(), limited(), 'SubtensorModule.StakingOperationRateLimitExceeded', inThisBlock],
    ['nothing', signed(), limited({ amount_unstaked: 0n }), 'SubtensorModule.AmountTooLow'],
    [
      'more than there is',
      signed(),
      limited({ amount_unstaked: tao(100) + 1n }),
      'SubtensorModule.NotEnoughStakeToWithdraw',
    ],
    ['a part that is worth too little', signed(), limited({ amount_unstaked: 1n }), 'SubtensorModule.AmountTooLow'],
    [
      'more than the limit lets, all or nothing',
      signed(),
      limited({ limit_price: tao('0.99') }),
      'SubtensorModule.SlippageTooHigh',
    ],
    ['a hotkey that is nobody’s any more', signed(), limited(), 'SubtensorModule.HotKeyAccountNotExists', forgetHotkey],
  ]);

  it('sells all within the limit', () => {
    const bench = staked();
    expectOk(bench, call('remove_stake_limit', limited()), signed());
    expect(bench.free()).toBe(tao(100) + BROUGHT);
  });

  it('works on a subnet that is not started', () => {
    const bench = staked(CLOSED);
    expectOk(bench, call('remove_stake_limit', limited({ netuid: CLOSED })), signed());
    expect(bench.free()).toBe(tao(100) + BROUGHT);
  });

  it('sells only what the limit lets, if that will do', () => {
    const bench = staked();
    expectOk(bench, call('remove_stake_limit', limited({ limit_price: tao('0.99'), allow_partial: true })), signed());
    // What takes the price from 1 to 0.99: (1/√0.99 - 1) × 1,000 alpha, and the fee on top.
    const sold = bench.pool(SUBNET)[1] - tao(1_000);
    expect(Number(sold)).toBeCloseTo((1 / Math.sqrt(0.99) - 1) * 1e12, -3);
    expect(bench.stake(SUBNET)).toBe(tao(100) - sold - (sold * 33n) / 65_502n);
  });

  it('sells cheap alpha at a lower limit', () => {
    const bench = staked(CHEAP);
    expectOk(bench, call('remove_stake_limit', limited({ netuid: CHEAP, limit_price: tao('0.24') })), signed());
    expect(bench.free()).toBe(tao(100) + 2_492_512_986n);
  });
});

describe('remove_stake_full_limit', () => {
  const all = (limit_price?: bigint) => ({ hotkey, netuid: SUBNET, limit_price });

  refuses(staked, 'SubtensorModule.remove_stake_full_limit', [
    ['root', root, all(), 'BadOrigin'],
    ['without a limit, a subnet that is not started', signed(), { ...all(), netuid: CLOSED }, 'SubtensorModule.SubtokenDisabled'], // prettier-ignore
    ['somebody without stake', signed(owner), all(), 'SubtensorModule.AmountTooLow'],
    ['a limit above the price', signed(), all(tao(2)), 'SubtensorModule.ZeroMaxStakeAmount'],
    ['a limit that would leave some', signed(), all(tao('0.9')), 'SubtensorModule.SlippageTooHigh'],
    ['nobody’s hotkey', signed(), { ...all(), hotkey: nobodysHotkey }, 'SubtensorModule.AmountTooLow'],
  ]);

  it.each([
    ['without a limit', undefined],
    ['down to a limit', tao('0.8')],
  ])('sells all, %s', (_name, limit) => {
    const bench = staked();
    expectOk(bench, call('remove_stake_full_limit', all(limit)), signed());
    expect(bench.stake(SUBNET)).toBe(0n);
    expect(bench.free()).toBe(tao(100) + BROUGHT_BY_ALL);
    expectEvents(
      bench,
      ['SubtensorModule.StakeRemoved', [coldkey, hotkey, BROUGHT_BY_ALL, tao(100), SUBNET, FEE_OF_ALL]],
      ['Balances.Deposit', { who: coldkey, amount: BROUGHT_BY_ALL }],
    );
  });
});
