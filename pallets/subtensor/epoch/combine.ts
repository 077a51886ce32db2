import { U64F64 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Width } from '../../../primitives/arithmetic/width';
import { alphaRao, type AlphaCurrency } from '../types';
import type { NeuronTerms } from './terms';

/** Terms of a mechanism, and its share of the emission. */
export interface Weighted {
  readonly terms: NeuronTerms;
  readonly weight: U64F64;
}

/** Adds a part of each value, and rounds down, mechanism by mechanism. @source subtensor pallets/subtensor/src/subnets/mechanism.rs weighted_acc_u16, weighted_acc_alpha */
function sum<N extends bigint | number>(
  lists: readonly (readonly [readonly N[], U64F64])[],
  width: Width<N>,
): readonly N[] {
  const [first] = lists;
  if (first === undefined) return [];
  return first[0].map((_, neuron) =>
    lists.reduce((all, [values, weight]) => {
      const value = values[neuron] ?? width.MIN;
      if (weight === U64F64.ONE && all === width.MIN) return value;
      const part = U64F64.saturatingMul(U64F64.saturatingFromNum(value), weight);
      return U64F64.saturatingToNum(U64F64.saturatingAdd(U64F64.saturatingFromNum(all), part), width);
    }, width.MIN),
  );
}

/**
 * Makes one of the mechanisms of a subnet: what they emit adds up, the rest is weighed by their shares. Neurons are the same
 * in all. @source same file, epoch_with_mechanisms
 */
export function combine(mechanisms: readonly Weighted[]): NeuronTerms {
  const [only] = mechanisms;
  if (only !== undefined && mechanisms.length === 1 && only.weight === U64F64.ONE) return only.terms;
  const lists = <T>(of: (terms: NeuronTerms) => readonly T[]) =>
    mechanisms.map(({ terms, weight }) => [of(terms), weight] as const);
  const numbers = (of: (terms: NeuronTerms) => readonly number[]) => sum(lists(of), u16);
  const any = (of: (terms: NeuronTerms) => readonly boolean[]) =>
    lists(of).reduce<readonly boolean[]>(
      (all, [flags]) => flags.map((flag, neuron) => flag || all[neuron] === true),
      [],
    );
  const total = (of: (terms: NeuronTerms) => readonly AlphaCurrency[]) =>
    lists(of).reduce<readonly AlphaCurrency[]>(
      (all, [amounts]) =>
        amounts.map((amount, neuron) => alphaRao(u64.saturatingAdd<bigint>(amount, all[neuron] ?? 0n))),
      [],
    );
  return {
    active: any((terms) => terms.active),
    permits: any((terms) => terms.permits),
    rank: numbers((terms) => terms.rank),
    trust: numbers((terms) => terms.trust),
    consensus: numbers((terms) => terms.consensus),
    dividends: numbers((terms) => terms.dividends),
    stakeWeight: numbers((terms) => terms.stakeWeight),
    pruningScores: numbers((terms) => terms.pruningScores),
    validatorTrust: numbers((terms) => terms.validatorTrust),
    emission: sum<bigint>(
      lists((terms) => terms.emission),
      u64,
    ).map(alphaRao),
    serverEmission: total((terms) => terms.serverEmission),
    validatorEmission: total((terms) => terms.validatorEmission),
  };
}
