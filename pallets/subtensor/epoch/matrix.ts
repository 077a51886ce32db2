import { I32F32 } from '../../../primitives/arithmetic/fixed';
import type { Vector } from './vectors';

/** A value and the number of its column. */
export type Cell = readonly [column: number, value: I32F32];
/** What stands in a row, in the order in which it was stored. */
export type Row = readonly Cell[];
/** A row for each neuron; a cell that is not there is zero. */
export type Matrix = readonly Row[];

const { ZERO, safeDiv, saturatingAdd, saturatingMul, saturatingSub } = I32F32;

/** As many zeros, to be filled in. */
export const zeros = (count: number): I32F32[] => new Array<I32F32>(count).fill(ZERO);

/** A row as a list, of cells in the same column the last; what is beyond the list is dropped. */
export function dense(row: Row, columns: number): I32F32[] {
  const values = zeros(columns);
  for (const [column, value] of row) if (column < columns) values[column] = value;
  return values;
}

/** What of a list is more than zero. */
export function positive(values: Vector): Row {
  const row: Cell[] = [];
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column] ?? ZERO;
    if (value > 0n) row.push([column, value]);
  }
  return row;
}

/** Only the cells to keep. */
export const filterCells = (matrix: Matrix, keep: (row: number, column: number) => boolean): Matrix =>
  matrix.map((row, i) => (row.length === 0 ? row : row.filter(([column]) => keep(i, column))));

const divideRow = (row: Row, by: I32F32): Row => row.map(([column, value]) => [column, safeDiv(value, by)]);

const sumOfRow = (row: Row): I32F32 => I32F32.sum(row.map(([, value]) => value));

/** Makes parts of one of each row whose sum is more than zero. @source subtensor pallets/subtensor/src/epoch/math.rs inplace_row_normalize_sparse */
export const normalizeRows = (matrix: Matrix): Matrix =>
  matrix.map((row) => {
    const sum = sumOfRow(row);
    return sum > 0n ? divideRow(row, sum) : row;
  });

/** @source same file, row_sum_sparse */
export const rowSums = (matrix: Matrix): Vector => matrix.map(sumOfRow);

/** Gathers each column into one value. */
function fold(matrix: Matrix, columns: number, into: (all: I32F32, value: I32F32, row: number) => I32F32): I32F32[] {
  const values = zeros(columns);
  matrix.forEach((row, i) => {
    for (const [column, value] of row) {
      const all = values[column];
      if (all !== undefined) values[column] = into(all, value, i);
    }
  });
  return values;
}

/** Divides each cell by what belongs to its column, unless that is zero. */
const divideColumns = (matrix: Matrix, by: Vector): Matrix =>
  matrix.map((row) =>
    row.map((cell) => {
      const divisor = by[cell[0]] ?? ZERO;
      return divisor === 0n ? cell : [cell[0], safeDiv(cell[1], divisor)];
    }),
  );

/** Makes parts of one of each column. @source same file, inplace_col_normalize_sparse */
export const normalizeColumns = (matrix: Matrix, columns: number): Matrix =>
  divideColumns(matrix, fold(matrix, columns, saturatingAdd));

/** Scales each column so that its largest value is one. @source same file, inplace_col_max_upscale_sparse */
export const scaleColumns = (matrix: Matrix, columns: number): Matrix =>
  divideColumns(
    matrix,
    fold(matrix, columns, (most, value) => (most < value ? value : most)),
  );

/** Multiplies each row by the value that belongs to it, as far as there are values. @source same file, row_hadamard_sparse */
export const scaleRows = (matrix: Matrix, by: Vector): Matrix =>
  matrix.slice(0, by.length).map((row, i) => {
    const factor = by[i] ?? ZERO;
    return row.map(([column, value]): Cell => [column, saturatingMul(value, factor)]);
  });

/** Sums of the columns, each row taken times the value that belongs to it. @source same file, matmul_sparse */
export const weighColumns = (matrix: Matrix, by: Vector, columns: number): Vector =>
  fold(matrix, columns, (sum, value, row) => saturatingAdd(sum, saturatingMul(by[row] ?? ZERO, value)));

/** Sums of the rows, each column taken times the value that belongs to it. @source same file, matmul_transpose_sparse */
export const weighRows = (matrix: Matrix, by: Vector): Vector =>
  matrix.map((row) =>
    row.reduce((sum, [column, value]) => saturatingAdd(sum, saturatingMul(by[column] ?? ZERO, value)), ZERO),
  );

/** Lowers values to the limit of their column; where that is zero, they go. @source same file, col_clip_sparse */
export const clipColumns = (matrix: Matrix, limits: Vector): Matrix =>
  matrix.map((row) => {
    const clipped: Cell[] = [];
    for (const cell of row) {
      const limit = limits[cell[0]] ?? ZERO;
      if (limit >= cell[1]) clipped.push(cell);
      else if (limit > 0n) clipped.push([cell[0], limit]);
    }
    return clipped;
  });

/** Between two matrices: the first at a ratio of 0, the second at 1. @source same file, interpolate_sparse */
export function interpolate(first: Matrix, second: Matrix, columns: number, ratio: I32F32): Matrix {
  if (ratio === ZERO) return first;
  if (ratio === I32F32.ONE || first.length !== second.length) return second;
  return first.map((row, i) => {
    const to = second[i] ?? [];
    if (row.length === 0 && to.length === 0) return row;
    const target = dense(to, columns);
    const between = dense(row, columns).map((value, column) =>
      saturatingAdd(value, saturatingMul(ratio, saturatingSub(target[column] ?? ZERO, value))),
    );
    return positive(between);
  });
}
