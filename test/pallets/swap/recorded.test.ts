import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { fromHex, type Hex } from '../../../primitives/scale';
import { attempt } from '../../../pallets/support/dispatchError';
import { netUid } from '../../../pallets/support/netUid';
import type { OrderType } from '../../../pallets/support/pool';
import { currentAlphaPrice, maxPrice, minPrice } from '../../../pallets/swap';
import { tokenAmounts } from '../../../pallets/swap/positions';
import { amountOut, amountToReach, feeWithin, targetSqrtPrice } from '../../../pallets/swap/stepMath';
import { swapUpTo } from '../../../pallets/swap/swapping';
import {
  MAX_SQRT_PRICE,
  MIN_SQRT_PRICE,
  sqrtPriceAt,
  tickOf,
  trySqrtPriceAt,
  tryTickOf,
} from '../../../pallets/swap/tick';
import { MAX_TICK, MIN_TICK } from '../../../pallets/swap/types';
import { pools, SUBNET, type Pools } from './bench';

type BothWays = { readonly buy: string; readonly sell: string };

interface StepRow {
  readonly liquidity: string;
  readonly sqrtPrice: string;
  readonly deltaIn: string;
  readonly target: string;
  readonly feeRate: number;
  readonly calculate_fee_amount: string;
  readonly current_price: string;
  readonly convert_deltas: BothWays;
  readonly delta_in: BothWays;
  readonly sqrt_price_target: BothWays;
}

interface SwapCase {
  readonly order: 'buy' | 'sell';
  readonly amount: string;
  readonly limitSqrtPrice: string;
  readonly dropFees: boolean;
  readonly result: { readonly [field: string]: string };
}

interface PoolRow {
  readonly netuid: number;
  readonly taoReserve: string;
  readonly alphaReserve: string;
  readonly swapState: readonly (readonly [Hex, Hex])[];
  readonly cases: readonly SwapCase[];
}

/** Raw bits as decimals; null where the chain refuses. */
interface Recorded {
  readonly tickToSqrtPrice: readonly (readonly [number, string | null, string])[];
  readonly sqrtPriceToTick: readonly (readonly [string, number | null, number])[];
  readonly tickLimits: { readonly [name: string]: number | string };
  readonly positionToTokenAmounts: readonly (readonly [number, number, string, string, readonly [string, string]])[];
  readonly swapStepMath: readonly StepRow[];
  readonly swaps: readonly PoolRow[];
}

const file = join(__dirname, '../../vectors/swap.json.gz');
const recorded = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Recorded;

const price = (bits: string): U64F64 => U64F64.fromBits(BigInt(bits));
const text = (value: bigint | undefined): string | null => (value === undefined ? null : String(value));
const bothWays = (of: (order: OrderType) => bigint): BothWays => ({ buy: String(of('Buy')), sell: String(of('Sell')) });

/** All rows, and ours in their place. */
const expectRows = <R>(rows: readonly R[], ours: (row: R) => unknown): void => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.map(ours)).toEqual(rows);
};

beforeAll(() => cryptoReady());

