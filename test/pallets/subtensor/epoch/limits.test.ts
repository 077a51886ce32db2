import { I32F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, mechId, netUid } from '../../../../pallets/subtensor';
import { liquidAlphas, type AlphaCurve } from '../../../../pallets/subtensor/epoch/liquidAlpha';
import type { Row } from '../../../../pallets/subtensor/epoch/matrix';
import { movingAverageBy } from '../../../../pallets/subtensor/epoch/movingAverage';
import { splitBetweenMechanisms } from '../../../../pallets/subtensor/epoch/split';
import { largestNonzero, maskOut, type Vector } from '../../../../pallets/subtensor/epoch/vectors';
import { startSubtensor } from '../bench';

const netuid = netUid(1);
const ones = (...values: readonly number[]): Vector => values.map((value) => I32F32.saturatingFromNum(value));
const cells = (...row: readonly (readonly [number, number])[]): Row =>
  row.map(([column, value]) => [column, I32F32.saturatingFromNum(value)]);

beforeAll(() => cryptoReady());

describe('the largest values that are not zero', () => {
  it.each<[readonly number[], number, readonly boolean[]]>([
    [[3, 1, 2], 2, [true, false, true]],
    // Of equal ones, who came last.
    [[1, 1, 1], 2, [false, true, true]],
    [[0, 0, 1], 2, [false, false, true]],
    [[0, 2], 3, [false, true]],
    [[1, 2], 0, [false, false]],
    [[], 0, []],
  ])('of %j, %i, are %j', (values, count, expected) => {
    expect(largestNonzero(ones(...values), count)).toEqual(expected);
  });
});

describe('a mask', () => {
  it.each<[readonly boolean[], readonly number[]]>([
    [
      [true, false, false],
      [0, 2, 3],
    ],
    [[false], [1, 0, 0]],
    [[], [1, 2, 3]],
  ])('%j leaves %j of 1, 2, 3', (mask, expected) => {
    expect(maskOut(mask, ones(1, 2, 3))).toEqual(ones(...expected));
  });
});

describe('bonds that move at their own pace', () => {
  const LIKE_NEW = () => () => I32F32.ONE;

  it('never pass one', () => {
    expect(movingAverageBy([cells([0, 2])], [[]], LIKE_NEW)).toEqual([cells([0, 1])]);
  });

  it('are lost where no weight stands any more', () => {
    const half = I32F32.ONE / 2n;
    const moved = movingAverageBy([cells([0, 1])], [cells([0, 1], [1, 1])], () => () => I32F32.fromBits(half));
    expect(moved).toEqual([cells([0, 1])]);
  });
});

describe('the alphas of a row', () => {
  const curve: AlphaCurve = { low: I32F32.ZERO, high: I32F32.ONE, steepness: I32F32.saturatingFromNum(1_000) };

  it('pass over a weight that stands after one of a higher column', () => {
    const agreed = ones(0, 0, 0);
    const inOrder = liquidAlphas(cells([0, 1], [2, 1]), [], agreed, curve);
    const turned = liquidAlphas(cells([2, 1], [0, 1]), [], agreed, curve);
    expect(turned(2)).toBe(inOrder(2));
    expect(inOrder(0)).toBeGreaterThan(I32F32.ONE / 2n);
    expect(turned(0)).toBeLessThan(I32F32.ONE / 2n);
  });

  it('are none beyond the columns', () => {
    expect(liquidAlphas([], [], ones(1), curve)(1)).toBeUndefined();
  });
});

describe('what a subnet emits', () => {
  it.each<[number, readonly number[] | undefined, bigint, readonly bigint[]]>([
    [1, undefined, 11n, [11n]],
    [2, undefined, 11n, [6n, 5n]],
    [2, [16_384, 49_151], 65_535n, [16_384n, 49_151n]],
    [2, [16_384, 49_151], 10n, [3n, 7n]],
    // What a split leaves out is nothing, and what is lost goes to the first.
    [2, [65_535], 10n, [10n, 0n]],
    [1, [20_000, 45_535], 65_535n, [65_535n]],
    [2, [65_535, 65_535], 10n, [10n, 10n]],
    [2, undefined, 0n, [0n, 0n]],
  ])('is split between %i mechanisms by %j: of %d, %j', (count, split, emission, expected) => {
    const { ctx } = startSubtensor();
    ctx.storage.MechanismCountCurrent.set(netuid, mechId(count));
    if (split !== undefined) ctx.storage.MechanismEmissionSplit.set(netuid, split);
    expect(splitBetweenMechanisms(ctx, netuid, alphaRao(emission))).toEqual(expected);
  });
});
