import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { protocolAccount, swap, maxPrice } from '../../../pallets/swap';
import { account } from '../../support/accounts';
import { expectEvents, expectOk, refuses } from '../../support/expectations';
import { coldkey, hotkey, NOWHERE, openPool, owner, SUBNET, UNIT, type Pools, type Surroundings } from './bench';

beforeAll(() => cryptoReady());

const byOwner = signedBy(owner);
const byColdkey = signedBy(coldkey);
const stranger = signedBy(account(0x55));

/** Around the price of a quarter, that is tick -13,864. */
const WIDE = { tick_low: -20_000, tick_high: 0 };
const LIQUIDITY = 10n * UNIT;
/** LIQUIDITY times ½ - 1.0001^-10000, and times 1/½ - 1; rounded down. */
const [tao, alpha] = [1_321_021_656n, 9_999_999_999n];
/** What 10 of 2,010 units of liquidity get of 33/65,535 of 100 TAO, in rao. */
const EARNED = 250_521n;

/** A pool on which users may have positions. */
function allowed(change: Partial<Surroundings> = {}): Pools {
  const bench = openPool(change);
  bench.ctx.storage.EnabledUserLiquidity.set(SUBNET, true);
  return bench;
}

const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Swap', name, args });
const adding = (change: RuntimeCall['args'] = {}) => ({
  hotkey,
  netuid: SUBNET,
  ...WIDE,
  liquidity: LIQUIDITY,
  ...change,
});
const removing = (change: RuntimeCall['args'] = {}) => ({ hotkey, netuid: SUBNET, position_id: 2n, ...change });
const modifying = (liquidity_delta: bigint, change: RuntimeCall['args'] = {}) => ({
  hotkey,
  netuid: SUBNET,
  position_id: 2n,
  liquidity_delta,
  ...change,
});
const modify = (bench: Pools, delta: bigint) => expectOk(bench, call('modify_position', modifying(delta)), byColdkey);

/** With a position of Alice, the second of all. */
function provided(change: Partial<Surroundings> = {}, args: RuntimeCall['args'] = {}): Pools {
  const bench = allowed(change);
  expectOk(bench, call('add_liquidity', adding(args)), byColdkey);
  bench.forgetEvents();
  bench.rest.booked.length = 0;
  return bench;
}

const forbid = (bench: Pools) => bench.ctx.storage.EnabledUserLiquidity.set(SUBNET, false);
const blockSubtoken = (bench: Pools) => (bench.rest.subtoken = false);
const poor = (bench: Pools) => Object.assign(bench.rest, { aliceTao: 0n, aliceAlpha: 0n });
const position = (bench: Pools) => bench.ctx.storage.Positions.get(SUBNET, coldkey, 2n);

describe('set_fee_rate', () => {
  refuses(openPool, 'Swap.set_fee_rate', [
    ['nobody', noOrigin(), { netuid: NOWHERE, rate: 10_001 }, 'BadOrigin'],
    ['a stranger', stranger, { netuid: NOWHERE, rate: 10_001 }, 'BadOrigin'],
    ['no subnet', root, { netuid: NOWHERE, rate: 10_001 }, 'Swap.MechanismDoesNotExist'],
    ['a fee above the highest', byOwner, { netuid: SUBNET, rate: 10_001 }, 'Swap.FeeRateTooHigh'],
  ]);

  it.each([
    ['root', root, 10_000],
    ["the subnet's owner", byOwner, 0],
  ])('lets %s set the fee, up to the highest', (_who, origin, rate) => {
    const bench = openPool();
    expectOk(bench, call('set_fee_rate', { netuid: SUBNET, rate }), origin);
    expect(bench.ctx.storage.FeeRate.maybe(SUBNET)).toBe(rate);
    expectEvents(bench, ['Swap.FeeRateSet', { netuid: SUBNET, rate }]);
  });
});

