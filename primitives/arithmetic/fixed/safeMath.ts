import type { Conversions } from './conversions';
import type { Format } from './format';
import type { Operators } from './operators';

/** What the chain adds to every fixed-point type. Undefined stands for None. @source subtensor primitives/safe-math lib.rs */
export interface SafeMath<T> {
  /** To a whole power from -2^31 to 2^31 - 1; what is too large stays at MAX. Undefined for a negative power of 0. */
  checkedPow(this: void, a: T, exponent: number): T | undefined;
  /** By bisection, until a / root is within epsilon of the root. Undefined for negative numbers. */
  checkedSqrt(this: void, a: T, epsilon: T): T | undefined;
  /** Natural logarithm by eight terms of a series: right to a thousandth or so. Quirk: huge for unsigned numbers below 1. */
  checkedLn(this: void, a: T): T | undefined;
  checkedLog(this: void, a: T, base: T): T | undefined;
  /** A quirk: of a negative number that is not whole, one less than its floor. */
  checkedFloorExt(this: void, a: T): T | undefined;
}

const ROUNDS_MAX = 128;

/** The series of ln(1 + z): plus, minus, plus … */
const TERMS = ['0.5', '0.3333333333333333', '0.25', '0.2', '0.16666666666666666', '0.14285714285714285', '0.125'];
const LN_2 = '0.6931471805599453';

type Numbers = Operators<bigint> & Conversions<bigint>;

function power({ ONE, saturatingMul, safeDiv }: Numbers, a: bigint, exponent: number): bigint | undefined {
  if (exponent === 0) return ONE;
  if (a === 0n) return exponent < 0 ? undefined : 0n;
  let result = ONE;
  let factor = a;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = saturatingMul(result, factor);
    factor = saturatingMul(factor, factor);
  }
  return exponent < 0 ? safeDiv(ONE, result) : result;
}

function squareRoot({ ONE, saturatingAdd, safeDiv, absDiff }: Numbers, a: bigint, epsilon: bigint): bigint | undefined {
  if (a < 0n) return undefined;
  let [low, high] = a > ONE ? [0n, a] : [a, ONE];
  let middle = saturatingAdd(high, low) >> 1n;
  let other = safeDiv(a, middle);
  for (let round = 0; round <= ROUNDS_MAX && absDiff(other, middle) > epsilon; round += 1) {
    if (other < middle) high = middle;
    else low = middle;
    middle = saturatingAdd(high, low) >> 1n;
    other = safeDiv(a, middle);
  }
  return middle;
}

/** The series where 1 + z is from 1 to 2: nothing in it overflows. */
function series({ add, sub, mul }: Numbers, coefficients: readonly bigint[], z: bigint): bigint {
  let factor = z;
  return coefficients.reduce((sum, coefficient, index) => {
    factor = mul(factor, z);
    const term = mul(factor, coefficient);
    return index % 2 === 0 ? sub(sum, term) : add(sum, term);
  }, z);
}

export function safeMath({ ONE, shift }: Format, numbers: Numbers): SafeMath<bigint> {
  const { checkedAdd, checkedSub, checkedMul, checkedDiv, fromNum, saturatingFromDecimal } = numbers;
  const coefficients = TERMS.map((term) => saturatingFromDecimal(term));
  const ln2 = saturatingFromDecimal(LN_2);
  const checkedLn = (a: bigint): bigint | undefined => {
    if (a <= 0n) return undefined;
    let halvings = 0;
    let y = a;
    for (; y >= 2n * ONE; halvings += 1) y >>= 1n;
    for (; y < ONE; halvings -= 1) y <<= 1n;
    const whole = checkedMul(fromNum(halvings), ln2);
    return whole === undefined ? undefined : checkedAdd(series(numbers, coefficients, y - ONE), whole);
  };
  return {
    checkedPow: (a, exponent) => power(numbers, a, exponent),
    checkedSqrt: (a, epsilon) => squareRoot(numbers, a, epsilon),
    checkedLn,
    checkedLog(a, base) {
      if (base <= 0n || base === ONE) return undefined;
      const [ofA, ofBase] = [checkedLn(a), checkedLn(base)];
      return ofA === undefined || ofBase === undefined ? undefined : checkedDiv(ofA, ofBase);
    },
    checkedFloorExt(a) {
      const floor = (a >> shift) << shift;
      return a >= 0n || floor === a ? floor : checkedSub(floor, ONE);
    },
  };
}
