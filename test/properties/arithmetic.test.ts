import fc from 'fast-check';
import * as formats from '../../primitives/arithmetic/fixed';
import type { FixedPoint } from '../../primitives/arithmetic/fixed/fixedPoint';
import { Perbill, Perquintill } from '../../primitives/arithmetic/perThing';
import { safeDiv } from '../../primitives/arithmetic/division';
import * as u32 from '../../primitives/arithmetic/u32';
import * as u64 from '../../primitives/arithmetic/u64';
import * as u128 from '../../primitives/arithmetic/u128';

const clamp = (value: bigint, low: bigint, high: bigint) => (value < low ? low : value > high ? high : value);

/** Numbers of every size and, often, at the ends. */
const between = (low: bigint, high: bigint) =>
  fc.oneof(
    fc.bigInt(low, high),
    fc.constantFrom(low, low + 1n, high - 1n, high),
    fc
      .tuple(fc.bigInt(low, high), fc.integer({ min: 0, max: 127 }))
      .map(([value, places]) => clamp(value >> BigInt(places), low, high)),
  );
const floorOf = (p: bigint, q: bigint) => p / q - (p % q !== 0n && p < 0n !== q < 0n ? 1n : 0n);

describe.each([['u64', 64n, u64] as const, ['u128', 128n, u128] as const])('%s', (_, bits, width) => {
  const any = between(0n, width.MAX);
  const exact = {
    Add: (a: bigint, b: bigint) => a + b,
    Sub: (a: bigint, b: bigint) => a - b,
    Mul: (a: bigint, b: bigint) => a * b,
  };

  it.each(['Add', 'Sub', 'Mul'] as const)('%s is the exact result, brought into the width as its name says', (name) => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const result = exact[name](a, b);
        const fits = result >= 0n && result <= width.MAX;
        expect(width[`saturating${name}`](a, b)).toBe(clamp(result, 0n, width.MAX));
        expect(width[`checked${name}`](a, b)).toBe(fits ? result : undefined);
        expect(width[`wrapping${name}`](a, b)).toBe(((result % (1n << bits)) + (1n << bits)) % (1n << bits));
      }),
    );
  });

  it('a power is the exact one, at most the largest number', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 200 }), (a, exponent) => {
        expect(width.saturatingPow(a, exponent)).toBe(clamp(a ** BigInt(exponent), 0n, width.MAX));
      }),
    );
  });
});

it('u32 agrees with exact integers', () => {
  const any = between(0n, 2n ** 32n - 1n).map(Number);
  fc.assert(
    fc.property(any, any, (a, b) => {
      const product = BigInt(a) * BigInt(b);
      expect(BigInt(u32.wrappingMul(a, b))).toBe(BigInt.asUintN(32, product));
      expect(BigInt(u32.wrappingSub(a, b))).toBe(BigInt.asUintN(32, BigInt(a) - BigInt(b)));
      expect(BigInt(u32.saturatingMul(a, b))).toBe(clamp(product, 0n, BigInt(u32.MAX)));
      expect(u32.checkedMul(a, b)).toBe(product > BigInt(u32.MAX) ? undefined : Number(product));
    }),
  );
});

describe('a part of one', () => {
  const amount = between(0n, u64.MAX);

  it('times an amount is off by less than one, to the nearest by half at most', () => {
    fc.assert(
      fc.property(between(0n, Perquintill.ACCURACY), amount, (part, of) => {
        const exact = part * of;
        const off = (result: bigint) => result * Perquintill.ACCURACY - exact;
        expect(off(Perquintill.mulFloor(part, of))).toBeLessThanOrEqual(0n);
        expect(off(Perquintill.mulFloor(part, of))).toBeGreaterThan(-Perquintill.ACCURACY);
        expect(off(Perquintill.mulCeil(part, of))).toBeGreaterThanOrEqual(0n);
        expect(off(Perquintill.mulCeil(part, of))).toBeLessThan(Perquintill.ACCURACY);
        const nearest = off(Perquintill.mul(part, of));
        // A half goes down.
        expect(2n * nearest).toBeGreaterThanOrEqual(-Perquintill.ACCURACY);
        expect(2n * nearest).toBeLessThan(Perquintill.ACCURACY);
      }),
    );
  });

  it('of a ratio, times its whole, is never more than what it was made of', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [p, q] = a < b ? [a, b] : [b, a];
        fc.pre(q > 0n);
        expect(Perbill.mulFloor(Perbill.fromRational(p, q), q)).toBeLessThanOrEqual(p);
      }),
    );
  });
});

