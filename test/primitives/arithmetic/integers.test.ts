import { divide, safeDiv, safeDivOr, type Rounding } from '../../../primitives/arithmetic/division';
import * as i32 from '../../../primitives/arithmetic/i32';
import * as i64 from '../../../primitives/arithmetic/i64';
import { max, min } from '../../../primitives/arithmetic/order';
import * as u8 from '../../../primitives/arithmetic/u8';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u32 from '../../../primitives/arithmetic/u32';
import * as u64 from '../../../primitives/arithmetic/u64';
import * as u128 from '../../../primitives/arithmetic/u128';
import * as u256 from '../../../primitives/arithmetic/u256';
import type { Unsigned } from '../../../primitives/arithmetic/unsigned';
import { rao, type TaoCurrency } from '../../../pallets/subtensor/types';

/** One test body for numbers and bigints. */
interface Case {
  readonly name: string;
  readonly bits: number;
  readonly width: Unsigned<never>;
  of(value: number): never;
}
const small = (name: string, bits: number, width: unknown): Case => ({
  name,
  bits,
  width: width as Unsigned<never>,
  of: (value) => value as never,
});
const big = (name: string, bits: number, width: unknown): Case => ({
  name,
  bits,
  width: width as Unsigned<never>,
  of: (value) => BigInt(value) as never,
});
const CASES = [
  small('u8', 8, u8),
  small('u16', 16, u16),
  small('u32', 32, u32),
  big('u64', 64, u64),
  big('u128', 128, u128),
  big('u256', 256, u256),
];

describe.each(CASES)('$name', ({ bits, width, of }) => {
  const { MAX } = width;

  it('goes from 0 to the last number of its width', () => {
    expect(width.MIN).toBe(of(0));
    expect(BigInt(MAX)).toBe(2n ** BigInt(bits) - 1n);
  });

  it('saturates at both ends, and only there', () => {
    expect(width.saturatingAdd(MAX, of(1))).toBe(MAX);
    expect(width.saturatingAdd(of(3), of(4))).toBe(of(7));
    expect(width.saturatingSub(of(3), of(4))).toBe(of(0));
    expect(width.saturatingSub(MAX, MAX)).toBe(of(0));
    expect(width.saturatingSub(of(9), of(4))).toBe(of(5));
    expect(width.saturatingMul(MAX, of(2))).toBe(MAX);
    expect(width.saturatingMul(MAX, MAX)).toBe(MAX);
    expect(width.saturatingMul(MAX, of(0))).toBe(of(0));
    expect(width.saturatingMul(of(12), of(12))).toBe(of(144));
  });

  it('raises to powers, saturating', () => {
    expect(width.saturatingPow(of(0), 0)).toBe(of(1));
    expect(width.saturatingPow(of(0), 5)).toBe(of(0));
    expect(width.saturatingPow(of(3), 5)).toBe(of(243));
    expect(width.saturatingPow(of(2), bits - 1)).toBe(of(2 ** (bits - 1)));
    expect(width.saturatingPow(of(2), bits)).toBe(MAX);
    expect(width.saturatingPow(of(1), 4_294_967_295)).toBe(of(1));
    expect(width.saturatingPow(of(2), 4_294_967_295)).toBe(MAX);
    expect(() => width.saturatingPow(of(2), -1)).toThrow('an exponent is a whole number from 0, got -1');
  });

  it('answers undefined beyond its ends where it is asked to check', () => {
    expect(width.checkedAdd(MAX, of(0))).toBe(MAX);
    expect(width.checkedAdd(MAX, of(1))).toBeUndefined();
    expect(width.checkedSub(of(4), of(4))).toBe(of(0));
    expect(width.checkedSub(of(4), of(5))).toBeUndefined();
    expect(width.checkedMul(MAX, of(1))).toBe(MAX);
    expect(width.checkedMul(MAX, of(2))).toBeUndefined();
    expect(width.checkedDiv(of(7), of(2))).toBe(of(3));
    expect(width.checkedDiv(of(7), of(0))).toBeUndefined();
  });

  it('goes round where it is asked to wrap', () => {
    expect(width.wrappingAdd(MAX, of(3))).toBe(of(2));
    expect(width.wrappingSub(of(0), of(1))).toBe(MAX);
    // (2^n - 1)² = 2^2n - 2 × 2^n + 1
    expect(width.wrappingMul(MAX, MAX)).toBe(of(1));
    expect(width.wrappingMul(MAX, of(2))).toBe(width.saturatingSub(MAX, of(1)));
  });

  it('takes in whole numbers of any size', () => {
    const beyond = 2n ** BigInt(bits);
    expect([-1n, 0n, 200n, beyond - 1n, beyond].map(width.saturatingFrom)).toEqual([of(0), of(0), of(200), MAX, MAX]);
    expect([-1n, 0n, 200n, beyond - 1n, beyond].map(width.checkedFrom)).toEqual([undefined, of(0), of(200), MAX, undefined]); // prettier-ignore
    expect([-1n, 0n, 200n, beyond, beyond + 7n].map(width.wrappingFrom)).toEqual([MAX, of(0), of(200), of(0), of(7)]);
  });
});

