import { I64F64, U64F64 } from '../../primitives/arithmetic/fixed';
import * as u64 from '../../primitives/arithmetic/u64';
import { closestHigher, closestLower } from './bitmap';
import { errors, type Swap } from './declaration';
import type { Pool } from './pool';
import { amountOut, amountToReach, feeOnTop, feeWithin, targetSqrtPrice } from './stepMath';
import { sqrtPriceAt } from './tick';
import { MAX_TICK, MIN_TICK, type Tick, type TickIndex } from './types';

/** What a step took and gave, in rao and alpha rao. */
export interface Step {
  /** Without the fee. */
  readonly deltaIn: bigint;
  readonly deltaOut: bigint;
  readonly fee: bigint;
  /** Whether the swap ends here. */
  readonly stops: boolean;
}

/** Where a step leads to, and what it takes. */
interface Plan {
  crosses: boolean;
  readonly sqrtPrice: U64F64;
  readonly deltaIn: bigint;
  readonly fee: bigint;
}

/** The next tick in the direction of the order at which liquidity changes. @source subtensor pallets/swap/src/pallet/impls.rs tick_edge */
function edgeTick(ctx: Swap, { netuid, order, tick, sqrtPrice }: Pool): TickIndex {
  if (order === 'Buy') return closestHigher(ctx, netuid, Math.min(tick + 1, MAX_TICK)) ?? MAX_TICK;
  const lower = closestLower(ctx, netuid, tick);
  if ((lower ?? MAX_TICK) !== tick) return lower ?? MIN_TICK;
  const below = sqrtPrice > sqrtPriceAt(tick) ? lower : closestLower(ctx, netuid, Math.max(tick - 1, MIN_TICK));
  return below ?? MIN_TICK;
}

/** @source subtensor pallets/swap/src/pallet/impls.rs SwapStep::determine_action */
function plan(pool: Pool, remaining: bigint, limit: U64F64, edge: U64F64): Plan {
  const { order, liquidity, sqrtPrice } = pool;
  const isCloser = (a: U64F64, b: U64F64): boolean => (order === 'Buy' ? a <= b : a >= b);
  const fee = feeWithin(pool.firstFeeRate, remaining);
  const possible = u64.saturatingSub(remaining, fee);
  const target = targetSqrtPrice(order, liquidity, sqrtPrice, possible);
  const upTo = (goal: U64F64, crosses: boolean): Plan => {
    const deltaIn = amountToReach(order, liquidity, sqrtPrice, goal);
    return { crosses, sqrtPrice: goal, deltaIn, fee: feeOnTop(pool.feeRate, deltaIn) };
  };
  const natural = isCloser(limit, target) ? limit : target;
  const planned =
    isCloser(target, limit) && isCloser(target, edge)
      ? { crosses: false, sqrtPrice: target, deltaIn: possible, fee }
      : isCloser(limit, target) && isCloser(limit, edge)
        ? upTo(limit, false)
        : upTo(edge, true);
  // A tick holds its lower price and not its upper one: going up to an edge crosses it, coming down to it does not.
  if (natural === edge) planned.crosses = order === 'Buy';
  return planned;
}

/** Fees per unit of liquidity; a little of it is left out of account. @source subtensor pallets/swap/src/pallet/impls.rs add_fees */
function earn({ constants }: Swap, pool: Pool, fee: bigint): void {
  const liquidity = u64.saturatingSub(pool.liquidity, constants.MinimumLiquidity);
  if (liquidity === 0n) return;
  const each = U64F64.safeDiv(U64F64.saturatingFromNum(fee), U64F64.saturatingFromNum(liquidity));
  pool.feeGlobal[pool.order] = U64F64.saturatingAdd(pool.feeGlobal[pool.order], each);
  pool.earned = true;
}

const beyond = (global: U64F64, out: I64F64): I64F64 =>
  I64F64.saturatingSub(I64F64.saturatingFromFixed(U64F64, global), out);

/**
 * Fees of the far side become those of this one, and liquidity of positions comes or goes. @throws InsufficientLiquidity
 * @source subtensor pallets/swap/src/pallet/impls.rs process_swap, update_liquidity_at_crossing
 */
function cross({ storage }: Swap, pool: Pool, edge: TickIndex): void {
  const tick: Tick | undefined = pool.crossed.get(edge) ?? storage.Ticks.get(pool.netuid, edge);
  if (tick === undefined) throw errors.InsufficientLiquidity;
  const size = u64.saturatingFrom(tick.liquidity_net < 0n ? -tick.liquidity_net : tick.liquidity_net);
  const comes = tick.liquidity_net >= 0n === (pool.order === 'Buy');
  pool.liquidity = (comes ? u64.saturatingAdd : u64.saturatingSub)(pool.liquidity, size);
  pool.crossed.set(edge, {
    ...tick,
    fees_out_tao: beyond(pool.feeGlobal.Buy, tick.fees_out_tao),
    fees_out_alpha: beyond(pool.feeGlobal.Sell, tick.fees_out_alpha),
  });
}

/**
 * Swaps up to the next tick in use, to the limit or all that remains, in rao or alpha rao.
 * @throws InsufficientLiquidity @source subtensor pallets/swap/src/pallet/impls.rs SwapStep
 */
export function step(ctx: Swap, pool: Pool, remaining: bigint, limit: U64F64): Step {
  const edge = edgeTick(ctx, pool);
  const { crosses, sqrtPrice, deltaIn, fee } = plan(pool, remaining, limit, sqrtPriceAt(edge));
  earn(ctx, pool, fee);
  const deltaOut = amountOut(pool.order, pool.liquidity, pool.sqrtPrice, deltaIn);
  if (crosses) cross(ctx, pool, edge);
  pool.sqrtPrice = sqrtPrice;
  pool.stepped = true;
  return { deltaIn, deltaOut, fee, stops: !crosses };
}
