import { clipColumns, rowSums, weighColumns, type Matrix } from './matrix';
import { weightedMedians } from './median';
import type { Part } from './part';
import { divide, normalize, type Vector } from './vectors';

/** What validators agree on. */
export interface Agreement {
  readonly consensus: Vector;
  /** Weights, none above the consensus. */
  readonly clipped: Matrix;
  /** What of a validator's weights is left after that. */
  readonly validatorTrust: Vector;
  /** What of a miner's rank is left. */
  readonly trust: Vector;
  /** Ranks as parts of one: what miners earn. */
  readonly incentive: Vector;
}

/** @param kappa share of the stake that agrees on the consensus @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism */
export function agree(weights: Matrix, stake: Vector, kappa: Part): Agreement {
  const size = weights.length;
  const consensus = weightedMedians(stake, weights, size, kappa);
  const clipped = clipColumns(weights, consensus);
  const ranks = weighColumns(clipped, stake, size);
  return {
    consensus,
    clipped,
    validatorTrust: rowSums(clipped),
    trust: divide(ranks, weighColumns(weights, stake, size)),
    incentive: normalize(ranks),
  };
}
