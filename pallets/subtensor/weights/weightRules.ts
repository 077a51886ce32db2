import { I32F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { toFixed } from '../epoch/part';
import { fromU16 } from '../epoch/proportion';
import type { NetUid } from '../types';

/** Weights as a validator names them: a value for each uid. */
export interface Weights {
  readonly uids: readonly number[];
  readonly values: readonly number[];
  /** Of the software that made them. */
  readonly version_key: bigint;
}

/** Whether a neuron weighs itself and nobody else, which all may do. @source subtensor pallets/subtensor/src/subnets/weights.rs is_self_weight */
export const isSelfWeight = (uid: number, { uids, values }: Weights): boolean => values.length === 1 && uids[0] === uid;

/** @source same file, check_version_key */
export function isCurrentVersion({ storage }: Subtensor, netuid: NetUid, version: bigint): boolean {
  const needed = storage.WeightsVersionKey.get(netuid);
  return needed === 0n || version >= needed;
}

/** @throws DuplicateUids, UidVecContainInvalidOne */
export function ensureUids({ storage }: Subtensor, netuid: NetUid, uids: readonly number[]): void {
  ensure(new Set(uids).size === uids.length, errors.DuplicateUids);
  ensure(uids.every((uid) => storage.Keys.has(netuid, uid)), errors.UidVecContainInvalidOne); // prettier-ignore
}

/** As many as the subnet asks for, or as it has neurons. @source same file, check_length */
export function isLongEnough({ storage }: Subtensor, netuid: NetUid, { values }: Weights): boolean {
  return values.length >= Math.min(storage.MinAllowedWeights.get(netuid), storage.SubnetworkN.get(netuid));
}

/** Whether no value is a larger part of their sum than the subnet allows. @source same file, max_weight_limited; src/epoch/math.rs check_vec_max_limited */
export function isLimited({ storage }: Subtensor, netuid: NetUid, values: readonly number[]): boolean {
  const limit = storage.MaxWeightsLimit.get(netuid);
  if (limit === u16.MAX) return true;
  const fixed = values.map(I32F32.saturatingFromNum);
  const sum = I32F32.sum(fixed);
  // Nothing but zeros stays so.
  const most = toFixed(fromU16(limit));
  return sum === 0n || fixed.every((value) => I32F32.safeDiv(value, sum) <= most);
}