describe('toggle_user_liquidity', () => {
  refuses(openPool, 'Swap.toggle_user_liquidity', [
    ['nobody', noOrigin(), { netuid: NOWHERE, enable: true }, 'BadOrigin'],
    ['a stranger', stranger, { netuid: NOWHERE, enable: true }, 'BadOrigin'],
    ['an owner who forbids it', byOwner, { netuid: NOWHERE, enable: false }, 'BadOrigin'],
    ['no subnet', byOwner, { netuid: NOWHERE, enable: true }, 'Swap.MechanismDoesNotExist'],
  ]);

  it.each([
    ['root allow', root, true],
    ['root forbid', root, false],
    ['the owner allow', byOwner, true],
  ])('lets %s positions of users', (_what, origin, enable) => {
    const bench = openPool();
    expectOk(bench, call('toggle_user_liquidity', { netuid: SUBNET, enable }), origin);
    expect(bench.ctx.storage.EnabledUserLiquidity.maybe(SUBNET)).toBe(enable);
    expectEvents(bench, ['Swap.UserLiquidityToggled', { netuid: SUBNET, enable }]);
  });
});

describe('add_liquidity', () => {
  const upsideDown = { tick_low: 5, tick_high: 5, liquidity: 999n };
  const full = (bench: Pools) => {
    const { Positions } = bench.ctx.storage;
    const [own] = Positions.values(SUBNET, protocolAccount(bench.ctx));
    for (let id = 100n; id < 200n; id += 1n) Positions.set(SUBNET, coldkey, id, { ...own!, id });
  };
  refuses(allowed, 'Swap.add_liquidity', [
    ['root', root, adding({ netuid: NOWHERE }), 'BadOrigin'],
    ['no subnet', byColdkey, adding({ netuid: NOWHERE }), 'Swap.MechanismDoesNotExist', blockSubtoken],
    ['a subnet that has not started', byColdkey, adding(upsideDown), 'Swap.SubtokenDisabled', (bench) => (blockSubtoken(bench), forbid(bench))],
    ['a subnet that does not allow it', byColdkey, adding(upsideDown), 'Swap.UserLiquidityDisabled', (bench) => (forbid(bench), full(bench))],
    ['the 101st position', byColdkey, adding(upsideDown), 'Swap.MaxPositionsExceeded', full],
    ['an empty range', byColdkey, adding(upsideDown), 'Swap.InvalidTickRange', poor],
    ['too little TAO', byColdkey, adding({ liquidity: 999n }), 'Swap.InsufficientBalance', (bench) => (bench.rest.aliceTao = 0n)],
    ['too little alpha', byColdkey, adding({ liquidity: 999n }), 'Swap.InsufficientBalance', (bench) => (bench.rest.aliceAlpha = 0n)],
    ['too little liquidity', byColdkey, adding({ liquidity: 999n }), 'Swap.InvalidLiquidityValue'],
  ]); // prettier-ignore

  it('takes TAO and alpha for the range, and counts both as provided', () => {
    const bench = allowed();
    expectOk(bench, call('add_liquidity', adding()), byColdkey);
    expectEvents(bench, [
      'Swap.LiquidityAdded',
      { coldkey, hotkey, netuid: SUBNET, position_id: 2n, liquidity: LIQUIDITY, tao, alpha, ...WIDE },
    ]);
    expect(bench.rest.booked).toEqual([
      `${tao} TAO in`,
      `${alpha} alpha in`,
      `${tao} TAO provided`,
      `${alpha} alpha provided`,
    ]);
    const { CurrentLiquidity, Ticks, LastPositionId } = bench.ctx.storage;
    expect(position(bench)).toEqual({
      id: 2n,
      netuid: SUBNET,
      ...WIDE,
      liquidity: LIQUIDITY,
      fees_tao: 0n,
      fees_alpha: 0n,
    });
    expect(CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT + LIQUIDITY);
    expect(Ticks.get(SUBNET, WIDE.tick_low)).toMatchObject({ liquidity_net: LIQUIDITY, liquidity_gross: LIQUIDITY });
    expect(Ticks.get(SUBNET, WIDE.tick_high)).toMatchObject({ liquidity_net: -LIQUIDITY, liquidity_gross: LIQUIDITY });
    expect(LastPositionId.get()).toBe(2n);
  });

  it.each([
    ['alpha only above the price', { tick_low: -13_000, tick_high: -12_000 }, 0n, 1n],
    ['TAO only below it', { tick_low: -16_000, tick_high: -15_000 }, 1n, 0n],
  ])('takes %s, and leaves the liquidity at the price', (_what, range, tao, alpha) => {
    const bench = allowed();
    expectOk(bench, call('add_liquidity', adding(range)), byColdkey);
    const [inTao, inAlpha] = bench.rest.booked;
    expect([inTao === '0 TAO in', inAlpha === '0 alpha in']).toEqual([tao === 0n, alpha === 0n]);
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT);
  });

  it('fails where stake or balance do not give as much as was asked for', () => {
    for (const short of [{ aliceTao: tao }, { aliceAlpha: alpha }]) {
      const bench = allowed(short);
      expect(bench.run(call('add_liquidity', adding()), byColdkey)).toMatchObject({
        error: { value: { name: 'InsufficientBalance' } },
      });
    }
  });

  it('lets one position less than the most stand beside it', () => {
    const bench = allowed();
    full(bench);
    bench.ctx.storage.Positions.remove(SUBNET, coldkey, 199n);
    expectOk(bench, call('add_liquidity', adding({ liquidity: 1_000n })), byColdkey);
  });
});

