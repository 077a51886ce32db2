import { alphaRao, type AlphaCurrency } from '../types';
import { ONE, sum } from './part';
import { add, normalize, normalizeBy, type Vector } from './vectors';

/** Parts of what is emitted. */
export interface EmissionParts {
  readonly server: Vector;
  readonly validator: Vector;
  readonly combined: Vector;
}

const WHOLE = BigInt(ONE);

/**
 * Parts emission between miners and validators. Where neither earned anything, validators have it by their active stake, or
 * else by any stake. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism
 */
export function emissionParts(incentive: Vector, dividends: Vector, activeStake: Vector, stake: Vector): EmissionParts {
  const combined = add(incentive, dividends);
  const total = sum(combined);
  const server = normalizeBy(incentive, total);
  if (total === 0) {
    const byStake = sum(activeStake) === 0 ? stake : activeStake;
    return { server, validator: byStake, combined: byStake };
  }
  return { server, validator: normalizeBy(dividends, total), combined: normalize(combined) };
}

/** Parts of an amount, in alpha rao rounded down. */
export const amounts = (parts: Vector, emission: AlphaCurrency): readonly AlphaCurrency[] =>
  parts.map((part) => alphaRao(part === 0 ? 0n : (BigInt(part) * emission) / WHOLE));
