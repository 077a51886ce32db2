import * as i64 from '../../primitives/arithmetic/i64';
import type { U64F64 } from '../../primitives/arithmetic/fixed';
import * as u64 from '../../primitives/arithmetic/u64';
import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { DYNAMIC, type OrderType, type SwapResult } from '../support/pool';
import { errors, type Swap } from './declaration';
import { loadPool, savePool, type Pool } from './pool';
import { maxPrice, minPrice, sqrtPriceOfLimit } from './price';
import { initializePool } from './protocolLiquidity';
import { step } from './step';
import { tickOf } from './tick';

const MAX_STEPS = 1_000;

function result(order: OrderType, amountPaidIn: bigint, amountPaidOut: bigint, feePaid: bigint): SwapResult {
  const [came, went] = [i64.wrappingFrom(amountPaidIn), i64.wrappingFrom(-i64.wrappingFrom(amountPaidOut))];
  const [taoReserveDelta, alphaReserveDelta] = order === 'Buy' ? [came, went] : [went, came];
  return { amountPaidIn, amountPaidOut, feePaid, taoReserveDelta, alphaReserveDelta };
}

/** Step by step until all is swapped, the limit is reached or a step takes nothing. @throws InsufficientLiquidity, TooManySwapSteps */
function trade(ctx: Swap, pool: Pool, amount: bigint, limit: U64F64): SwapResult {
  let [paidIn, paidOut, fees] = [0n, 0n, 0n];
  let remaining = amount;
  for (let steps = 1; remaining > 0n; steps += 1) {
    if (steps > 1) pool.tick = tickOf(pool.sqrtPrice);
    const { deltaIn, deltaOut, fee, stops } = step(ctx, pool, remaining, limit);
    const taken = u64.saturatingAdd(deltaIn, fee);
    paidIn = u64.saturatingAdd(paidIn, deltaIn);
    paidOut = u64.saturatingAdd(paidOut, deltaOut);
    fees = u64.saturatingAdd(fees, fee);
    remaining = stops || taken === 0n ? 0n : u64.saturatingSub(remaining, taken);
    ensure(steps <= MAX_STEPS, errors.TooManySwapSteps);
  }
  return result(pool.order, paidIn, paidOut, fees);
}

/**
 * As `swap`, with the square root of the limit.
 * @source subtensor pallets/swap/src/pallet/impls.rs do_swap, swap_inner
 */
export function swapUpTo(
  ctx: Swap,
  netuid: NetUid,
  order: OrderType,
  amount: bigint,
  limit: U64F64,
  dropFees: boolean,
  rollBack: boolean,
): SwapResult {
  const { config, constants, env } = ctx;
  const paying = order === 'Buy' ? config.alphaReserve(netuid) : config.taoReserve(netuid);
  const swapped = env.layer(() => {
    ensure(paying >= constants.MinimumReserve, errors.ReservesTooLow);
    const mark = env.store.checkpoint();
    initializePool(ctx, netuid);
    const pool = loadPool(ctx, netuid, order, dropFees);
    ensure(order === 'Buy' ? pool.sqrtPrice < limit : pool.sqrtPrice > limit, errors.PriceLimitExceeded);
    const traded = trade(ctx, pool, amount, limit);
    if (rollBack) env.store.rollback(mark);
    else savePool(ctx, pool);
    return traded;
  });
  // Quirk: by then the layer is committed. Whoever opened none of its own keeps the price that it moved to.
  ensure(rollBack || paying >= swapped.amountPaidOut, errors.InsufficientLiquidity);
  return swapped;
}

/**
 * Swaps an amount on the pool of a subnet, which is made at first use. Moves no balances and no reserves.
 *
 * @param amount in rao for a purchase, in alpha rao for a sale
 * @param priceLimit in rao for one alpha
 * @throws PriceLimitExceeded, ReservesTooLow, InsufficientLiquidity, TooManySwapSteps
 * @source subtensor pallets/swap/src/pallet/impls.rs SwapHandler::swap
 */
export function swap(
  ctx: Swap,
  netuid: NetUid,
  order: OrderType,
  amount: bigint,
  priceLimit: bigint,
  dropFees: boolean,
  rollBack: boolean,
): SwapResult {
  const limit = sqrtPriceOfLimit(priceLimit);
  if (limit === undefined) throw errors.PriceLimitExceeded;
  return swapUpTo(ctx, netuid, order, amount, limit, dropFees, rollBack);
}

/**
 * What a swap with fees and without a limit would come to; one to one where alpha has no price.
 * @throws as `swap` @source subtensor pallets/swap/src/pallet/impls.rs SwapHandler::sim_swap
 */
export function simSwap(ctx: Swap, netuid: NetUid, order: OrderType, amount: bigint): SwapResult {
  if (ctx.config.mechanism(netuid) === DYNAMIC)
    return swap(ctx, netuid, order, amount, order === 'Buy' ? maxPrice() : minPrice(), false, true);
  const actual = ctx.config.exists(netuid) ? amount : 0n;
  return { amountPaidIn: actual, amountPaidOut: actual, feePaid: 0n, taoReserveDelta: 0n, alphaReserveDelta: 0n };
}
