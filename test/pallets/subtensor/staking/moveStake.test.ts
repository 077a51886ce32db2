import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { rao, ROOT, type NetUid } from '../../../../pallets/subtensor';
import { account } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, refuses, type Refusal } from '../../../support/expectations';
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
  staked,
  SUBNET,
  type StakingBench,
} from './bench';

beforeAll(() => cryptoReady());

const friend = account(0xf0);
/** What 10 alpha of SUBNET bring in rao, the fee in alpha rao, and what that buys on CHEAP without another fee. */
const [BROUGHT, FEE, BOUGHT] = [9_896_053_816n, 5_035_477n, 39_196_326_309n];

const across = { origin_netuid: SUBNET, destination_netuid: CHEAP, alpha_amount: tao(10) };
const move = (change: object = {}) => ({
  origin_hotkey: hotkey,
  destination_hotkey: otherHotkey,
  ...across,
  ...change,
});
const transfer = (change: object = {}) => ({ destination_coldkey: friend, hotkey, ...across, ...change });
const swap = (change: object = {}) => ({ hotkey, ...across, ...change });
const swapLimit = (change: object = {}) => ({ ...swap(), limit_price: tao(3), allow_partial: false, ...change });

const within = { destination_netuid: SUBNET };
const inThisBlock = ({ ctx }: StakingBench) =>
  ctx.storage.StakingOperationRateLimiter.set(hotkey, coldkey, SUBNET, true);

/** What every transition refuses, in order. */
const common = (args: (change?: object) => object): readonly Refusal<StakingBench>[] => [
  ['root', root, args() as never, 'BadOrigin'],
  [
    'what came in this block',
    signed(),
    args() as never,
    'SubtensorModule.StakingOperationRateLimitExceeded',
    inThisBlock,
  ],
  ['an origin that is missing', signed(), args({ origin_netuid: MISSING }) as never, 'SubtensorModule.SubnetNotExists'],
  [
    'a destination that is missing',
    signed(),
    args({ destination_netuid: MISSING }) as never,
    'SubtensorModule.SubnetNotExists',
  ],
  [
    'an origin that is not started',
    signed(),
    args({ origin_netuid: CLOSED }) as never,
    'SubtensorModule.SubtokenDisabled',
  ],
  [
    'a destination that is not started',
    signed(),
    args({ destination_netuid: CLOSED }) as never,
    'SubtensorModule.SubtokenDisabled',
  ],
  [
    'a hotkey that is nobody’s any more',
    signed(),
    args() as never,
    'SubtensorModule.HotKeyAccountNotExists',
    ({ ctx }) => ctx.storage.Owner.remove(hotkey),
  ],
  [
    'an origin whose pool is drained',
    signed(),
    args() as never,
    'SubtensorModule.InsufficientLiquidity',
    (bench) => bench.drain(SUBNET),
  ],
  [
    'an amount that is worth just the least stake',
    signed(),
    args({ alpha_amount: 2_001_011n }) as never,
    'SubtensorModule.AmountTooLow',
  ],
  ['somebody without stake', signed(owner), args() as never, 'SubtensorModule.AmountTooLow'],
];

