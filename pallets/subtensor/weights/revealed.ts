import type { NetUid } from '../types';
import type { Weights } from './weightRules';

/** Weights as they are committed to and revealed. */
export interface Revealed extends Weights {
  readonly salt: readonly number[];
}

/** Reveals on one subnet, list by list. */
export interface RevealBatch {
  readonly netuid: NetUid;
  readonly uids_list: readonly (readonly number[])[];
  readonly values_list: readonly (readonly number[])[];
  readonly salts_list: readonly (readonly number[])[];
  readonly version_keys: readonly bigint[];
}

/** One by one; undefined where the lists differ in length. */
export function revealsOf(batch: RevealBatch): readonly Revealed[] | undefined {
  const { uids_list, values_list, salts_list, version_keys } = batch;
  const others = [values_list, salts_list, version_keys];
  if (others.some(({ length }) => length !== uids_list.length)) return undefined;
  return uids_list.map((uids, at) => ({
    uids,
    values: values_list[at]!,
    salt: salts_list[at]!,
    version_key: version_keys[at]!,
  }));
}
