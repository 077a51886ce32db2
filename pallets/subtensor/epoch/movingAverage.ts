import { positive, zeros, type Cell, type Matrix, type Row } from './matrix';
import { multiply, ONE, type Part } from './part';

function add(values: Part[], row: Row, factor: Part): void {
  for (const [column, value] of row) if (column < values.length) values[column]! += multiply(factor, value);
}

/**
 * Moves old values towards new ones: `alpha` parts of the new, the rest of the old. The matrices are square: columns beyond
 * the number of rows are dropped.
 *
 * @source subtensor pallets/subtensor/src/epoch/math.rs mat_ema_sparse
 */
export function movingAverage(current: Matrix, old: Matrix, alpha: Part): Matrix {
  const rest = ONE - alpha;
  return current.map((row, i) => {
    const before = old[i] ?? [];
    if (row.length === 0 && before.length === 0) return row;
    const values = zeros(current.length);
    add(values, row, alpha);
    add(values, before, rest);
    return positive(values);
  });
}

/** How fast a row's bonds move, column by column; undefined beyond the columns. */
export type Alphas = (column: number) => Part | undefined;

/**
 * As `movingAverage`, each cell at its own pace and never above one. A quirk: what the new row does not name is lost, be the
 * old value large.
 *
 * @param alphasOf the paces of a row, asked for where something stands in it
 * @source same file, mat_ema_alpha_sparse
 */
export const movingAverageBy = (current: Matrix, old: Matrix, alphasOf: (row: number) => Alphas): Matrix =>
  current.map((row, i) => {
    if (row.length === 0) return row;
    const alphas = alphasOf(i);
    const before = new Map(old[i] ?? []);
    const moved: Cell[] = [];
    for (const [column, value] of row) {
      const alpha = alphas(column);
      if (alpha === undefined) continue;
      const kept = multiply(ONE - alpha, before.get(column) ?? 0);
      const sum = Math.min(kept + multiply(alpha, value), ONE);
      if (sum > 0) moved.push([column, sum]);
    }
    return moved;
  });
