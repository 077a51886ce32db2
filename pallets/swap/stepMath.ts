import { U64F64 } from '../../primitives/arithmetic/fixed';
import { MAX as U16_MAX } from '../../primitives/arithmetic/u16';
import * as u64 from '../../primitives/arithmetic/u64';
import type { OrderType } from '../support/pool';
import { maxPrice, minPrice } from './price';

// What one step of a swap comes to, from liquidity and price alone. The order of the operations decides the last bits.

const { ONE, safeDiv, saturatingAdd, saturatingFromNum, saturatingMul, saturatingSub } = U64F64;

const WHOLE_RATE = saturatingFromNum(U16_MAX);

const whole = (value: U64F64): bigint => U64F64.saturatingToNum(value, u64);

/** The fee within an amount, at a rate in parts of 65,535. @source subtensor pallets/swap/src/pallet/impls.rs calculate_fee_amount */
export const feeWithin = (rate: number, amount: bigint): bigint =>
  whole(saturatingMul(saturatingFromNum(amount), safeDiv(saturatingFromNum(rate), WHOLE_RATE)));

/** The fee on top of an amount, at a rate in parts of 65,535. @source subtensor pallets/swap/src/pallet/impls.rs determine_action */
export function feeOnTop(rate: number, amount: bigint): bigint {
  const fixed = saturatingFromNum(rate);
  return whole(saturatingMul(saturatingFromNum(amount), safeDiv(fixed, saturatingSub(WHOLE_RATE, fixed))));
}

/**
 * The square root of the price that an amount leads to. Quirk: without liquidity it is the extreme price in rao, which
 * is no square root. @source subtensor pallets/swap/src/pallet/impls.rs sqrt_price_target
 */
export function targetSqrtPrice(order: OrderType, liquidity: bigint, sqrtPrice: U64F64, deltaIn: bigint): U64F64 {
  if (liquidity === 0n) return saturatingFromNum(order === 'Buy' ? maxPrice() : minPrice());
  const moved = safeDiv(saturatingFromNum(deltaIn), saturatingFromNum(liquidity));
  return order === 'Buy'
    ? saturatingAdd(moved, sqrtPrice)
    : safeDiv(ONE, saturatingAdd(moved, safeDiv(ONE, sqrtPrice)));
}

/** What has to be paid in, for the price to get where it should. @source subtensor pallets/swap/src/pallet/impls.rs delta_in */
export function amountToReach(order: OrderType, liquidity: bigint, sqrtPrice: U64F64, target: U64F64): bigint {
  const distance =
    order === 'Buy' ? saturatingSub(target, sqrtPrice) : saturatingSub(safeDiv(ONE, target), safeDiv(ONE, sqrtPrice));
  return whole(saturatingMul(saturatingFromNum(liquidity), distance));
}

/** What is paid out for an amount within one tick. @source subtensor pallets/swap/src/pallet/impls.rs convert_deltas */
export function amountOut(order: OrderType, liquidity: bigint, sqrtPrice: U64F64, deltaIn: bigint): bigint {
  if (deltaIn === 0n) return 0n;
  const [fixed, delta] = [saturatingFromNum(liquidity), saturatingFromNum(deltaIn)];
  if (order === 'Buy') {
    const divisor = saturatingMul(saturatingAdd(saturatingMul(fixed, sqrtPrice), delta), sqrtPrice);
    return whole(saturatingMul(safeDiv(fixed, divisor), delta));
  }
  const part = safeDiv(fixed, saturatingAdd(safeDiv(fixed, sqrtPrice), delta));
  return whole(saturatingMul(delta, saturatingMul(part, sqrtPrice)));
}
