import { width, type Width } from './width';

/**
 * Arithmetic of one unsigned width. Saturating forms stop at 0 and at MAX, checked ones answer undefined beyond them,
 * wrapping ones go round, as plain operators do in the chain's release build.
 *
 * Operands lie within the width, and results keep their brand: TaoCurrency and TaoCurrency make TaoCurrency.
 */
export interface Unsigned<N extends bigint | number> extends Width<N> {
  saturatingAdd<T extends N>(this: void, a: T, b: T): T;
  saturatingSub<T extends N>(this: void, a: T, b: T): T;
  saturatingMul<T extends N>(this: void, a: T, b: T): T;
  /** The exponent is a whole number from 0. */
  saturatingPow<T extends N>(this: void, a: T, exponent: number): T;
  checkedAdd<T extends N>(this: void, a: T, b: T): T | undefined;
  checkedSub<T extends N>(this: void, a: T, b: T): T | undefined;
  checkedMul<T extends N>(this: void, a: T, b: T): T | undefined;
  /** Rounded down; undefined for a divisor of 0. */
  checkedDiv<T extends N>(this: void, a: T, b: T): T | undefined;
  wrappingAdd<T extends N>(this: void, a: T, b: T): T;
  wrappingSub<T extends N>(this: void, a: T, b: T): T;
  wrappingMul<T extends N>(this: void, a: T, b: T): T;
}

/** By squaring; a factor that saturated stays so, and so does what it multiplies. */
function power<N>(one: N, a: N, exponent: number, saturatingMul: (a: N, b: N) => N): N {
  if (!Number.isSafeInteger(exponent) || exponent < 0) {
    throw new RangeError(`an exponent is a whole number from 0, got ${exponent}`);
  }
  let result = one;
  let factor = a;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = saturatingMul(result, factor);
    if (left > 1) factor = saturatingMul(factor, factor);
  }
  return result;
}

/** Widths whose natives are bigints. */
export function bigUnsigned(bits: 64 | 128 | 256): Unsigned<bigint> {
  const MAX = 2n ** BigInt(bits) - 1n;
  const saturated = (value: bigint) => (value > MAX ? MAX : value);
  const checked = (value: bigint) => (value > MAX ? undefined : value);
  const wrapped = (value: bigint) => BigInt.asUintN(bits, value);
  const saturatingMul = (a: bigint, b: bigint) => saturated(a * b);
  const plain = {
    ...width(0n, MAX, wrapped, (value) => value),
    saturatingAdd: (a: bigint, b: bigint) => saturated(a + b),
    saturatingSub: (a: bigint, b: bigint) => (a > b ? a - b : 0n),
    saturatingMul,
    saturatingPow: (a: bigint, exponent: number) => power(1n, a, exponent, saturatingMul),
    checkedAdd: (a: bigint, b: bigint) => checked(a + b),
    checkedSub: (a: bigint, b: bigint) => (a < b ? undefined : a - b),
    checkedMul: (a: bigint, b: bigint) => checked(a * b),
    checkedDiv: (a: bigint, b: bigint) => (b === 0n ? undefined : a / b),
    wrappingAdd: (a: bigint, b: bigint) => wrapped(a + b),
    wrappingSub: (a: bigint, b: bigint) => wrapped(a - b),
    wrappingMul: (a: bigint, b: bigint) => wrapped(a * b),
  };
  return plain as Unsigned<bigint>;
}

/** Widths whose natives are numbers. A product may be inexact above 2^53, but is beyond every such width there. */
export function smallUnsigned(bits: 8 | 16 | 32): Unsigned<number> {
  const MAX = 2 ** bits - 1;
  const size = MAX + 1;
  const checked = (value: number) => (value > MAX ? undefined : value);
  const saturatingMul = (a: number, b: number) => Math.min(a * b, MAX);
  const plain = {
    ...width(0n, BigInt(MAX), (value) => BigInt.asUintN(bits, value), Number),
    saturatingAdd: (a: number, b: number) => Math.min(a + b, MAX),
    saturatingSub: (a: number, b: number) => Math.max(a - b, 0),
    saturatingMul,
    saturatingPow: (a: number, exponent: number) => power(1, a, exponent, saturatingMul),
    checkedAdd: (a: number, b: number) => checked(a + b),
    checkedSub: (a: number, b: number) => (a < b ? undefined : a - b),
    checkedMul: (a: number, b: number) => checked(a * b),
    checkedDiv: (a: number, b: number) => (b === 0 ? undefined : Math.floor(a / b)),
    wrappingAdd: (a: number, b: number) => (a + b) % size,
    wrappingSub: (a: number, b: number) => (a - b + size) % size,
    // Exact modulo 2^32, of which every smaller width is a divisor.
    wrappingMul: (a: number, b: number) => (Math.imul(a, b) >>> 0) % size,
  };
  return plain as Unsigned<number>;
}
