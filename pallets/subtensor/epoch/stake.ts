import { I32F32, I64F64 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { stakeWeight } from '../staking/stakeWeight';
import type { NetUid } from '../types';
import { maskOut, normalize, normalize64, type Vector } from './vectors';

/** Stake weight of the neuron at a place, unless it is below what weights need. */
function countedStake(ctx: Subtensor, netuid: NetUid, uid: number, threshold: bigint): I64F64 {
  const hotkey = ctx.storage.Keys.maybe(netuid, uid);
  if (hotkey === undefined) return I64F64.ZERO;
  const { total } = stakeWeight(ctx, hotkey, netuid);
  return I64F64.saturatingToNum(total, u64) < threshold ? I64F64.ZERO : total;
}

/** Parts that neurons have in the stake of all who have enough of it. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism */
export function stakeParts(ctx: Subtensor, netuid: NetUid, size: number): Vector {
  const threshold = ctx.storage.StakeThreshold.get();
  const counted = Array.from({ length: size }, (_, uid) => countedStake(ctx, netuid, uid, threshold));
  return normalize64(counted).map((part) => Number(I32F32.saturatingFromFixed(I64F64, part)));
}

/** Parts among the active validators. @source same function */
export function activeStakeParts(stake: Vector, inactive: readonly boolean[], permits: readonly boolean[]): Vector {
  const forbidden = permits.map((permit) => !permit);
  return normalize(maskOut(forbidden, maskOut(inactive, stake)));
}
