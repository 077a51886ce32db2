import { I32F32 } from '../../../primitives/arithmetic/fixed';
import { min } from '../../../primitives/arithmetic/order';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import type { Row } from './matrix';
import type { Alphas } from './movingAverage';
import { toFixed, type Part } from './part';
import { fromU16 } from './proportion';
import type { Vector } from './vectors';

const { ONE, ZERO, saturatingAdd, saturatingDiv, saturatingFromNum, saturatingMul, saturatingSub } = I32F32;

/** Bounds of the alphas, and how steeply they rise between them. */
export interface AlphaCurve {
  readonly low: I32F32;
  readonly high: I32F32;
  readonly steepness: I32F32;
}

/** @source subtensor pallets/subtensor/src/utils/misc.rs get_alpha_values_32, get_alpha_sigmoid_steepness */
export function alphaCurve({ storage }: Subtensor, netuid: NetUid): AlphaCurve {
  const [low, high] = storage.AlphaValues.get(netuid);
  const steepness = saturatingFromNum(storage.AlphaSigmoidSteepness.get(netuid));
  return { low: toFixed(fromU16(low)), high: toFixed(fromU16(high)), steepness };
}

const clamp = (value: I32F32, low: I32F32, high: I32F32): I32F32 => {
  const capped = min(value, high);
  return capped > low ? capped : low;
};

/** @source subtensor pallets/subtensor/src/epoch/math.rs safe_exp */
const exp = (value: I32F32): I32F32 => I32F32.exp(value) ?? ZERO;

const HALF = I32F32.saturatingFromDecimal('0.5');
const NEGATIVE_HUNDREDTHS = saturatingFromNum(-100);

/**
 * How fast a bond moves: the faster, the farther a weight is above the consensus, or a bond above its weight.
 *
 * @source subtensor pallets/subtensor/src/epoch/run_epoch.rs alpha_sigmoid
 */
export function alphaSigmoid(
  consensus: I32F32,
  weight: I32F32,
  bond: I32F32,
  { low, high, steepness }: AlphaCurve,
): I32F32 {
  const difference = clamp(weight >= bond ? saturatingSub(weight, consensus) : saturatingSub(bond, weight), ZERO, ONE);
  const slope = saturatingDiv(steepness, NEGATIVE_HUNDREDTHS);
  const power = exp(saturatingMul(slope, saturatingSub(difference, HALF)));
  const sigmoid = saturatingDiv(ONE, saturatingAdd(ONE, power));
  return clamp(saturatingAdd(low, saturatingMul(sigmoid, saturatingSub(high, low))), low, high);
}

/**
 * Reads a row while the columns are walked in order. A quirk: a cell that stands after one of a higher column is passed over
 * once its own column is gone by, and counts as zero.
 */
function walk(row: Row, columns: number): ReadonlyMap<number, Part> {
  const seen = new Map<number, Part>();
  let passed = -1;
  for (const [column, value] of row) {
    if (column >= columns) break;
    if (column <= passed) continue;
    seen.set(column, value);
    passed = column;
  }
  return seen;
}

/** The alphas of a row, by its weights, its bonds so far and the consensus. @source same file, compute_liquid_alpha_values_sparse */
export function liquidAlphas(weights: Row, bonds: Row, consensus: Vector, curve: AlphaCurve): Alphas {
  const weightAt = walk(weights, consensus.length);
  const bondAt = walk(bonds, consensus.length);
  return (column) => {
    const agreed = consensus[column];
    if (agreed === undefined) return undefined;
    const [weight, bond] = [toFixed(weightAt.get(column) ?? 0), toFixed(bondAt.get(column) ?? 0)];
    return Number(alphaSigmoid(toFixed(agreed), weight, bond, curve));
  };
}
