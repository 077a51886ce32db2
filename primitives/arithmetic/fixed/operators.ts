import type { Format } from './format';

/**
 * The operators of a fixed-point type. Products round down, towards minus infinity; quotients towards zero.
 *
 * Bare names are the plain operators of the source, which wrap around in the chain's release build, as its wrapping
 * forms do. Saturating forms stop at MIN and MAX, checked ones answer undefined beyond them.
 *
 * @source substrate-fixed arith.rs
 */
export interface Operators<T> {
  readonly MIN: T;
  readonly MAX: T;
  readonly ZERO: T;
  readonly ONE: T;
  add(this: void, a: T, b: T): T;
  sub(this: void, a: T, b: T): T;
  mul(this: void, a: T, b: T): T;
  /** @throws RangeError for a divisor of 0, where the chain panics */
  div(this: void, a: T, b: T): T;
  neg(this: void, a: T): T;
  saturatingAdd(this: void, a: T, b: T): T;
  saturatingSub(this: void, a: T, b: T): T;
  saturatingMul(this: void, a: T, b: T): T;
  /** @throws RangeError for a divisor of 0, where the chain panics */
  saturatingDiv(this: void, a: T, b: T): T;
  saturatingNeg(this: void, a: T): T;
  checkedAdd(this: void, a: T, b: T): T | undefined;
  checkedSub(this: void, a: T, b: T): T | undefined;
  checkedMul(this: void, a: T, b: T): T | undefined;
  /** Undefined for a divisor of 0 too. */
  checkedDiv(this: void, a: T, b: T): T | undefined;
  checkedNeg(this: void, a: T): T | undefined;
  /** With the sign of the dividend; undefined for a divisor of 0. */
  checkedRem(this: void, a: T, b: T): T | undefined;
  /** The distance of a and b, at most MAX. @source safe-math lib.rs abs_diff */
  absDiff(this: void, a: T, b: T): T;
  /** 0 for a divisor of 0, and also for a quotient that is too large. @source safe-math lib.rs safe_div */
  safeDiv(this: void, a: T, b: T): T;
  /** Another value in these cases. @source safe-math lib.rs safe_div_or */
  safeDivOr(this: void, a: T, b: T, otherwise: T): T;
  /** In order, wrapping around. */
  sum(this: void, values: readonly T[]): T;
}

export function operators({ MIN, MAX, ONE, shift, wrap, saturate, check }: Format): Operators<bigint> {
  const checkedDiv = (a: bigint, b: bigint) => (b === 0n ? undefined : check((a << shift) / b));
  const safeDivOr = (a: bigint, b: bigint, otherwise: bigint) => checkedDiv(a, b) ?? otherwise;
  return {
    MIN,
    MAX,
    ZERO: 0n,
    ONE,
    add: (a, b) => wrap(a + b),
    sub: (a, b) => wrap(a - b),
    mul: (a, b) => wrap((a * b) >> shift),
    div: (a, b) => wrap((a << shift) / b),
    neg: (a) => wrap(-a),
    saturatingAdd: (a, b) => saturate(a + b),
    saturatingSub: (a, b) => saturate(a - b),
    saturatingMul: (a, b) => saturate((a * b) >> shift),
    saturatingDiv: (a, b) => saturate((a << shift) / b),
    saturatingNeg: (a) => saturate(-a),
    checkedAdd: (a, b) => check(a + b),
    checkedSub: (a, b) => check(a - b),
    checkedMul: (a, b) => check((a * b) >> shift),
    checkedDiv,
    checkedNeg: (a) => check(-a),
    checkedRem: (a, b) => (b === 0n ? undefined : a % b),
    absDiff: (a, b) => saturate(a < b ? b - a : a - b),
    safeDiv: (a, b) => safeDivOr(a, b, 0n),
    safeDivOr,
    sum: (values) => wrap(values.reduce((sum, value) => sum + value, 0n)),
  };
}
