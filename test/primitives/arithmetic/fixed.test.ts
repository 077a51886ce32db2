import { I32F32, I64F64, I96F32, U64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import * as i32 from '../../../primitives/arithmetic/i32';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import { decodeAll, encode, fromHex, toHex } from '../../../primitives/scale';

const number = (decimal: string): I32F32 => I32F32.saturatingFromDecimal(decimal);
const bit = I32F32.fromBits(1n);
const minusBit = I32F32.fromBits(-1n);

describe('rounding of a fixed-point number', () => {
  it('a product goes down, of negative numbers too', () => {
    expect(I32F32.mul(bit, number('0.5'))).toBe(0n);
    expect(I32F32.mul(minusBit, number('0.5'))).toBe(-1n);
  });

  it('a quotient goes towards zero', () => {
    expect(I32F32.div(bit, number('2'))).toBe(0n);
    expect(I32F32.div(minusBit, number('2'))).toBe(0n);
  });

  it.each([
    ['2.5', '2', '2', '3', '3'],
    ['2.25', '2', '2', '3', '2'],
    ['-2.5', '-3', '-3', '-2', '-3'],
    ['-2.25', '-3', '-3', '-2', '-2'],
    ['-2', '-2', '-2', '-2', '-2'],
  ])('%s: int %s, floor %s, ceil %s, round %s', (a, ...expected) => {
    const { int, floor, ceil, round } = I32F32;
    expect([int, floor, ceil, round].map((whole) => whole(number(a)))).toEqual(expected.map(number));
  });

  it('an integer is the floor, in its width', () => {
    expect(I32F32.toNum(number('-2.5'), i32)).toBe(-3);
    expect(I32F32.saturatingToNum(number('-2.5'), u64)).toBe(0n);
    expect(I32F32.checkedToNum(number('-2.5'), u16)).toBeUndefined();
    expect(I32F32.toNum(number('65537.5'), u16)).toBe(1);
    expect(I32F32.saturatingToNum(number('65537.5'), u16)).toBe(65_535);
  });

  it('fewer fraction bits drop the surplus', () => {
    expect(I96F32.saturatingFromFixed(I64F64, I64F64.fromBits(-1n))).toBe(-1n);
    expect(I64F64.saturatingFromFixed(I96F32, I96F32.fromBits(-1n))).toBe(-(1n << 32n));
    expect(U96F32.saturatingFromFixed(I96F32, I96F32.fromBits(-1n))).toBe(0n);
    expect(U96F32.checkedFromFixed(I96F32, I96F32.fromBits(-1n))).toBeUndefined();
  });
});

describe('the ends of a format', () => {
  const { MAX, MIN, ONE } = I32F32;

  it('are passed by plain operators, kept by saturating ones, seen by checked ones', () => {
    expect([I32F32.add(MAX, ONE), I32F32.saturatingAdd(MAX, ONE), I32F32.checkedAdd(MAX, ONE)]).toEqual([
      MIN + ONE - 1n,
      MAX,
      undefined,
    ]);
    expect([I32F32.neg(MIN), I32F32.saturatingNeg(MIN), I32F32.checkedNeg(MIN)]).toEqual([MIN, MAX, undefined]);
    expect([I32F32.mul(MAX, MAX), I32F32.saturatingMul(MAX, MIN)]).toEqual([-(1n << 32n), MIN]);
  });

  it('make a safe quotient 0, as a divisor of 0 does', () => {
    expect(I32F32.safeDiv(MAX, bit)).toBe(0n);
    expect(I32F32.safeDiv(MAX, I32F32.ZERO)).toBe(0n);
    expect(I32F32.safeDivOr(MAX, I32F32.ZERO, ONE)).toBe(ONE);
  });

  it('a divisor of 0 panics where nothing catches it', () => {
    expect(() => I32F32.div(ONE, I32F32.ZERO)).toThrow(RangeError);
    expect(() => I32F32.saturatingDiv(ONE, I32F32.ZERO)).toThrow(RangeError);
  });

  it('bound raw bits', () => {
    expect(I32F32.fromBits(MAX)).toBe(MAX);
    expect(() => I32F32.fromBits(MAX + 1n)).toThrow('I32F32 has 64 bits, got 9223372036854775808');
    expect(() => U64F64.fromBits(-1n)).toThrow('U64F64 has 128 bits, got -1');
  });
});

describe('a decimal of the source', () => {
  it.each([
    ['0.000003', 12_885n],
    ['0.5', 1n << 31n],
    ['-1.5', -(3n << 31n)],
    ['0', 0n],
    // Halves of a bit go to the even one.
    ['1.1641532182693481e-10', 0n],
    ['3.4924596548080444e-10', 2n],
    ['1e30', I32F32.MAX],
    ['5e-324', 0n],
  ])('%s is %d raw', (decimal, raw) => {
    expect(number(decimal)).toBe(raw);
  });

  it('is the nearest double first', () => {
    expect(I64F64.saturatingFromDecimal('0.1')).toBe(1_844_674_407_370_955_264n);
  });

  it.each(['', ' ', 'one', 'NaN', 'Infinity'])("'%s' is none", (text) => {
    expect(() => number(text)).toThrow(`a decimal number is needed, got '${text}'`);
  });
});

it('numbers add up in order, wrapping around', () => {
  expect(I32F32.sum([])).toBe(0n);
  expect(I32F32.sum([I32F32.MAX, I32F32.MAX, bit, bit, number('2')])).toBe(number('2'));
});

it('exp of one is the constant of the crate, not the series', () => {
  expect(I64F64.exp(I64F64.ONE)).toBe(22_802_600n << 41n);
});

it('safe-math takes one too many off a negative number that is not whole', () => {
  expect(I32F32.checkedFloorExt(number('-2.5'))).toBe(number('-4'));
  expect(I32F32.checkedFloorExt(number('-2'))).toBe(number('-2'));
});

it('is written as its raw bits, little-endian', () => {
  expect(toHex(encode(I96F32, I96F32.fromBits(12_885n)))).toBe('0x55320000000000000000000000000000');
  expect(toHex(encode(I32F32, minusBit))).toBe('0xffffffffffffffff');
  expect(decodeAll(U64F64, fromHex('0x00000000000000000100000000000000'))).toBe(U64F64.ONE);
  expect(() => encode(I32F32, (I32F32.MAX + 1n) as I32F32)).toThrow('i64 holds');
});
