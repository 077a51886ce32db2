import { zeros, type Matrix } from './matrix';
import { sum, type Part } from './part';
import { normalize, type Vector } from './vectors';

/** Who is weighed, and where a part of them lies in the stake of all. */
interface Segment {
  readonly members: readonly number[];
  readonly low: Part;
  readonly high: Part;
}

/**
 * The score below which the stake of a minority lies, by halving around the score in the middle.
 *
 * @param minority its share of the stake
 * @source subtensor pallets/subtensor/src/epoch/math.rs weighted_median
 */
export function weightedMedian(stake: Vector, score: Vector, all: Segment, minority: Part): Part {
  let { members, low, high } = all;
  for (let round = 0; round <= all.members.length; round += 1) {
    const [first, second] = members;
    if (first === undefined) return 0;
    if (second === undefined) return score[first] ?? 0;
    const pivot = score[members[Math.floor(members.length / 2)] ?? 0] ?? 0;
    const lower: number[] = [];
    const upper: number[] = [];
    let below = 0;
    let above = 0;
    for (const member of members) {
      const value = score[member] ?? 0;
      if (value < pivot) {
        below += stake[member] ?? 0;
        lower.push(member);
      } else if (value > pivot) {
        above += stake[member] ?? 0;
        upper.push(member);
      }
    }
    const lowest = low + below;
    const highest = high - above;
    if (minority < lowest && lower.length > 0) [members, high] = [lower, lowest];
    else if (highest <= minority && upper.length > 0) [members, low] = [upper, highest];
    else return pivot;
  }
  return 0;
}

/** For each column the median of what those with stake put there. @param majority share of the stake that agrees @source same file, weighted_median_col_sparse */
export function weightedMedians(stake: Vector, scores: Matrix, columns: number, majority: Part): Vector {
  const staked = normalize(stake.filter((amount) => amount > 0));
  const high = sum(staked);
  const minority = high - majority;
  const segment = { members: staked.map((_amount, i) => i), low: 0, high };
  return scoresByColumn(stake, scores, columns, staked.length).map((column) =>
    // Where nobody put anything, the median is zero too.
    column === undefined ? 0 : weightedMedian(staked, column, segment, minority),
  );
}

/** What each of those with stake put into a column; undefined where nobody put anything. */
function scoresByColumn(
  stake: Vector,
  scores: Matrix,
  columns: number,
  members: number,
): readonly (Part[] | undefined)[] {
  const byColumn = new Array<Part[] | undefined>(columns).fill(undefined);
  let member = 0;
  for (let row = 0; row < stake.length && row < scores.length; row += 1) {
    if ((stake[row] ?? 0) <= 0) continue;
    for (const [column, score] of scores[row] ?? []) {
      if (column < columns) (byColumn[column] ??= zeros(members))[member] = score;
    }
    member += 1;
  }
  return byColumn;
}
