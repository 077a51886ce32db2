import type { AlphaCurrency } from '../types';

/** What an epoch makes of the neurons: lists in their order. Numbers are parts of 65,535, emissions alpha rao. */
export interface NeuronTerms {
  readonly active: readonly boolean[];
  readonly permits: readonly boolean[];
  readonly rank: readonly number[];
  readonly trust: readonly number[];
  readonly consensus: readonly number[];
  readonly dividends: readonly number[];
  readonly stakeWeight: readonly number[];
  readonly pruningScores: readonly number[];
  readonly validatorTrust: readonly number[];
  readonly emission: readonly AlphaCurrency[];
  readonly serverEmission: readonly AlphaCurrency[];
  readonly validatorEmission: readonly AlphaCurrency[];
}

/** And what it keeps for each mechanism alone. */
export interface MechanismTerms extends NeuronTerms {
  readonly incentive: readonly number[];
  readonly bonds: readonly (readonly (readonly [uid: number, bond: number])[])[];
}
