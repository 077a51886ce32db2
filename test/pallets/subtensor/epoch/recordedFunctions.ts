import { I32F32, I64F64 } from '../../../../primitives/arithmetic/fixed';
import {
  clipColumns,
  filterCells,
  interpolate,
  normalizeColumns,
  normalizeRows,
  rowSums,
  scaleColumns,
  scaleRows,
  weighColumns,
  weighRows,
  type Matrix,
} from '../../../../pallets/subtensor/epoch/matrix';
import { weightedMedian, weightedMedians } from '../../../../pallets/subtensor/epoch/median';
import { movingAverage, movingAverageBy } from '../../../../pallets/subtensor/epoch/movingAverage';
import type { Part } from '../../../../pallets/subtensor/epoch/part';
import { fromU16, scaledToU16, toU16 } from '../../../../pallets/subtensor/epoch/proportion';
import {
  divide,
  largestNonzero,
  maskOut,
  multiply,
  normalize,
  normalize64,
  normalizeBy,
  type Vector,
} from '../../../../pallets/subtensor/epoch/vectors';

/** Raw bits in a recording are strings, everything else is what it is. */
export type Recorded = string | number | boolean | readonly Recorded[];

/** Whether numbers hold a recorded value: two million at most, which nothing comes near that an epoch reckons with. */
export const isHeld = (value: Recorded): boolean =>
  Array.isArray(value) ? value.every(isHeld) : typeof value !== 'string' || Number.isSafeInteger(Number(value));

/** Recorded values as ours. */
export const read = (value: Recorded): unknown =>
  Array.isArray(value) ? value.map(read) : typeof value === 'string' ? Number(value) : value;

/** Values, ours and recorded ones, to be compared. */
export const shown = (value: unknown): unknown => (Array.isArray(value) ? value.map(shown) : String(value));

type Blocks = readonly number[];
type Bits = readonly string[];

/** Our side of the chain's functions, by the names of these. */
const functions = {
  u16_proportion_to_fixed: fromU16,
  fixed_proportion_to_u16: toU16,
  vec_fixed_proportions_to_u16: (values: Vector) => values.map(toU16),
  vec_max_upscale_to_u16: (values: Bits) => scaledToU16(values.map((bits) => I32F32.fromBits(BigInt(bits)))),
  vec_u16_max_upscale_to_u16: (values: readonly number[]) =>
    scaledToU16(values.map((value) => I32F32.saturatingFromNum(value))),
  normalize,
  inplace_normalize: normalize,
  inplace_normalize_64: (values: Bits) => normalize64(values.map((bits) => I64F64.fromBits(BigInt(bits)))),
  inplace_normalize_using_sum: normalizeBy,
  inplace_mask_vector: maskOut,
  is_topk_nonzero: largestNonzero,
  vecdiv: divide,
  vec_mul: multiply,
  inplace_row_normalize_sparse: normalizeRows,
  inplace_col_normalize_sparse: normalizeColumns,
  inplace_col_max_upscale_sparse: scaleColumns,
  row_sum_sparse: rowSums,
  row_hadamard_sparse: scaleRows,
  matmul_sparse: weighColumns,
  matmul_transpose_sparse: weighRows,
  col_clip_sparse: clipColumns,
  interpolate_sparse: interpolate,
  mat_ema_sparse: movingAverage,
  mat_ema_alpha_sparse: (current: Matrix, old: Matrix, alphas: readonly Vector[]) =>
    movingAverageBy(current, old, (row) => (column) => alphas[row]?.[column]),
  weighted_median: (stake: Vector, score: Vector, members: readonly number[], minority: Part, low: Part, high: Part) =>
    weightedMedian(stake, score, { members, low, high }, minority),
  weighted_median_col_sparse: weightedMedians,
  mask_rows_sparse: (mask: readonly boolean[], matrix: Matrix) => filterCells(matrix, (row) => mask[row] === false),
  mask_diag_sparse: (matrix: Matrix) => filterCells(matrix, (row, column) => row !== column),
  mask_diag_sparse_except_index: (matrix: Matrix, except: number) =>
    filterCells(matrix, (row, column) => row !== column || row === except),
  vec_mask_sparse_matrix_le: (matrix: Matrix, first: Blocks, second: Blocks) =>
    filterCells(matrix, (row, column) => (first[row] ?? 0) > (second[column] ?? 0)),
  scalar_vec_mask_sparse_matrix_le: (matrix: Matrix, first: number, second: Blocks) =>
    filterCells(matrix, (_row, column) => first > (second[column] ?? 0)),
};

export const FUNCTIONS = functions as unknown as { readonly [name: string]: (...args: unknown[]) => unknown };

/** Functions of one argument, which stands alone in their rows. */
export const UNARY: ReadonlySet<string> = new Set([
  'u16_proportion_to_fixed',
  'fixed_proportion_to_u16',
  'vec_fixed_proportions_to_u16',
  'vec_max_upscale_to_u16',
  'vec_u16_max_upscale_to_u16',
  'normalize',
  'inplace_normalize',
  'inplace_normalize_64',
  'inplace_row_normalize_sparse',
  'row_sum_sparse',
  'mask_diag_sparse',
]);

/** Functions that get the recorded text: they go beyond numbers. */
export const OF_BITS: ReadonlySet<string> = new Set(['vec_max_upscale_to_u16', 'inplace_normalize_64']);
