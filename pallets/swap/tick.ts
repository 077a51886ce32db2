import { U64F64 } from '../../primitives/arithmetic/fixed';
import { sqrtRatioAtTick, tickAtSqrtRatio } from '../../primitives/arithmetic/sqrtRatio';
import { MAX_TICK, MIN_TICK, type TickIndex } from './types';

/** What stands for the square root of a price below the lowest tick. Quirk: one bit less than the tick's own. */
export const MIN_SQRT_PRICE = U64F64.saturatingFromDecimal('0.0000000002328350195');
/** What stands for the square root of a price above the highest tick. Quirk: a little more than the tick's own. */
export const MAX_SQRT_PRICE = U64F64.saturatingFromDecimal('4294886577.20989222513899790805');

/** Ratios have 32 fraction bits more than prices. */
const SURPLUS = 32n;
const SURPLUS_BITS = (1n << SURPLUS) - 1n;

function roundedUp(ratio: bigint): U64F64 {
  const whole = ratio >> SURPLUS;
  return U64F64.fromBits((ratio & SURPLUS_BITS) === 0n ? whole : whole + 1n);
}

/** Square root of the price at a tick, rounded up twice. Undefined for no tick. @source subtensor pallets/swap/src/tick.rs try_to_sqrt_price */
export function trySqrtPriceAt(tick: TickIndex): U64F64 | undefined {
  if (tick < MIN_TICK || tick > MAX_TICK) return undefined;
  const ratio = sqrtRatioAtTick(tick);
  return ratio === undefined ? undefined : roundedUp(ratio);
}

/** Positions of the pools themselves span all ticks, so that these two are asked for in every block. */
const AT_ENDS = new Map([MIN_TICK, MAX_TICK].map((tick) => [tick, trySqrtPriceAt(tick)]));

/** Square root of the price at a tick, or what stands for it beyond the ends. @source subtensor pallets/swap/src/tick.rs as_sqrt_price_bounded */
export function sqrtPriceAt(tick: TickIndex): U64F64 {
  return AT_ENDS.get(tick) ?? trySqrtPriceAt(tick) ?? (tick >= MAX_TICK ? MAX_SQRT_PRICE : MIN_SQRT_PRICE);
}

/** The last tick that is not above the square root of a price. Undefined beyond the ends. @source subtensor pallets/swap/src/tick.rs try_from_sqrt_price */
export function tryTickOf(sqrtPrice: U64F64): TickIndex | undefined {
  const tick = tickAtSqrtRatio(sqrtPrice << SURPLUS);
  return tick === undefined || tick < MIN_TICK || tick > MAX_TICK ? undefined : tick;
}

/** The last tick that is not above the square root of a price, or the nearest end. @source subtensor pallets/swap/src/tick.rs from_sqrt_price_bounded */
export function tickOf(sqrtPrice: U64F64): TickIndex {
  return tryTickOf(sqrtPrice) ?? (sqrtPrice > sqrtPriceAt(MAX_TICK) ? MAX_TICK : MIN_TICK);
}