describe('remove_liquidity', () => {
  refuses(provided, 'Swap.remove_liquidity', [
    ['root', root, removing({ netuid: NOWHERE }), 'BadOrigin'],
    ['no subnet', byColdkey, removing({ netuid: NOWHERE }), 'Swap.MechanismDoesNotExist'],
    ['no such position', byColdkey, removing({ position_id: 3n }), 'Swap.LiquidityNotFound'],
    ["somebody else's position", byColdkey, removing({ position_id: 1n }), 'Swap.LiquidityNotFound'],
  ]);

  it('gives back what the position holds with its fees, even where users may have none any more', () => {
    const bench = provided();
    const before = bench.ctx.storage.CurrentLiquidity.get(SUBNET);
    swap(bench.ctx, SUBNET, 'Buy', 100n * UNIT, maxPrice(), false, false);
    forbid(bench);
    blockSubtoken(bench);
    expectOk(bench, call('remove_liquidity', removing()), byColdkey);
    const [{ value }] = bench.events() as unknown as [{ value: { [name: string]: bigint } }];
    const { tao: outTao = 0n, alpha: outAlpha = 0n } = value;
    expect(value).toMatchObject({ coldkey, hotkey, netuid: SUBNET, position_id: 2n, liquidity: LIQUIDITY, ...WIDE });
    expect(value).toMatchObject({ fee_tao: EARNED, fee_alpha: 0n });
    expect(outTao > tao && outAlpha < alpha).toBe(true);
    expect(bench.rest.booked).toEqual([
      `${outTao + EARNED} TAO out`,
      `${outAlpha} alpha out to 0x07`,
      `${outTao} TAO no more provided`,
      `${outAlpha} alpha no more provided`,
    ]);
    const { CurrentLiquidity, Ticks } = bench.ctx.storage;
    expect(position(bench)).toBeUndefined();
    expect(CurrentLiquidity.get(SUBNET)).toBe(before - LIQUIDITY);
    expect([Ticks.has(SUBNET, WIDE.tick_low), Ticks.has(SUBNET, WIDE.tick_high)]).toEqual([false, false]);
  });
});

