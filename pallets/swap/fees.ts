import { I64F64, U64F64 } from '../../primitives/arithmetic/fixed';
import type { NetUid } from '../support/netUid';
import type { Swap } from './declaration';
import { DYNAMIC } from '../support/pool';
import { feeWithin } from './stepMath';
import type { Tick, TickIndex } from './types';

/** About what swapping an amount costs, in its own unit. @source subtensor pallets/swap/src/pallet/impls.rs calculate_fee_amount */
export function approxFeeAmount({ storage, config }: Swap, netuid: NetUid, amount: bigint): bigint {
  return config.mechanism(netuid) === DYNAMIC ? feeWithin(storage.FeeRate.get(netuid), amount) : 0n;
}

/** TAO fees and alpha fees for one unit of liquidity. */
export interface FeesPerUnit {
  readonly fees_tao: I64F64;
  readonly fees_alpha: I64F64;
}

/** All fees of a pool so far. */
export const globalFees = ({ storage }: Swap, netuid: NetUid): FeesPerUnit => ({
  fees_tao: I64F64.saturatingFromFixed(U64F64, storage.FeeGlobalTao.get(netuid)),
  fees_alpha: I64F64.saturatingFromFixed(U64F64, storage.FeeGlobalAlpha.get(netuid)),
});

const minus = (a: FeesPerUnit, b: FeesPerUnit): FeesPerUnit => ({
  fees_tao: I64F64.saturatingSub(a.fees_tao, b.fees_tao),
  fees_alpha: I64F64.saturatingSub(a.fees_alpha, b.fees_alpha),
});

const beyondTick = (tick: Tick | undefined): FeesPerUnit => ({
  fees_tao: tick?.fees_out_tao ?? I64F64.ZERO,
  fees_alpha: tick?.fees_out_alpha ?? I64F64.ZERO,
});

/**
 * The part of the fees that was earned between two ticks.
 * @source subtensor pallets/swap/src/position.rs fees_in_range; tick.rs fees_below, fees_above
 */
export function feesInRange(ctx: Swap, netuid: NetUid, low: TickIndex, high: TickIndex): FeesPerUnit {
  const { Ticks, CurrentTick } = ctx.storage;
  const current = CurrentTick.get(netuid);
  const global = globalFees(ctx, netuid);
  const [beyondLow, beyondHigh] = [beyondTick(Ticks.get(netuid, low)), beyondTick(Ticks.get(netuid, high))];
  const below = low <= current ? beyondLow : minus(global, beyondLow);
  const above = high <= current ? minus(global, beyondHigh) : beyondHigh;
  return minus(minus(global, below), above);
}