describe('move_stake', () => {
  refuses(staked, 'SubtensorModule.move_stake', [
    [
      'a move from a place to itself',
      signed(),
      move({ destination_hotkey: hotkey, ...within }),
      'SubtensorModule.SameNetuid',
    ],
    ...common(move),
    [
      'a destination that is nobody’s hotkey',
      signed(),
      move({ destination_hotkey: nobodysHotkey }),
      'SubtensorModule.HotKeyAccountNotExists',
    ],
    ['a destination whose pool is drained', signed(), move(), 'Swap.ReservesTooLow', (bench) => bench.drain(CHEAP)],
    [
      'less than the least stake within a subnet',
      signed(),
      move({ ...within, alpha_amount: 1_999_999n }),
      'SubtensorModule.AmountTooLow',
    ],
  ]);

  it('sells on one pool with a fee and buys on the other without', () => {
    const bench = staked();
    expectOk(bench, call('move_stake', move()), signed());
    expect(bench.stake(SUBNET)).toBe(tao(90));
    expect(bench.stake(CHEAP, { hotkey: otherHotkey })).toBe(BOUGHT);
    expect(bench.free()).toBe(tao(100));
    expect(bench.ctx.storage.Delegates.has(otherHotkey)).toBe(true);
    expect(bench.ctx.storage.StakingOperationRateLimiter.has(otherHotkey, coldkey, CHEAP)).toBe(true);
    expectEvents(
      bench,
      ['SubtensorModule.StakeRemoved', [coldkey, hotkey, BROUGHT, tao(10), SUBNET, FEE]],
      ['SubtensorModule.StakeAdded', [coldkey, otherHotkey, BROUGHT, BOUGHT, CHEAP, 0n]],
      ['SubtensorModule.StakeMoved', [coldkey, hotkey, SUBNET, otherHotkey, CHEAP, BROUGHT]],
    );
  });

  it('takes the fee where it buys, when it comes from root', () => {
    const bench = staked(ROOT);
    bench.ctx.storage.SubnetTAO.set(ROOT, rao(tao(100)));
    expectOk(bench, call('move_stake', move({ origin_netuid: ROOT, destination_netuid: SUBNET })), signed());
    expect(bench.stake(SUBNET, { hotkey: otherHotkey })).toBe(9_896_053_816n);
    expectEvents(
      bench,
      ['SubtensorModule.StakeRemoved', [coldkey, hotkey, tao(10), tao(10), ROOT, 0n]],
      ['SubtensorModule.StakeAdded', [coldkey, otherHotkey, tao(10), 9_896_053_816n, SUBNET, FEE]],
      ['SubtensorModule.StakeMoved', [coldkey, hotkey, ROOT, otherHotkey, SUBNET, tao(10)]],
    );
  });

  it('goes past the pool within a subnet, and may go on in the same block', () => {
    const bench = staked();
    const pool = bench.pool(SUBNET);
    expectOk(bench, call('move_stake', move(within)), signed());
    expect(bench.stake(SUBNET, { hotkey: otherHotkey })).toBe(tao(10));
    expect(bench.pool(SUBNET)).toEqual(pool);
    expect(bench.ctx.storage.StakingOperationRateLimiter.has(otherHotkey, coldkey, SUBNET)).toBe(false);
    expectEvents(
      bench,
      ['SubtensorModule.StakeRemoved', [coldkey, hotkey, tao(10), tao(10), SUBNET, 0n]],
      ['SubtensorModule.StakeAdded', [coldkey, otherHotkey, tao(10), tao(10), SUBNET, 0n]],
      ['SubtensorModule.StakeMoved', [coldkey, hotkey, SUBNET, otherHotkey, SUBNET, tao(10)]],
    );
  });

  it('moves all there is of more', () => {
    const bench = staked();
    expectOk(bench, call('move_stake', move({ ...within, alpha_amount: tao(101) })), signed());
    expect([bench.stake(SUBNET), bench.stake(SUBNET, { hotkey: otherHotkey })]).toEqual([0n, tao(100)]);
  });
});