describe('modify_position', () => {
  const MIN_I64 = -(2n ** 63n);
  refuses(provided, 'Swap.modify_position', [
    ['root', root, modifying(5n, { netuid: NOWHERE }), 'BadOrigin'],
    ['no subnet', byColdkey, modifying(5n, { netuid: NOWHERE }), 'Swap.MechanismDoesNotExist', blockSubtoken],
    ['a subnet that has not started', byColdkey, modifying(5n), 'Swap.SubtokenDisabled', (bench) => (blockSubtoken(bench), forbid(bench))],
    ['a subnet that does not allow it', byColdkey, modifying(5n, { position_id: 9n }), 'Swap.UserLiquidityDisabled', forbid],
    ['no such position', byColdkey, modifying(5n, { position_id: 9n }), 'Swap.LiquidityNotFound'],
    ['a change that is too small', byColdkey, modifying(999n), 'Swap.InvalidLiquidityValue', poor],
    ['a change of nothing', byColdkey, modifying(0n), 'Swap.InvalidLiquidityValue'],
    ['the least number, whose size is below zero again', byColdkey, modifying(MIN_I64), 'Swap.InvalidLiquidityValue'],
    ['too little TAO and alpha', byColdkey, modifying(UNIT), 'Swap.InsufficientBalance', poor],
    ['more than there is', byColdkey, modifying(-LIQUIDITY - 1n), 'Swap.InsufficientLiquidity'],
  ]); // prettier-ignore

  it('adds liquidity for TAO and alpha, which are not counted as provided', () => {
    const bench = provided();
    modify(bench, LIQUIDITY);
    expectEvents(bench, [
      'Swap.LiquidityModified',
      { coldkey, hotkey, netuid: SUBNET, position_id: 2n, liquidity: LIQUIDITY, tao, alpha, fee_tao: 0n, fee_alpha: 0n, ...WIDE },
    ]); // prettier-ignore
    expect(bench.rest.booked).toEqual([`${tao} TAO in`, `${alpha} alpha in`]);
    expect(position(bench)?.liquidity).toBe(2n * LIQUIDITY);
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT + 2n * LIQUIDITY);
  });

  it('takes liquidity out and pays the fees apart from it', () => {
    const bench = provided();
    swap(bench.ctx, SUBNET, 'Buy', 100n * UNIT, maxPrice(), false, false);
    modify(bench, -LIQUIDITY / 2n);
    const [{ value }] = bench.events() as unknown as [{ value: { tao: bigint; alpha: bigint } }];
    expect(value).toMatchObject({ liquidity: -LIQUIDITY / 2n, fee_tao: EARNED, fee_alpha: 0n });
    expect(value.tao < 0n && value.alpha < 0n).toBe(true);
    expect(bench.rest.booked).toEqual([
      `${-value.tao} TAO out`,
      `${-value.alpha} alpha out to 0x07`,
      `${EARNED} TAO out`,
    ]);
    expect(position(bench)?.liquidity).toBe(LIQUIDITY / 2n);
    modify(bench, -1_000n);
    expect(bench.events()[1]).toMatchObject({ value: { fee_tao: 0n, fee_alpha: 0n } });
  });

  it('removes a position of which less than the minimum would be left, but pays only what was asked for', () => {
    const bench = provided();
    const asked = LIQUIDITY - 999n;
    modify(bench, -asked);
    expect(bench.events()).toMatchObject([{ name: 'LiquidityRemoved', value: { liquidity: asked } }]);
    expect(position(bench)).toBeUndefined();
    expect(bench.ctx.storage.Ticks.has(SUBNET, WIDE.tick_low)).toBe(false);
    // The 999 stay in the liquidity at the price.
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT + 999n);
  });

  it('leaves exactly the minimum', () => {
    const bench = provided();
    modify(bench, 1_000n - LIQUIDITY);
    expect(position(bench)?.liquidity).toBe(1_000n);
  });

  it('changes no liquidity at the price where the price is outside the range', () => {
    const bench = provided({}, { tick_low: -13_000, tick_high: -12_000 });
    modify(bench, LIQUIDITY);
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT);
  });
});
