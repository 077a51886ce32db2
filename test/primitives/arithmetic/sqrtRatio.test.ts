import fc from 'fast-check';
import { sqrtRatioAtTick, tickAtSqrtRatio } from '../../../primitives/arithmetic/sqrtRatio';
import { squareRoot } from '../../../primitives/arithmetic/squareRoot';

const LAST = 887_272;
const ticks = fc.integer({ min: -LAST, max: LAST - 1 });
const ratioAt = (tick: number): bigint => sqrtRatioAtTick(tick) ?? -1n;

describe('ratios of ticks', () => {
  it.each([
    [0, 1n << 96n],
    [-LAST, 4_295_128_739n],
    [LAST, 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_342n],
  ])('of tick %d is the one that every pool of this kind has', (tick, ratio) => {
    expect(sqrtRatioAtTick(tick)).toBe(ratio);
  });

  it('end with the last tick', () => {
    expect([sqrtRatioAtTick(LAST + 1), sqrtRatioAtTick(-LAST - 1)]).toEqual([undefined, undefined]);
  });

  it('grow from tick to tick', () => {
    fc.assert(fc.property(ticks, (tick) => ratioAt(tick) < ratioAt(tick + 1)));
  });
});

describe('the tick of a ratio', () => {
  it('is the one whose ratio it is, and the one before just below it', () => {
    fc.assert(
      fc.property(ticks, (tick) => {
        expect(tickAtSqrtRatio(ratioAt(tick))).toBe(tick);
        expect(tickAtSqrtRatio(ratioAt(tick) - 1n)).toBe(tick === -LAST ? undefined : tick - 1);
      }),
    );
  });

  it('holds it, wherever between two ticks it is', () => {
    fc.assert(
      fc.property(ticks, fc.nat(1_000_000), (tick, part) => {
        const [low, high] = [ratioAt(tick), ratioAt(tick + 1)];
        expect(tickAtSqrtRatio(low + ((high - low) * BigInt(part)) / 1_000_001n)).toBe(tick);
      }),
    );
  });

  it('is none below the first and none from the last on', () => {
    expect(tickAtSqrtRatio(ratioAt(-LAST) - 1n)).toBeUndefined();
    expect(tickAtSqrtRatio(ratioAt(LAST))).toBeUndefined();
    expect(tickAtSqrtRatio(ratioAt(LAST) - 1n)).toBe(LAST - 1);
  });
});

describe('a square root', () => {
  it('is the last whole number whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (value) => {
        const root = squareRoot(value);
        expect(root * root <= value && value < (root + 1n) * (root + 1n)).toBe(true);
      }),
    );
  });

  it('of a square is whole, and one less just below it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }), (root) => {
        expect([squareRoot(root * root), squareRoot(root * root - 1n)]).toEqual([root, root - 1n]);
      }),
    );
  });

  it('is refused to negative numbers', () => {
    expect(() => squareRoot(-1n)).toThrow(RangeError);
  });
});