describe('signed widths', () => {
  it('take in whole numbers of any size', () => {
    expect([-(2n ** 31n) - 1n, -5n, 2n ** 31n].map(i32.saturatingFrom)).toEqual([i32.MIN, -5, i32.MAX]);
    expect([-(2n ** 31n) - 1n, -5n, 2n ** 31n].map(i32.checkedFrom)).toEqual([undefined, -5, undefined]);
    expect([-(2n ** 31n) - 1n, -5n, 2n ** 31n].map(i32.wrappingFrom)).toEqual([i32.MAX, -5, i32.MIN]);
    expect([-(2n ** 63n) - 1n, -5n, 2n ** 63n].map(i64.saturatingFrom)).toEqual([i64.MIN, -5n, i64.MAX]);
    expect([-(2n ** 63n) - 1n, -5n, 2n ** 63n].map(i64.wrappingFrom)).toEqual([i64.MAX, -5n, i64.MIN]);
  });
});

it('an amount keeps its unit', () => {
  const sum: TaoCurrency = u64.saturatingAdd(rao(2n), rao(3n));
  const rest: TaoCurrency | undefined = u64.checkedSub(rao(2n), rao(3n));
  expect([sum, rest]).toEqual([5n, undefined]);
});

it('the products of two u32 are exact beyond 2^53', () => {
  expect(u32.wrappingMul(4_294_967_291, 4_294_967_279)).toBe(Number((4_294_967_291n * 4_294_967_279n) % 2n ** 32n));
});

describe('division', () => {
  it.each<[Rounding, bigint[]]>([
    ['Down', [0n, 0n, 0n, 1n, 1n]],
    ['Up', [0n, 1n, 1n, 1n, 2n]],
    ['NearestPrefDown', [0n, 0n, 0n, 1n, 1n]],
    ['NearestPrefUp', [0n, 0n, 1n, 1n, 1n]],
  ])('rounds %s', (rounding, expected) => {
    expect([0n, 1n, 2n, 4n, 5n].map((a) => divide(a, 4n, rounding))).toEqual(expected);
  });

  it('finds the half of an odd divisor between two numbers', () => {
    expect([3n, 4n].map((a) => divide(a, 7n, 'NearestPrefUp'))).toEqual([0n, 1n]);
    expect([3n, 4n].map((a) => divide(a, 7n, 'NearestPrefDown'))).toEqual([0n, 1n]);
  });

  it('by 0 is refused, or safe', () => {
    expect(() => divide(1n, 0n, 'Down')).toThrow(RangeError);
    expect([safeDiv(7n, 2n), safeDiv(7n, 0n), safeDivOr(7n, 2n, 77n), safeDivOr(7n, 0n, 77n)]).toEqual([
      3n,
      0n,
      3n,
      77n,
    ]);
  });
});

it('min and max order numbers and bigints', () => {
  expect([min(1, 2), max(1, 2), min(2n, 1n), max(2n, 1n)]).toEqual([1, 2, 1n, 2n]);
});
