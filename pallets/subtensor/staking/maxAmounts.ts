import { U64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt, ensure } from '../../support/dispatchError';
import { DYNAMIC, STABLE, type OrderType } from '../../support/pool';
import { errors, type Subtensor } from '../declaration';
import { ROOT, type NetUid } from '../types';
import { alphaReserve, taoReserve } from './reserves';

// How much can be swapped before a price passes its limit. Limits are in rao for one alpha.

/** What a price limit leaves of an amount in rao or alpha rao, and whether less than the amount will do. */
export interface AmountLimit {
  readonly max: bigint;
  readonly allowPartial: boolean;
}

/** Rao for one alpha where alpha is TAO. */
const PARITY = 1_000_000_000n;
const PARITY_FIXED = U64F64.fromNum(PARITY);

const isStable = ({ storage }: Subtensor, netuid: NetUid): boolean =>
  netuid === ROOT || storage.SubnetMechanism.get(netuid) === STABLE;
const isDynamic = ({ storage }: Subtensor, netuid: NetUid): boolean => storage.SubnetMechanism.get(netuid) === DYNAMIC;

/** Where alpha is TAO, the price is what it is: everything or nothing. */
function allIf(withinLimit: boolean): bigint {
  ensure(withinLimit, errors.ZeroMaxStakeAmount);
  return u64.MAX;
}

function positive(amount: bigint): bigint {
  ensure(amount !== 0n, errors.ZeroMaxStakeAmount);
  return amount;
}

/** What a swap without an end would take, its fee included. */
function untilLimit({ config: { swap } }: Subtensor, netuid: NetUid, order: OrderType, priceLimit: bigint): bigint {
  const simulated = attempt(() => swap.swap(netuid, order, u64.MAX, priceLimit, false, true));
  ensure(simulated.ok, errors.ZeroMaxStakeAmount);
  return positive(u64.saturatingAdd(simulated.value.amountPaidIn, simulated.value.feePaid));
}

/** TAO in rao that buys alpha at no more than the limit. @throws ZeroMaxStakeAmount @source subtensor pallets/subtensor/src/staking/add_stake.rs get_max_amount_add */
export const maxAmountAdd = (ctx: Subtensor, netuid: NetUid, priceLimit: bigint): bigint =>
  isStable(ctx, netuid) ? allIf(priceLimit >= PARITY) : untilLimit(ctx, netuid, 'Buy', priceLimit);

/** Alpha rao that sell at no less than the limit. @throws ZeroMaxStakeAmount @source subtensor pallets/subtensor/src/staking/remove_stake.rs get_max_amount_remove */
export const maxAmountRemove = (ctx: Subtensor, netuid: NetUid, priceLimit: bigint): bigint =>
  isStable(ctx, netuid) ? allIf(priceLimit <= PARITY) : untilLimit(ctx, netuid, 'Sell', priceLimit);

/**
 * Alpha rao that move to another subnet while the ratio of both prices, origin by destination, is at least the limit, which
 * is in billionths.
 *
 * @throws ZeroMaxStakeAmount
 * @source subtensor pallets/subtensor/src/staking/move_stake.rs get_max_amount_move
 */
export function maxAmountMove(ctx: Subtensor, from: NetUid, to: NetUid, ratioLimit: bigint): bigint {
  if (isStable(ctx, from)) {
    if (isStable(ctx, to)) return allIf(ratioLimit <= PARITY);
    if (isDynamic(ctx, to)) return maxAmountAddMoving(ctx, to, ratioLimit);
  } else if (isDynamic(ctx, from) && isStable(ctx, to)) return maxAmountRemove(ctx, from, ratioLimit);
  return maxAmountBetweenPools(ctx, from, to, ratioLimit);
}

/** The price of the destination is the ratio turned over. A quirk: rao of TAO pass for alpha. */
function maxAmountAddMoving(ctx: Subtensor, to: NetUid, ratioLimit: bigint): bigint {
  if (ratioLimit === 0n) return u64.MAX;
  const inverse = U64F64.safeDiv(PARITY_FIXED, U64F64.saturatingFromNum(ratioLimit));
  return maxAmountAdd(ctx, to, U64F64.saturatingToNum(U64F64.saturatingMul(inverse, PARITY_FIXED), u64));
}

const share = (part: U64F64, whole: U64F64): U64F64 => U64F64.safeDiv(part, whole);

/** By the reserves of both pools, as if they knew no ticks and no fees. */
function maxAmountBetweenPools(ctx: Subtensor, from: NetUid, to: NetUid, ratioLimit: bigint): bigint {
  const { swap } = ctx.config;
  const reserves = [
    taoReserve(ctx, from),
    taoReserve(ctx, to),
    alphaReserve(ctx, from),
    alphaReserve(ctx, to),
  ] as const;
  for (const reserve of reserves) positive(reserve);
  const limit = U64F64.checkedDiv(U64F64.saturatingFromNum(ratioLimit), PARITY_FIXED) ?? U64F64.ZERO;
  const ratio = U96F32.safeDiv(swap.currentAlphaPrice(from), swap.currentAlphaPrice(to));
  ensure(limit <= ratio << BigInt(U64F64.fraction - U96F32.fraction), errors.ZeroMaxStakeAmount);
  if (ratioLimit === 0n) return u64.MAX;
  const [taoFrom, taoTo, alphaFrom, alphaTo] = reserves.map((reserve) => U64F64.saturatingFromNum(reserve)) as [
    U64F64,
    U64F64,
    U64F64,
    U64F64,
  ];
  const tao = U64F64.saturatingAdd(taoTo, taoFrom);
  const reached = U64F64.safeDiv(U64F64.saturatingMul(alphaTo, share(taoFrom, tao)), limit);
  const held = U64F64.saturatingMul(alphaFrom, share(taoTo, tao));
  return positive(U64F64.saturatingToNum(U64F64.saturatingSub(reached, held), u64));
}
