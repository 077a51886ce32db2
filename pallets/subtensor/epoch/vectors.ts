import { I64F64 } from '../../../primitives/arithmetic/fixed';
import * as part from './part';
import type { Part } from './part';

/** One value for each neuron, in the order of their numbers. */
export type Vector<T = Part> = readonly T[];

/** Divides by a sum, of which the values become parts; by a sum of zero nothing is divided. @source subtensor pallets/subtensor/src/epoch/math.rs inplace_normalize_using_sum */
export const normalizeBy = (values: Vector, sum: Part): Vector =>
  sum === 0 ? values : values.map((value) => part.divide(value, sum));

/** Makes parts of one of values, unless they sum up to zero. @source same file, inplace_normalize */
export const normalize = (values: Vector): Vector => normalizeBy(values, part.sum(values));

/** @source same file, inplace_normalize_64 */
export function normalize64(values: Vector<I64F64>): Vector<I64F64> {
  const sum = I64F64.sum(values);
  return sum === 0n ? values : values.map((value) => (value === 0n ? value : I64F64.safeDiv(value, sum)));
}

/** Value by value; 0 where the divisor is. @source same file, vecdiv */
export const divide = (values: Vector, by: Vector): Vector => values.map((value, i) => part.divide(value, by[i] ?? 0));

/** Value by value, as far as both go. @source same file, vec_mul */
export const multiply = (a: Vector, b: Vector): Vector =>
  a.slice(0, b.length).map((value, i) => part.multiply(value, b[i] ?? 0));

/** Value by value. */
export const add = (a: Vector, b: Vector): Vector => a.map((value, i) => value + (b[i] ?? 0));

/** Makes zero of what is masked. A quirk: a mask that is too short masks the rest, but an empty one nothing. @source same file, inplace_mask_vector */
export const maskOut = (mask: readonly boolean[], values: Vector): Vector =>
  mask.length === 0 ? values : values.map((value, i) => (mask[i] === false ? value : 0));

/** Which values are among the `count` largest and not zero; of equal ones the later are. @source same file, is_topk_nonzero */
export function largestNonzero(values: Vector, count: number): readonly boolean[] {
  const result = values.map((value) => value !== 0);
  if (values.length < count) return result;
  const ascending = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  for (const { i } of ascending.slice(0, values.length - count)) result[i] = false;
  return result;
}
