import { I32F32, I64F64 } from '../../../primitives/arithmetic/fixed';
import type { FixedPoint } from '../../../primitives/arithmetic/fixed/fixedPoint';

/** One value for each neuron, in the order of their numbers. */
export type Vector<T extends bigint = I32F32> = readonly T[];

const { ZERO } = I32F32;

/** Divides by a sum, of which the values become parts; by a sum of zero nothing is divided. @source subtensor pallets/subtensor/src/epoch/math.rs inplace_normalize_using_sum */
const normalizerOf =
  <T extends bigint>({ safeDiv }: FixedPoint<T>) =>
  (values: Vector<T>, sum: T): Vector<T> =>
    sum === 0n ? values : values.map((value) => (value === 0n ? value : safeDiv(value, sum)));

export const normalizeBy = normalizerOf(I32F32);
const normalize64By = normalizerOf(I64F64);

/** Makes parts of one of values, unless they sum up to zero. @source same file, inplace_normalize */
export const normalize = (values: Vector): Vector => normalizeBy(values, I32F32.sum(values));

/** @source same file, inplace_normalize_64 */
export const normalize64 = (values: Vector<I64F64>): Vector<I64F64> => normalize64By(values, I64F64.sum(values));

/** Value by value; 0 where the divisor is. @source same file, vecdiv */
export const divide = (values: Vector, by: Vector): Vector =>
  values.map((value, i) => (value === 0n ? value : I32F32.safeDiv(value, by[i] ?? ZERO)));

/** Value by value, as far as both go; 0 where the product is too large. @source same file, vec_mul */
export function multiply(a: Vector, b: Vector): Vector {
  const common = a.length <= b.length ? a : a.slice(0, b.length);
  return common.map((value, i) => I32F32.checkedMul(value, b[i] ?? ZERO) ?? ZERO);
}

/** Value by value. */
export const add = (a: Vector, b: Vector): Vector => a.map((value, i) => I32F32.saturatingAdd(value, b[i] ?? ZERO));

/** Makes zero of what is masked. A quirk: a mask that is too short masks the rest, but an empty one nothing. @source same file, inplace_mask_vector */
export const maskOut = (mask: readonly boolean[], values: Vector): Vector =>
  mask.length === 0 ? values : values.map((value, i) => (mask[i] === false ? value : ZERO));

/** Which values are among the `count` largest and not zero; of equal ones the later are. @source same file, is_topk_nonzero */
export function largestNonzero(values: Vector, count: number): readonly boolean[] {
  const result = values.map((value) => value !== 0n);
  if (values.length < count) return result;
  const ascending = values.map((value, i) => ({ value, i }));
  ascending.sort((a, b) => (a.value === b.value ? 0 : a.value < b.value ? -1 : 1));
  for (const { i } of ascending.slice(0, values.length - count)) result[i] = false;
  return result;
}
