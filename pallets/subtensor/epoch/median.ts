import { I32F32 } from '../../../primitives/arithmetic/fixed';
import { zeros, type Matrix } from './matrix';
import { normalize, type Vector } from './vectors';

const { ZERO, saturatingAdd, saturatingSub } = I32F32;

/** Who is weighed, and where a part of them lies in the stake of all. */
interface Segment {
  readonly members: readonly number[];
  readonly low: I32F32;
  readonly high: I32F32;
}

/**
 * The score below which the stake of a minority lies, by halving around the score in the middle.
 *
 * @param minority its share of the stake
 * @source subtensor pallets/subtensor/src/epoch/math.rs weighted_median
 */
export function weightedMedian(stake: Vector, score: Vector, all: Segment, minority: I32F32): I32F32 {
  let { members, low, high } = all;
  for (let round = 0; round <= all.members.length; round += 1) {
    const [first, second] = members;
    if (first === undefined) return ZERO;
    if (second === undefined) return score[first] ?? ZERO;
    const pivot = score[members[Math.floor(members.length / 2)] ?? 0] ?? ZERO;
    const lower: number[] = [];
    const upper: number[] = [];
    let below = ZERO;
    let above = ZERO;
    for (const member of members) {
      const value = score[member] ?? ZERO;
      if (value < pivot) {
        below = saturatingAdd(below, stake[member] ?? ZERO);
        lower.push(member);
      } else if (value > pivot) {
        above = saturatingAdd(above, stake[member] ?? ZERO);
        upper.push(member);
      }
    }
    const lowest = saturatingAdd(low, below);
    const highest = saturatingSub(high, above);
    if (minority < lowest && lower.length > 0) [members, high] = [lower, lowest];
    else if (highest <= minority && upper.length > 0) [members, low] = [upper, highest];
    else return pivot;
  }
  return ZERO;
}

/** For each column the median of what those with stake put there. @param majority share of the stake that agrees @source same file, weighted_median_col_sparse */
export function weightedMedians(stake: Vector, scores: Matrix, columns: number, majority: I32F32): Vector {
  const staked = normalize(stake.filter((amount) => amount > 0n));
  const high = I32F32.sum(staked);
  const minority = saturatingSub(high, majority);
  const segment = { members: staked.map((_amount, i) => i), low: ZERO, high };
  return scoresByColumn(stake, scores, columns, staked.length).map((column) =>
    // Where nobody put anything, the median is zero too.
    column === undefined ? ZERO : weightedMedian(staked, column, segment, minority),
  );
}

/** What each of those with stake put into a column; undefined where nobody put anything. */
function scoresByColumn(
  stake: Vector,
  scores: Matrix,
  columns: number,
  members: number,
): readonly (I32F32[] | undefined)[] {
  const byColumn = new Array<I32F32[] | undefined>(columns).fill(undefined);
  let member = 0;
  for (let row = 0; row < stake.length && row < scores.length; row += 1) {
    if ((stake[row] ?? ZERO) <= 0n) continue;
    for (const [column, score] of scores[row] ?? []) {
      if (column < columns) (byColumn[column] ??= zeros(members))[member] = score;
    }
    member += 1;
  }
  return byColumn;
}