describe('transfer_stake', () => {
  const forbid = (netuid: NetUid) => (bench: StakingBench) => bench.ctx.storage.TransferToggle.set(netuid, false);

  refuses(staked, 'SubtensorModule.transfer_stake', [
    [
      'a gift to oneself within a subnet',
      signed(),
      transfer({ ...within, destination_coldkey: coldkey }),
      'SubtensorModule.SameNetuid',
    ],
    ...common(transfer),
    ['an origin that allows no transfers', signed(), transfer(), 'SubtensorModule.TransferDisallowed', forbid(SUBNET)],
    ['a destination that allows none', signed(), transfer(), 'SubtensorModule.TransferDisallowed', forbid(CHEAP)],
  ]);

  it('gives alpha to another coldkey, who may move it on at once', () => {
    const bench = staked();
    expectOk(bench, call('transfer_stake', transfer(within)), signed());
    expect([bench.stake(SUBNET), bench.stake(SUBNET, { coldkey: friend })]).toEqual([tao(90), tao(10)]);
    expect(bench.ctx.storage.StakingHotkeys.get(friend)).toEqual([hotkey]);
    expect(bench.events().at(-1)).toMatchObject({
      name: 'StakeTransferred',
      value: [coldkey, friend, hotkey, SUBNET, SUBNET, tao(10)],
    });
    expectOk(bench, call('transfer_stake', transfer({ ...within, destination_coldkey: coldkey })), signed(friend));
  });

  it('is not limited in the block after buying on another subnet either', () => {
    const bench = staked();
    expectOk(bench, call('transfer_stake', transfer()), signed());
    expect(bench.stake(CHEAP, { coldkey: friend })).toBe(BOUGHT);
    expect(bench.ctx.storage.StakingOperationRateLimiter.has(hotkey, friend, CHEAP)).toBe(false);
  });
});

describe('swap_stake', () => {
  refuses(staked, 'SubtensorModule.swap_stake', [
    ['a swap within a subnet', signed(), swap(within), 'SubtensorModule.SameNetuid'],
    ...common(swap),
  ]);

  it('swaps alpha of one subnet for that of another', () => {
    const bench = staked();
    expectOk(bench, call('swap_stake', swap()), signed());
    expect([bench.stake(SUBNET), bench.stake(CHEAP)]).toEqual([tao(90), BOUGHT]);
    expect(bench.events().at(-1)).toMatchObject({
      name: 'StakeSwapped',
      value: [coldkey, hotkey, SUBNET, CHEAP, BROUGHT],
    });
  });
});

describe('swap_stake_limit', () => {
  refuses(staked, 'SubtensorModule.swap_stake_limit', [
    ['root', root, swapLimit(), 'BadOrigin'],
    [
      'a limit above the ratio of the prices',
      signed(),
      swapLimit({ limit_price: tao(4) + 1n }),
      'SubtensorModule.ZeroMaxStakeAmount',
    ],
    ['a swap within a subnet', signed(), swapLimit(within), 'SubtensorModule.SameNetuid'],
    [
      'what came in this block',
      signed(),
      swapLimit(),
      'SubtensorModule.StakingOperationRateLimitExceeded',
      inThisBlock,
    ],
    [
      'more than the limit lets, all or nothing',
      signed(),
      swapLimit({ limit_price: tao('3.95') }),
      'SubtensorModule.SlippageTooHigh',
    ],
  ]);

  it('swaps all within the limit', () => {
    const bench = staked();
    expectOk(bench, call('swap_stake_limit', swapLimit()), signed());
    expect([bench.stake(SUBNET), bench.stake(CHEAP)]).toEqual([tao(90), BOUGHT]);
  });

  it('swaps only what the limit lets, if that will do', () => {
    const bench = staked();
    expectOk(bench, call('swap_stake_limit', swapLimit({ limit_price: tao('3.95'), allow_partial: true })), signed());
    // 4,000 × ½ ÷ 3.95 - 1,000 × ½
    expect(tao(100) - bench.stake(SUBNET)).toBe(6_329_113_924n);
  });
});

it('loses TAO that is too little to be staked again', () => {
  const bench = staked();
  // The limit lets next to nothing, of a stake that is worth much.
  const args = swapLimit({ limit_price: tao(4) - 1_000n, allow_partial: true });
  expectOk(bench, call('swap_stake_limit', args), signed());
  expect(tao(100) - bench.stake(SUBNET)).toBe(125_000n);
  expect(bench.stake(CHEAP)).toBe(0n);
  expect(bench.free()).toBe(tao(100));
});
