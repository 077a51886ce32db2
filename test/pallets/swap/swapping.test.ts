import fc from 'fast-check';
import { U64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import {
  approxFeeAmount,
  currentAlphaPrice,
  maxPrice,
  minPrice,
  protocolAccount,
  simSwap,
  swap,
} from '../../../pallets/swap';
import type { OrderType } from '../../../pallets/support/pool';
import { activateTick } from '../../../pallets/swap/bitmap';
import { addLiquidityAt } from '../../../pallets/swap/tickLiquidity';
import { tickOf } from '../../../pallets/swap/tick';
import { MAX_TICK, MIN_TICK } from '../../../pallets/swap/types';
import { NOWHERE, openPool, pools, STABLE, SUBNET, UNIT, wordsOf, type Pools } from './bench';

beforeAll(() => cryptoReady());

const noLimit = (order: OrderType): bigint => (order === 'Buy' ? maxPrice() : minPrice());
const trade = ({ ctx }: Pools, order: OrderType, amount: bigint, limit = noLimit(order)) =>
  swap(ctx, SUBNET, order, amount, limit, false, false);
const tried = ({ ctx }: Pools, order: OrderType, amount: bigint, limit = noLimit(order)) =>
  swap(ctx, SUBNET, order, amount, limit, false, true);
/** Rao for one alpha: a quarter of a TAO at first. */
const priceOf = ({ ctx }: Pools): bigint => BigInt(Math.round(U96F32.toDouble(currentAlphaPrice(ctx, SUBNET)) * 1e9));

describe('a pool', () => {
  it('is made of the reserves by the first swap', () => {
    const bench = pools();
    const { storage } = bench.ctx;
    expect(storage.SwapV3Initialized.get(SUBNET)).toBe(false);
    trade(bench, 'Buy', 0n);
    const liquidity = 2_000n * UNIT;
    expect(storage.SwapV3Initialized.get(SUBNET)).toBe(true);
    expect(Math.round(U64F64.toDouble(storage.AlphaSqrtPrice.get(SUBNET)) * 1e9)).toBe(500_000_000);
    expect(storage.CurrentTick.get(SUBNET)).toBe(tickOf(storage.AlphaSqrtPrice.get(SUBNET)));
    expect(storage.CurrentLiquidity.get(SUBNET)).toBe(liquidity);
    expect([...storage.Positions.entries(SUBNET)]).toEqual([
      [
        [SUBNET, protocolAccount(bench.ctx), 1n],
        { id: 1n, netuid: SUBNET, tick_low: MIN_TICK, tick_high: MAX_TICK, liquidity, fees_tao: 0n, fees_alpha: 0n },
      ],
    ]);
    const tick = { liquidity_gross: liquidity, fees_out_tao: 0n, fees_out_alpha: 0n };
    expect(storage.Ticks.get(SUBNET, MIN_TICK)).toEqual({ ...tick, liquidity_net: liquidity });
    expect(storage.Ticks.get(SUBNET, MAX_TICK)).toEqual({ ...tick, liquidity_net: -liquidity });
    expect(Object.values(wordsOf(bench)).every((word) => word !== 0n)).toBe(true);
  });

  it('belongs to the account that wallets show for ten/swap', () => {
    const text = Buffer.from(protocolAccount(pools().ctx).slice(2), 'hex').toString('latin1');
    expect(text).toBe('modlten/swap'.padEnd(32, '\0'));
  });

  it('has the price of its reserves before it is made, none without alpha, and one where alpha is TAO', () => {
    const { ctx, rest } = pools();
    expect(currentAlphaPrice(ctx, SUBNET)).toBe(U96F32.ONE / 4n);
    rest.alpha = 0n;
    expect(currentAlphaPrice(ctx, SUBNET)).toBe(0n);
    expect(currentAlphaPrice(ctx, STABLE)).toBe(U96F32.ONE);
  });
});

describe('a swap is refused', () => {
  it.each<readonly [OrderType, bigint, bigint, string]>([
    ['Buy', 1_000n * UNIT, 999_999n, 'alpha'],
    ['Sell', 999_999n, 1_000n * UNIT, 'TAO'],
  ])('as a %s where there is next to nothing to give, whatever the limit', (order, tao, alpha) => {
    const bench = pools({ tao, alpha });
    const beyond = order === 'Buy' ? minPrice() : maxPrice();
    expect(() => trade(bench, order, UNIT, beyond)).toThrow('Swap.ReservesTooLow');
    expect(bench.ctx.storage.SwapV3Initialized.has(SUBNET)).toBe(false);
  });

  it.each<readonly [OrderType, bigint]>([
    ['Buy', 249_999_999n],
    ['Sell', 250_000_001n],
  ])('as a %s whose limit the price is beyond already', (order, limit) => {
    const bench = pools();
    expect(() => trade(bench, order, UNIT, limit)).toThrow('Swap.PriceLimitExceeded');
    // The pool that it made is gone with it.
    expect(bench.ctx.storage.SwapV3Initialized.has(SUBNET)).toBe(false);
  });

  it('when it crosses more than a thousand ticks in use', () => {
    const bench = openPool();
    const current = bench.ctx.storage.CurrentTick.get(SUBNET);
    for (let tick = current + 1; tick <= current + 1_001; tick += 1)
      addLiquidityAt(bench.ctx, SUBNET, tick, 1n, 'Lower');
    const before = bench.root();
    expect(() => trade(bench, 'Buy', 500n * UNIT)).toThrow('Swap.TooManySwapSteps');
    expect(bench.root()).toBe(before);
    expect(trade(bench, 'Buy', 40n * UNIT).amountPaidOut).toBeGreaterThan(0n);
  });

  it('when the pool has less than it pays, but keeps the price that it moved to', () => {
    const bench = openPool();
    const before = priceOf(bench);
    bench.rest.alpha = 2_000_000n;
    expect(tried(bench, 'Buy', 100n * UNIT).amountPaidOut).toBeGreaterThan(2_000_000n);
    expect(() => trade(bench, 'Buy', 100n * UNIT)).toThrow('Swap.InsufficientLiquidity');
    expect(priceOf(bench)).toBeGreaterThan(before);
  });

  it('where it would cross a tick in use that nobody has written down, and leaves nothing behind', () => {
    const bench = openPool();
    activateTick(bench.ctx, SUBNET, bench.ctx.storage.CurrentTick.get(SUBNET) + 10);
    const before = bench.root();
    expect(() => trade(bench, 'Buy', 50n * UNIT)).toThrow('Swap.InsufficientLiquidity');
    expect(bench.root()).toBe(before);
  });
});

describe('a swap', () => {
  it.each<readonly [OrderType, bigint, bigint, bigint]>([
    ['Buy', 100n * UNIT, 1_000n * UNIT, 4_000n * UNIT],
    ['Sell', 400n * UNIT, 4_000n * UNIT, 1_000n * UNIT],
  ])('as a %s pays what the product of the reserves allows', (order, amount, taking, giving) => {
    const { amountPaidIn, amountPaidOut, feePaid, ...deltas } = trade(pools(), order, amount);
    expect(amountPaidIn + feePaid).toBe(amount);
    expect(feePaid).toBe((amount * 33n) / 65_535n);
    const exact = (giving * amountPaidIn) / (taking + amountPaidIn);
    expect(exact - amountPaidOut).toBeGreaterThanOrEqual(0n);
    expect(exact - amountPaidOut).toBeLessThan(exact / 10_000_000n);
    expect(deltas).toEqual(
      order === 'Buy'
        ? { taoReserveDelta: amountPaidIn, alphaReserveDelta: -amountPaidOut }
        : { taoReserveDelta: -amountPaidOut, alphaReserveDelta: amountPaidIn },
    );
  });

  it.each<readonly [OrderType, bigint]>([
    ['Buy', 260_000_000n],
    ['Sell', 240_000_000n],
  ])('as a %s stops at its limit', (order, limit) => {
    const bench = pools();
    const result = trade(bench, order, 900n * UNIT, limit);
    expect(priceOf(bench) - limit).toBeLessThan(2n);
    expect(limit - priceOf(bench)).toBeLessThan(2n);
    expect(result.amountPaidIn).toBeLessThan(200n * UNIT);
  });

  it('keeps fees per unit of liquidity, in the currency that is paid in', () => {
    const bench = openPool();
    const { storage } = bench.ctx;
    const { feePaid } = trade(bench, 'Buy', 100n * UNIT);
    const each = U64F64.div(U64F64.fromNum(feePaid), U64F64.fromNum(2_000n * UNIT - 1_000n));
    expect(storage.FeeGlobalTao.get(SUBNET)).toBe(each);
    expect(storage.FeeGlobalAlpha.has(SUBNET)).toBe(false);
    trade(bench, 'Sell', UNIT);
    expect(storage.FeeGlobalAlpha.get(SUBNET)).toBeGreaterThan(0n);
  });

  it('without fees earns none', () => {
    const { ctx } = openPool();
    expect(swap(ctx, SUBNET, 'Buy', UNIT, maxPrice(), true, false).feePaid).toBe(0n);
    expect(ctx.storage.FeeGlobalTao.get(SUBNET)).toBe(0n);
  });

  it.each<readonly [OrderType, number]>([
    ['Buy', 100],
    ['Sell', -100],
  ])('as a %s takes up the liquidity of a range that it enters, and goes on', (order, away) => {
    const bench = openPool();
    const { storage } = bench.ctx;
    const edge = storage.CurrentTick.get(SUBNET) + away;
    addLiquidityAt(bench.ctx, SUBNET, edge, 7_000n * UNIT, order === 'Buy' ? 'Lower' : 'Upper');
    trade(bench, order, 50n * UNIT);
    expect(storage.CurrentLiquidity.get(SUBNET)).toBe(9_000n * UNIT);
    expect(order === 'Buy' ? storage.CurrentTick.get(SUBNET) >= edge : storage.CurrentTick.get(SUBNET) < edge).toBe(
      true,
    );
    expect(storage.Ticks.get(SUBNET, edge)).not.toMatchObject({ fees_out_tao: 0n, fees_out_alpha: 0n });
  });

  it('leaves the price within its tick, and never pays back more than was paid in', () => {
    const amount = fc.bigInt({ min: 1n, max: 400n * UNIT });
    const orders = fc.array(fc.tuple(fc.constantFrom<OrderType>('Buy', 'Sell'), amount), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(orders, (list) => {
        const bench = openPool();
        const { storage } = bench.ctx;
        for (const [order, size] of list) {
          const expected = tried(bench, order, size);
          expect(trade(bench, order, size)).toEqual(expected);
          expect(storage.CurrentTick.get(SUBNET)).toBe(tickOf(storage.AlphaSqrtPrice.get(SUBNET)));
          const back = tried(bench, order === 'Buy' ? 'Sell' : 'Buy', expected.amountPaidOut);
          expect(back.amountPaidOut).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a dry run', () => {
  it('leaves no trace, even where it would have made the pool', () => {
    const bench = pools();
    const before = bench.root();
    const result = simSwap(bench.ctx, SUBNET, 'Buy', UNIT);
    expect(bench.root()).toBe(before);
    expect(trade(bench, 'Buy', UNIT)).toEqual(result);
  });

  it('is one to one where alpha is TAO, and nothing where there is no subnet', () => {
    const { ctx } = pools();
    const none = { feePaid: 0n, taoReserveDelta: 0n, alphaReserveDelta: 0n };
    expect(simSwap(ctx, STABLE, 'Sell', 5n)).toEqual({ amountPaidIn: 5n, amountPaidOut: 5n, ...none });
    const stable = { ...ctx, config: { ...ctx.config, mechanism: () => 0 } };
    expect(simSwap(stable, NOWHERE, 'Sell', 5n)).toEqual({ amountPaidIn: 0n, amountPaidOut: 0n, ...none });
  });

  it('of the fee alone is its rate of the amount, and none where alpha is TAO', () => {
    const { ctx } = pools();
    expect([approxFeeAmount(ctx, SUBNET, 65_535n * UNIT), approxFeeAmount(ctx, STABLE, UNIT)]).toEqual([
      32_999_999_999n,
      0n,
    ]);
  });
});
