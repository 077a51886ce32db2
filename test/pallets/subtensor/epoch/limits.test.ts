import fc from 'fast-check';
import { I32F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, mechId, netUid } from '../../../../pallets/subtensor';
import { extremeAverage } from '../../../../pallets/subtensor/epoch/extremeAverage';
import { liquidAlphas, type AlphaCurve } from '../../../../pallets/subtensor/epoch/liquidAlpha';
import type { Row } from '../../../../pallets/subtensor/epoch/matrix';
import { movingAverageBy } from '../../../../pallets/subtensor/epoch/movingAverage';
import { divide, multiply, ONE, toFixed } from '../../../../pallets/subtensor/epoch/part';
import { splitBetweenMechanisms } from '../../../../pallets/subtensor/epoch/split';
import { largestNonzero, maskOut, type Vector } from '../../../../pallets/subtensor/epoch/vectors';
import { startSubtensor } from '../bench';

const netuid = netUid(1);
const ones = (...values: readonly number[]): Vector => values.map((value) => value * ONE);
const cells = (...row: readonly (readonly [number, number])[]): Row =>
  row.map(([column, value]) => [column, value * ONE]);

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

describe('parts as numbers', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 2 * ONE }), fc.constantFrom(0, 1, ONE - 1, ONE, ONE + 1));

  it('multiply as the chain does', () => {
    const signed = fc.tuple(part, fc.boolean()).map(([size, negative]) => (negative ? -size : size));
    fc.assert(
      fc.property(part, signed, (a, b) => {
        // Minus zero is zero.
        expect(multiply(a, b) + 0).toBe(Number(I32F32.saturatingMul(toFixed(a), toFixed(b))));
      }),
    );
  });

  it('divide as the chain does', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(divide(a, b)).toBe(Number(I32F32.safeDiv(toFixed(a), toFixed(b))));
      }),
    );
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
  const LIKE_NEW = () => () => ONE;

  it('never pass one', () => {
    expect(movingAverageBy([cells([0, 2])], [[]], LIKE_NEW)).toEqual([cells([0, 1])]);
  });

  it('are lost where no weight stands any more', () => {
    const moved = movingAverageBy([cells([0, 1])], [cells([0, 1], [1, 1])], () => () => ONE / 2);
    expect(moved).toEqual([cells([0, 1])]);
  });
});

describe('an alpha that is no part of one', () => {
  const fixed = (value: number): I32F32 => I32F32.saturatingFromNum(value);

  it('takes from bonds what weights add', () => {
    const { bonds, parts } = extremeAverage([[[0, ONE / 4]], []], [[[0, ONE / 2]], [[0, ONE / 8]]], fixed(-1));
    // Twice the old less the new: three quarters, and a quarter.
    expect(bonds).toEqual([[[0, (3 * ONE) / 4]], [[0, ONE / 4]]]);
    expect(parts).toEqual([[[0, (3 * ONE) / 4]], [[0, ONE / 4]]]);
  });

  it('makes every bond all of its column where the sums stop at the limit', () => {
    const { bonds, parts } = extremeAverage([[], []], [cells([0, 1]), cells([0, 1])], I32F32.MIN);
    expect(bonds).toEqual([cells([0, 2]), cells([0, 2])]);
    expect(parts).toEqual([cells([0, 1]), cells([0, 1])]);
  });

  it('leaves nothing where it is more than one and no weight is', () => {
    expect(extremeAverage([[]], [cells([0, 1])], fixed(2)).bonds).toEqual([[]]);
  });
});

describe('the alphas of a row', () => {
  const curve: AlphaCurve = { low: I32F32.ZERO, high: I32F32.ONE, steepness: I32F32.saturatingFromNum(1_000) };

  it('pass over a weight that stands after one of a higher column', () => {
    const agreed = ones(0, 0, 0);
    const inOrder = liquidAlphas(cells([0, 1], [2, 1]), [], agreed, curve);
    const turned = liquidAlphas(cells([2, 1], [0, 1]), [], agreed, curve);
    expect(turned(2)).toBe(inOrder(2));
    expect(inOrder(0)).toBeGreaterThan(ONE / 2);
    expect(turned(0)).toBeLessThan(ONE / 2);
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
