import { I64F64, U64F64 } from '../../primitives/arithmetic/fixed';
import * as u128 from '../../primitives/arithmetic/u128';
import * as u64 from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { errors, type Swap } from './declaration';
import { feesInRange } from './fees';
import { sqrtPriceAt } from './tick';
import { addLiquidityAt, removeLiquidityAt } from './tickLiquidity';
import { MAX_TICK, MIN_TICK, type Position, type PositionId } from './types';

/** TAO in rao and alpha in alpha rao. */
export interface Amounts {
  readonly tao: bigint;
  readonly alpha: bigint;
}

/** Where a position begins and ends. */
export type Range = Pick<Position, 'tick_low' | 'tick_high'>;

const { ONE, safeDiv, saturatingFromNum, saturatingMul, saturatingSub } = U64F64;
const whole = (value: U64F64): bigint => U64F64.saturatingToNum(value, u64);

/**
 * What liquidity in a range is worth at a price given by its square root: beyond the range all of it is one currency.
 * @source subtensor pallets/swap/src/position.rs to_token_amounts
 */
export function tokenAmounts({ tick_low, tick_high }: Range, liquidity: bigint, sqrtPrice: U64F64): Amounts {
  const [low, high] = [sqrtPriceAt(tick_low), sqrtPriceAt(tick_high)];
  const price = sqrtPrice < low ? low : sqrtPrice > high ? high : sqrtPrice;
  const fixed = saturatingFromNum(liquidity);
  return {
    tao: whole(saturatingMul(fixed, saturatingSub(price, low))),
    alpha: whole(saturatingMul(fixed, saturatingSub(safeDiv(ONE, price), safeDiv(ONE, high)))),
  };
}

/** The fees that a position earned since they were counted last, and the position with them counted. */
export interface Collected {
  readonly position: Position;
  readonly fees: Amounts;
}

/** @source subtensor pallets/swap/src/position.rs collect_fees */
export function collectFees(ctx: Swap, position: Position): Collected {
  const counted = feesInRange(ctx, position.netuid, position.tick_low, position.tick_high);
  const liquidity = I64F64.saturatingFromNum(position.liquidity);
  const since = (now: I64F64, before: I64F64): bigint =>
    I64F64.saturatingToNum(I64F64.saturatingMul(liquidity, I64F64.saturatingSub(now, before)), u64);
  return {
    position: { ...position, ...counted },
    fees: {
      tao: since(counted.fees_tao, position.fees_tao),
      alpha: since(counted.fees_alpha, position.fees_alpha),
    },
  };
}

/** Liquidity counts at both ends of its range. */
export function addAtEnds(ctx: Swap, netuid: NetUid, { tick_low, tick_high }: Range, liquidity: bigint): void {
  addLiquidityAt(ctx, netuid, tick_low, liquidity, 'Lower');
  addLiquidityAt(ctx, netuid, tick_high, liquidity, 'Upper');
}

export function removeAtEnds(ctx: Swap, netuid: NetUid, { tick_low, tick_high }: Range, liquidity: bigint): void {
  removeLiquidityAt(ctx, netuid, tick_low, liquidity, 'Lower');
  removeLiquidityAt(ctx, netuid, tick_high, liquidity, 'Upper');
}

/** Whether the tick of the price is within a range. */
export function holdsPrice({ storage }: Swap, netuid: NetUid, { tick_low, tick_high }: Range): boolean {
  const current = storage.CurrentTick.get(netuid);
  return tick_low <= current && current < tick_high;
}

/** At the ends of the ticks the price is that of the tick. @source subtensor pallets/swap/src/pallet/impls.rs clamp_sqrt_price */
function clampSqrtPrice({ storage }: Swap, netuid: NetUid): void {
  const tick = storage.CurrentTick.get(netuid);
  if (tick >= MAX_TICK || tick <= MIN_TICK) storage.AlphaSqrtPrice.set(netuid, sqrtPriceAt(tick));
}

function nextPositionId({ storage }: Swap): PositionId {
  return storage.LastPositionId.mutate((last) => u128.saturatingAdd(last, 1n));
}

const countPositions = ({ storage }: Swap, netuid: NetUid, owner: AccountId): number =>
  [...storage.Positions.keys(netuid, owner)].length;

/**
 * Adds the liquidity of a new position and answers the position, which is not stored yet.
 * @throws MaxPositionsExceeded, InvalidTickRange @source subtensor pallets/swap/src/pallet/impls.rs add_liquidity_not_insert
 */
export function openPosition(ctx: Swap, netuid: NetUid, owner: AccountId, range: Range, liquidity: bigint): Position {
  const { storage, constants } = ctx;
  const { tick_low, tick_high } = range;
  ensure(countPositions(ctx, netuid, owner) < constants.MaxPositions, errors.MaxPositionsExceeded);
  ensure(tick_high > tick_low, errors.InvalidTickRange);
  addAtEnds(ctx, netuid, range, liquidity);
  clampSqrtPrice(ctx, netuid);
  if (holdsPrice(ctx, netuid, range))
    storage.CurrentLiquidity.mutate(netuid, (all) => u64.saturatingAdd(all, liquidity));
  const id = nextPositionId(ctx);
  storage.SwapV3Initialized.set(netuid, true);
  return { id, netuid, tick_low, tick_high, liquidity, ...feesInRange(ctx, netuid, tick_low, tick_high) };
}

/** What came out of a position. */
export interface Closed extends Collected {
  /** What its liquidity was worth, without fees. */
  readonly principal: Amounts;
}

/** Takes a position away, with its liquidity. @throws LiquidityNotFound @source subtensor pallets/swap/src/pallet/impls.rs do_remove_liquidity */
export function closePosition(ctx: Swap, netuid: NetUid, owner: AccountId, id: PositionId): Closed {
  const { storage } = ctx;
  const found = storage.Positions.get(netuid, owner, id);
  if (found === undefined) throw errors.LiquidityNotFound;
  const { position, fees } = collectFees(ctx, found);
  const { liquidity } = position;
  const principal = tokenAmounts(position, liquidity, storage.AlphaSqrtPrice.get(netuid));
  removeAtEnds(ctx, netuid, position, liquidity);
  if (holdsPrice(ctx, netuid, position))
    storage.CurrentLiquidity.mutate(netuid, (all) => u64.saturatingSub(all, liquidity));
  storage.Positions.remove(netuid, owner, id);
  return { position, fees, principal };
}
