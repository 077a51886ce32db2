import type { Conversions } from './conversions';
import type { Format } from './format';
import type { Operators } from './operators';

/** Undefined stands for the chain's Err. @source substrate-fixed transcendental.rs */
export interface Transcendental<T> {
  /** By Newton's iteration. Undefined for negative numbers, and where 1 / a does not fit. */
  sqrt(this: void, a: T): T | undefined;
  /** Bit by bit. Undefined for what is not positive, and where 1 / a does not fit. */
  log2(this: void, a: T): T | undefined;
  /** log2 over a log2(e) of 23 fraction bits. */
  ln(this: void, a: T): T | undefined;
  /** By the series, with as many terms as there are fraction bits: short of the truth for large numbers. */
  exp(this: void, a: T): T | undefined;
  /** e^(exponent × ln a). */
  pow(this: void, a: T, exponent: T): T | undefined;
  /** By multiplying, one factor at a time. Quirk: 0 to any power is 0. */
  powi(this: void, a: T, exponent: number): T | undefined;
}

/** log2(e) and e as the crate has them: 23 fraction bits, cut off. */
const LOG2_E = 12_102_203n;
const E = 22_802_600n;
const CONSTANT_BITS = 23n;

/** Half of a number, the lost bit rounded up. */
const halved = (a: bigint): bigint => (a >> 1n) + (a & 1n);

type Numbers = Operators<bigint> & Conversions<bigint>;

function squareRoot({ ONE, add, div, checkedDiv }: Numbers, fraction: number, a: bigint): bigint | undefined {
  if (a < 0n) return undefined;
  if (a === 0n || a === ONE) return a;
  const x = a < ONE ? checkedDiv(ONE, a) : a;
  if (x === undefined) return undefined;
  const two = 2n * ONE;
  let root = add(div(x, two), ONE);
  for (let round = 0; round < fraction; round += 1) {
    const next = div(add(root, div(x, root)), two);
    // It stays here for all rounds to come.
    if (next === root) break;
    root = next;
  }
  return a < ONE ? checkedDiv(ONE, root) : root;
}

/** Of a number from 1 on. */
function logarithm({ ONE, mul }: Numbers, fraction: number, a: bigint): bigint {
  const two = 2n * ONE;
  let x = a;
  let result = 0n;
  for (; x >= two; result += 1n) x = halved(x);
  if (x === ONE) return result * ONE;
  for (let bit = 0; bit < fraction; bit += 1) {
    x = mul(x, x);
    result <<= 1n;
    if (x >= two) {
      result |= 1n;
      x = halved(x);
    }
  }
  return result;
}

function exponential(numbers: Numbers, fraction: number, a: bigint): bigint | undefined {
  const { ONE, checkedAdd, checkedMul, checkedDiv, checkedNeg, fromNum } = numbers;
  if (a === 0n) return ONE;
  if (a === ONE) return (E << BigInt(fraction)) >> CONSTANT_BITS;
  const size = a < 0n ? checkedNeg(a) : a;
  if (size === undefined) return undefined;
  let term: bigint | undefined = size;
  let result = checkedAdd(size, ONE);
  // A term of 0 makes all the later ones 0.
  for (let i = 2; i < fraction && term !== 0n; i += 1) {
    const product = checkedMul(term, size);
    term = product === undefined ? undefined : checkedDiv(product, fromNum(i));
    if (term === undefined || result === undefined) return undefined;
    result = checkedAdd(result, term);
  }
  return result === undefined || a > 0n ? result : checkedDiv(ONE, result);
}

export function transcendental({ ONE, fraction, shift }: Format, numbers: Numbers): Transcendental<bigint> {
  const { checkedDiv, checkedMul, div } = numbers;
  const log2 = (a: bigint): bigint | undefined => {
    if (a <= 0n) return undefined;
    if (a >= ONE) return logarithm(numbers, fraction, a);
    const inverse = checkedDiv(ONE, a);
    return inverse === undefined ? undefined : -logarithm(numbers, fraction, inverse);
  };
  const log2OfE = (LOG2_E << shift) >> CONSTANT_BITS;
  const ln = (a: bigint): bigint | undefined => {
    const bits = log2(a);
    return bits === undefined ? undefined : div(bits, log2OfE);
  };
  return {
    sqrt: (a) => squareRoot(numbers, fraction, a),
    log2,
    ln,
    exp: (a) => exponential(numbers, fraction, a),
    pow(a, exponent) {
      if (a === 0n) return 0n;
      if (exponent === 0n) return ONE;
      if (exponent === ONE) return a;
      const logarithmOfA = ln(a);
      const product = logarithmOfA === undefined ? undefined : checkedMul(logarithmOfA, exponent);
      return product === undefined ? undefined : exponential(numbers, fraction, product);
    },
    powi(a, exponent) {
      if (a === 0n) return 0n;
      if (exponent === 0) return ONE;
      let result: bigint | undefined = a;
      for (let count = 1; count < Math.abs(exponent) && result !== undefined; count += 1)
        result = checkedMul(result, a);
      return result === undefined || exponent > 0 ? result : checkedDiv(ONE, result);
    },
  };
}