describe('the recorded chain and this one agree to the bit', () => {
  it('on the prices of ticks', () => {
    expectRows(recorded.tickToSqrtPrice, ([tick]) => [tick, text(trySqrtPriceAt(tick)), String(sqrtPriceAt(tick))]);
  });

  it('on the ticks of prices', () => {
    expectRows(recorded.sqrtPriceToTick, ([bits]) => [bits, tryTickOf(price(bits)) ?? null, tickOf(price(bits))]);
  });

  it('on the limits', () => {
    expect({
      MAX: MAX_TICK,
      MIN: MIN_TICK,
      maxPrice: String(maxPrice()),
      maxSqrtPrice: String(MAX_SQRT_PRICE),
      minPrice: String(minPrice()),
      minSqrtPrice: String(MIN_SQRT_PRICE),
    }).toEqual(recorded.tickLimits);
  });

  it('on what positions are worth', () => {
    expectRows(recorded.positionToTokenAmounts, ([tick_low, tick_high, liquidity, at]) => {
      const { tao, alpha } = tokenAmounts({ tick_low, tick_high }, BigInt(liquidity), price(at));
      return [tick_low, tick_high, liquidity, at, [String(tao), String(alpha)]];
    });
  });

  it('on the arithmetic of a step', () => {
    const bench = pools();
    const { storage } = bench.ctx;
    expectRows(recorded.swapStepMath, (row) => {
      const { feeRate, target } = row;
      const [liquidity, sqrtPrice, deltaIn] = [BigInt(row.liquidity), price(row.sqrtPrice), BigInt(row.deltaIn)];
      storage.AlphaSqrtPrice.set(SUBNET, sqrtPrice);
      storage.SwapV3Initialized.set(SUBNET, true);
      return {
        calculate_fee_amount: String(feeWithin(feeRate, deltaIn)),
        convert_deltas: bothWays((order) => amountOut(order, liquidity, sqrtPrice, deltaIn)),
        current_price: String(currentAlphaPrice(bench.ctx, SUBNET)),
        deltaIn: row.deltaIn,
        delta_in: bothWays((order) => amountToReach(order, liquidity, sqrtPrice, price(target))),
        feeRate,
        liquidity: row.liquidity,
        sqrtPrice: row.sqrtPrice,
        sqrt_price_target: bothWays((order) => targetSqrtPrice(order, liquidity, sqrtPrice, deltaIn)),
        target,
      };
    });
  });
});

function poolOf({ taoReserve, alphaReserve, swapState }: PoolRow): Pools {
  const bench = pools({ tao: BigInt(taoReserve), alpha: BigInt(alphaReserve) });
  for (const [key, value] of swapState) bench.state.putRaw(fromHex(key), fromHex(value));
  bench.state.settle();
  return bench;
}

/** A swap and how it ended, as recorded. */
function swapped({ ctx }: Pools, netuid: number, row: SwapCase, rollBack: boolean): SwapCase['result'] {
  const order = row.order === 'buy' ? 'Buy' : 'Sell';
  const limit = price(row.limitSqrtPrice);
  const ended = attempt(() => swapUpTo(ctx, netUid(netuid), order, BigInt(row.amount), limit, row.dropFees, rollBack));
  if (!ended.ok) return { error: ended.failure.message };
  const { amountPaidIn, amountPaidOut, feePaid, taoReserveDelta, alphaReserveDelta } = ended.value;
  return {
    alpha_reserve_delta: String(alphaReserveDelta),
    amount_paid_in: String(amountPaidIn),
    amount_paid_out: String(amountPaidOut),
    fee_paid: String(feePaid),
    tao_reserve_delta: String(taoReserveDelta),
  };
}

describe.each(recorded.swaps.map((row, index) => [index + 1, row] as const))('recorded pool %d', (_index, row) => {
  it('is left as it is by a dry run, which comes to what the chain recorded', () => {
    expect(row.cases.length).toBe(60);
    const bench = poolOf(row);
    const before = bench.root();
    expect(row.cases.map((one) => ({ ...one, result: swapped(bench, row.netuid, one, true) }))).toEqual(row.cases);
    expect(bench.root()).toBe(before);
  });

  it('comes to the same when it is no dry run, unless the pool has not as much', () => {
    const bench = poolOf(row);
    const mark = bench.state.checkpoint();
    for (const one of row.cases) {
      const reserve = BigInt(one.order === 'buy' ? row.alphaReserve : row.taoReserve);
      const overused = BigInt(one.result.amount_paid_out ?? '0') > reserve;
      const expected = overused ? { error: 'Swap.InsufficientLiquidity' } : one.result;
      expect(swapped(bench, row.netuid, one, false)).toEqual(expected);
      bench.state.rollback(mark);
    }
  });
});
