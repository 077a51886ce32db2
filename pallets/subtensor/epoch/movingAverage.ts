import { I32F32 } from '../../../primitives/arithmetic/fixed';
import { positive, zeros, type Cell, type Matrix, type Row } from './matrix';

const { ONE, ZERO, saturatingAdd, saturatingMul, saturatingSub } = I32F32;

function add(values: I32F32[], row: Row, factor: I32F32): void {
  for (const [column, value] of row) {
    const all = values[column];
    if (all !== undefined) values[column] = saturatingAdd(all, saturatingMul(factor, value));
  }
}

/**
 * Moves old values towards new ones: `alpha` parts of the new, the rest of the old. The matrices are square: columns beyond
 * the number of rows are dropped.
 *
 * @source subtensor pallets/subtensor/src/epoch/math.rs mat_ema_sparse
 */
export function movingAverage(current: Matrix, old: Matrix, alpha: I32F32): Matrix {
  const rest = saturatingSub(ONE, alpha);
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
export type Alphas = (column: number) => I32F32 | undefined;

const least = (a: I32F32, b: I32F32): I32F32 => (a < b ? a : b);

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
      const kept = saturatingMul(saturatingSub(ONE, alpha), before.get(column) ?? ZERO);
      const gained = saturatingMul(alpha, value);
      const sum = least(saturatingAdd(kept, gained > 0n ? gained : ZERO), ONE);
      if (sum > 0n) moved.push([column, sum]);
    }
    return moved;
  });
