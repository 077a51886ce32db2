import { I32F32 } from '../../../../primitives/arithmetic/fixed';
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

/** Recorded values as ours, and back. */
export const read = (value: Recorded): unknown =>
  typeof value === 'string' ? BigInt(value) : Array.isArray(value) ? value.map(read) : value;
export const write = (value: unknown): Recorded =>
  typeof value === 'bigint' ? value.toString() : Array.isArray(value) ? value.map(write) : (value as Recorded);

type Blocks = readonly number[];

/** Our side of the chain's functions, by the names of these. */
const functions = {
  u16_proportion_to_fixed: fromU16,
  fixed_proportion_to_u16: toU16,
  vec_fixed_proportions_to_u16: (values: Vector) => values.map(toU16),
  vec_max_upscale_to_u16: scaledToU16,
  vec_u16_max_upscale_to_u16: (values: readonly number[]) =>
    scaledToU16(values.map((value) => I32F32.saturatingFromNum(value))),
  normalize,
  inplace_normalize: normalize,
  inplace_normalize_64: normalize64,
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
  weighted_median: (
    stake: Vector,
    score: Vector,
    members: readonly number[],
    minority: I32F32,
    low: I32F32,
    high: I32F32,
  ) => weightedMedian(stake, score, { members, low, high }, minority),
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
