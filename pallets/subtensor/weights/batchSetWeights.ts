import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { MAIN, type NetUid } from '../types';
import { onEach } from './batch';
import { setWeightsAtOnce } from './setWeights';

/** Weights of several subnets, list by list: uids with their values, and the version of what made them. */
export interface WeightsBatch {
  readonly netuids: readonly NetUid[];
  readonly weights: readonly (readonly (readonly [uid: number, value: number])[])[];
  readonly version_keys: readonly bigint[];
}

/** Sets weights on the main mechanism of several subnets. @throws BadOrigin, InputLengthsUnequal @source subtensor pallets/subtensor/src/subnets/weights.rs do_batch_set_weights */
export function batchSetWeights(
  ctx: Subtensor,
  origin: Origin,
  { netuids, weights, version_keys }: WeightsBatch,
): void {
  const hotkey = ensureSigned(origin);
  ensure(netuids.length === weights.length && netuids.length === version_keys.length, errors.InputLengthsUnequal);
  onEach(ctx, hotkey, netuids, (netuid, at) => {
    const pairs = weights[at]!;
    setWeightsAtOnce(ctx, origin, netuid, MAIN, {
      uids: pairs.map(([uid]) => uid),
      values: pairs.map(([, value]) => value),
      version_key: version_keys[at]!,
    });
  });
}
