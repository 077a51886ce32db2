import { I32F32 } from '../../../primitives/arithmetic/fixed';
import type { Matrix, Row } from './matrix';
import { ONE, toFixed } from './part';

/** Bonds after a moving average. */
export interface MovedBonds {
  /** What is more than one here is so in the chain too, though by another amount. */
  readonly bonds: Matrix;
  /** Each column as parts of one. */
  readonly parts: Matrix;
}

const { ZERO, safeDiv, saturatingAdd, saturatingMul, saturatingSub } = I32F32;
/** More than one, whatever it is: stored, it is cut to one. */
const MORE = I32F32.fromBits(2n * BigInt(ONE));

const capped = (value: I32F32): number => Number(value < MORE ? value : MORE);

/**
 * `movingAverage` and `normalizeColumns` for an alpha that is no part of one: root can set a BondsMovingAverage of more than
 * a million, and values then run up to the limits of an I32F32, beyond what numbers hold.
 */
export function extremeAverage(current: Matrix, old: Matrix, alpha: I32F32): MovedBonds {
  const rest = saturatingSub(I32F32.ONE, alpha);
  const sums = new Array<I32F32>(current.length).fill(ZERO);
  const moved = current.map((row, i) => {
    const values = new Array<I32F32>(current.length).fill(ZERO);
    add(values, row, alpha);
    add(values, old[i] ?? [], rest);
    const cells = values.flatMap((value, column) => (value > 0n ? [[column, value] as const] : []));
    for (const [column, value] of cells) sums[column] = saturatingAdd(sums[column] ?? ZERO, value);
    return cells;
  });
  return {
    bonds: moved.map((row) => row.map(([column, value]) => [column, capped(value)])),
    parts: moved.map((row) => row.map(([column, value]) => [column, Number(safeDiv(value, sums[column] ?? ZERO))])),
  };
}

function add(values: I32F32[], row: Row, factor: I32F32): void {
  for (const [column, value] of row) {
    const all = values[column];
    if (all !== undefined) values[column] = saturatingAdd(all, saturatingMul(factor, toFixed(value)));
  }
}