type AnyFormat = FixedPoint<bigint>;
const FORMATS = Object.entries(formats as unknown as { readonly [name: string]: AnyFormat });

describe.each(FORMATS)('%s', (_, format) => {
  const { MIN, MAX, ONE } = format;
  const any = between(MIN, MAX);
  const cut = MIN < 0n ? BigInt.asIntN : BigInt.asUintN;
  const bits = (MAX - MIN).toString(2).length;

  /** The exact results, as rounded raw numbers of any size. */
  const exact: { readonly [name in 'Add' | 'Sub' | 'Mul' | 'Div']: (a: bigint, b: bigint) => bigint } = {
    Add: (a, b) => a + b,
    Sub: (a, b) => a - b,
    Mul: (a, b) => floorOf(a * b, ONE),
    Div: (a, b) => (a * ONE) / b,
  };
  const plain = { Add: format.add, Sub: format.sub, Mul: format.mul, Div: format.div };

  it.each(['Add', 'Sub', 'Mul', 'Div'] as const)(
    '%s is the exact rational, rounded, and then as its name says',
    (name) => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          fc.pre(name !== 'Div' || b !== 0n);
          const result = exact[name](a, b);
          expect(plain[name](a, b)).toBe(cut(bits, result));
          expect(format[`saturating${name}`](a, b)).toBe(clamp(result, MIN, MAX));
          expect(format[`checked${name}`](a, b)).toBe(result < MIN || result > MAX ? undefined : result);
        }),
      );
    },
  );

  it('whole and fraction make the number', () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(format.int(a) + format.frac(a)).toBe(a);
        expect(format.frac(a)).toBeGreaterThanOrEqual(0n);
        expect(format.frac(a)).toBeLessThan(ONE);
        expect(format.saturatingFloor(a)).toBe(clamp(floorOf(a, ONE) * ONE, MIN, MAX));
        expect(format.saturatingCeil(a)).toBe(clamp(-floorOf(-a, ONE) * ONE, MIN, MAX));
      }),
    );
  });

  it('other formats and back lose nothing where nothing is dropped', () => {
    const { I64F64 } = formats;
    fc.assert(
      fc.property(any, (a) => {
        const there = I64F64.checkedFromFixed(format, a);
        if (there !== undefined) expect(format.checkedFromFixed(I64F64, there)).toBe(a);
      }),
    );
  });

  it('a safe quotient is the checked one, or 0', () => {
    fc.assert(
      fc.property(any, fc.oneof(any, fc.constant(0n)), (a, b) => {
        expect(format.safeDiv(a, b)).toBe(format.checkedDiv(a, b) ?? 0n);
        expect(format.safeDivOr(a, b, ONE)).toBe(format.checkedDiv(a, b) ?? ONE);
      }),
    );
  });
});

it('a safe quotient of integers is the quotient, or 0', () => {
  const any = between(0n, u64.MAX);
  fc.assert(fc.property(any, any, (a, b) => expect(safeDiv(a, b)).toBe(b === 0n ? 0n : a / b)));
});

describe('transcendental functions near the truth', () => {
  const { I64F64, I32F32 } = formats;
  const fromOne = between(I64F64.ONE, I64F64.MAX >> 1n).map(I64F64.fromBits);

  it('a square root is the largest whose square is not above, or next to it', () => {
    fc.assert(
      fc.property(fromOne, (a) => {
        const root = I64F64.sqrt(a)!;
        expect((root - 2n) * (root - 2n)).toBeLessThanOrEqual(a * I64F64.ONE);
        expect((root + 2n) * (root + 2n)).toBeGreaterThanOrEqual(a * I64F64.ONE);
      }),
    );
  });

  it('log2 of twice a number is one more, but for the last of its 64 fraction bits', () => {
    const error = I64F64.fromBits(1n << 10n);
    fc.assert(
      fc.property(fromOne, (a) => {
        const more = I64F64.sub(I64F64.log2(I64F64.add(a, a))!, I64F64.log2(a)!);
        expect(I64F64.absDiff(more, I64F64.ONE)).toBeLessThanOrEqual(error);
      }),
    );
  });

  it('exp grows with its operand', () => {
    const small = between(-(10n << 32n), 10n << 32n).map(I32F32.fromBits);
    fc.assert(
      fc.property(small, small, (a, b) => {
        fc.pre(a < b && a !== I32F32.ONE && b !== I32F32.ONE);
        expect(I32F32.exp(a)!).toBeLessThanOrEqual(I32F32.exp(b)!);
      }),
    );
  });
});
