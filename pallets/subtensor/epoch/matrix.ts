import { divide, multiply, ONE, type Part } from './part';
import type { Vector } from './vectors';

/** A value and the number of its column. */
export type Cell = readonly [column: number, value: Part];
/** What stands in a row, in the order in which it was stored. */
export type Row = readonly Cell[];
/** A row for each neuron; a cell that is not there is zero. */
export type Matrix = readonly Row[];

/** As many zeros, to be filled in. */
export const zeros = (count: number): Part[] => new Array<Part>(count).fill(0);

/** A row as a list, of cells in the same column the last; what is beyond the list is dropped. */
function dense(row: Row, columns: number): Part[] {
  const values = zeros(columns);
  for (const [column, value] of row) if (column < columns) values[column] = value;
  return values;
}

/** What of a list is more than zero. */
export function positive(values: Vector): Row {
  const row: Cell[] = [];
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column]!;
    if (value > 0) row.push([column, value]);
  }
  return row;
}

/** Only the cells to keep. */
export const filterCells = (matrix: Matrix, keep: (row: number, column: number) => boolean): Matrix =>
  matrix.map((row, i) => (row.length === 0 ? row : row.filter(([column]) => keep(i, column))));

function sumOfRow(row: Row): Part {
  let sum = 0;
  for (const [, value] of row) sum += value;
  return sum;
}

/** Makes parts of one of each row whose sum is more than zero. @source subtensor pallets/subtensor/src/epoch/math.rs inplace_row_normalize_sparse */
export const normalizeRows = (matrix: Matrix): Matrix =>
  matrix.map((row) => {
    const sum = sumOfRow(row);
    return sum > 0 ? row.map(([column, value]): Cell => [column, divide(value, sum)]) : row;
  });

/** @source same file, row_sum_sparse */
export const rowSums = (matrix: Matrix): Vector => matrix.map(sumOfRow);

function columnSums(matrix: Matrix, columns: number): Part[] {
  const sums = zeros(columns);
  for (const row of matrix) for (const [column, value] of row) if (column < columns) sums[column]! += value;
  return sums;
}

function columnMaxima(matrix: Matrix, columns: number): Part[] {
  const maxima = zeros(columns);
  for (const row of matrix)
    for (const [column, value] of row) if (column < columns && value > maxima[column]!) maxima[column] = value;
  return maxima;
}

/** Divides each cell by what belongs to its column, unless that is zero. */
const divideColumns = (matrix: Matrix, by: Vector): Matrix =>
  matrix.map((row) =>
    row.length === 0
      ? row
      : row.map((cell): Cell => {
          const divisor = by[cell[0]] ?? 0;
          return divisor === 0 ? cell : [cell[0], divide(cell[1], divisor)];
        }),
  );

/** Makes parts of one of each column. @source same file, inplace_col_normalize_sparse */
export const normalizeColumns = (matrix: Matrix, columns: number): Matrix =>
  divideColumns(matrix, columnSums(matrix, columns));

/** Scales each column so that its largest value is one. @source same file, inplace_col_max_upscale_sparse */
export const scaleColumns = (matrix: Matrix, columns: number): Matrix =>
  divideColumns(matrix, columnMaxima(matrix, columns));

/** Multiplies each row by the value that belongs to it, as far as there are values. @source same file, row_hadamard_sparse */
export const scaleRows = (matrix: Matrix, by: Vector): Matrix =>
  matrix.slice(0, by.length).map((row, i) => {
    const factor = by[i] ?? 0;
    return row.length === 0 ? row : row.map(([column, value]): Cell => [column, multiply(value, factor)]);
  });

/** Sums of the columns, each row taken times the value that belongs to it. @source same file, matmul_sparse */
export function weighColumns(matrix: Matrix, by: Vector, columns: number): Vector {
  const sums = zeros(columns);
  matrix.forEach((row, i) => {
    const factor = by[i] ?? 0;
    if (factor === 0) return;
    for (const [column, value] of row) if (column < columns) sums[column]! += multiply(factor, value);
  });
  return sums;
}

/** Sums of the rows, each column taken times the value that belongs to it. @source same file, matmul_transpose_sparse */
export const weighRows = (matrix: Matrix, by: Vector): Vector =>
  matrix.map((row) => {
    let sum = 0;
    for (const [column, value] of row) sum += multiply(by[column] ?? 0, value);
    return sum;
  });

/** Lowers values to the limit of their column; where that is zero, they go. @source same file, col_clip_sparse */
export const clipColumns = (matrix: Matrix, limits: Vector): Matrix =>
  matrix.map((row) => {
    const clipped: Cell[] = [];
    for (const cell of row) {
      const limit = limits[cell[0]] ?? 0;
      if (limit >= cell[1]) clipped.push(cell);
      else if (limit > 0) clipped.push([cell[0], limit]);
    }
    return clipped;
  });

/** Between two matrices: the first at a ratio of 0, the second at 1. @source same file, interpolate_sparse */
export function interpolate(first: Matrix, second: Matrix, columns: number, ratio: Part): Matrix {
  if (ratio === 0) return first;
  if (ratio === ONE || first.length !== second.length) return second;
  return first.map((row, i) => {
    const to = second[i] ?? [];
    if (row.length === 0 && to.length === 0) return row;
    const target = dense(to, columns);
    return positive(dense(row, columns).map((value, column) => value + multiply(ratio, (target[column] ?? 0) - value)));
  });
}
