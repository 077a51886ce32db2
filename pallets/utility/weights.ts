import type { RuntimeCall } from '../support/call';
import type { Environment } from '../support/context';
import {
  addWeight,
  NO_WEIGHT,
  scaleWeight,
  weight,
  type DispatchClass,
  type Pays,
  type Weight,
} from '../support/weight';

const perCall = (base: bigint, each: bigint) => {
  const fixed = weight(base, { reads: 2, proof: 3997n });
  return (calls: number): Weight => addWeight(fixed, scaleWeight(weight(each), BigInt(calls)));
};

/** What the pallet itself takes, beyond the calls it dispatches. */
export const ownWeight = {
  batch: perCall(4_034_000n, 4_914_560n),
  batch_all: perCall(4_075_000n, 5_127_263n),
  force_batch: perCall(4_035_000n, 4_902_729n),
  /** With the read and write of the derived account. */
  as_derivative: weight(6_097_000n, { reads: 3, writes: 1, proof: 3997n }),
  dispatch_as: weight(5_720_000n),
  dispatch_as_fallible: weight(5_705_000n),
  if_else: weight(11_571_000n, { reads: 3, proof: 7004n }),
};

export function totalWeight(calls: readonly RuntimeCall[], env: Environment): Weight {
  return calls.reduce((total, inner) => addWeight(total, env.dispatchInfo(inner).callWeight), NO_WEIGHT);
}

/** Normal as soon as one call is; mandatory calls do not count. An empty batch is operational. */
export function batchClass(calls: readonly RuntimeCall[], env: Environment): DispatchClass {
  return calls.some((inner) => env.dispatchInfo(inner).class === 'Normal') ? 'Normal' : 'Operational';
}

/** One free call frees the whole batch. */
export function batchPays(calls: readonly RuntimeCall[], env: Environment): Pays {
  return calls.some((inner) => env.dispatchInfo(inner).pays === 'No') ? 'No' : 'Yes';
}
