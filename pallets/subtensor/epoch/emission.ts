import { I32F32, I96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { alphaRao, type AlphaCurrency } from '../types';
import { add, normalize, normalizeBy, type Vector } from './vectors';

/** Parts of what is emitted. */
export interface EmissionParts {
  readonly server: Vector;
  readonly validator: Vector;
  readonly combined: Vector;
}

const isZero = (values: Vector): boolean => I32F32.sum(values) === 0n;

/**
 * Parts emission between miners and validators. Where neither earned anything, validators have it by their active stake, or
 * else by any stake. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism
 */
export function emissionParts(incentive: Vector, dividends: Vector, activeStake: Vector, stake: Vector): EmissionParts {
  const combined = add(incentive, dividends);
  const sum = I32F32.sum(combined);
  const server = normalizeBy(incentive, sum);
  if (sum === 0n) {
    const byStake = isZero(activeStake) ? stake : activeStake;
    return { server, validator: byStake, combined: byStake };
  }
  return { server, validator: normalizeBy(dividends, sum), combined: normalize(combined) };
}

/** Parts of an amount, in alpha rao rounded down. */
export function amounts(parts: Vector, emission: AlphaCurrency): readonly AlphaCurrency[] {
  const whole = I96F32.saturatingFromNum(emission);
  return parts.map((part) =>
    alphaRao(I96F32.saturatingToNum(I96F32.saturatingMul(I96F32.saturatingFromFixed(I32F32, part), whole), u64)),
  );
}
