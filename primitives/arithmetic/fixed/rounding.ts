import type { Format } from './format';

/** From a number to a whole one of the same type. @source substrate-fixed macros_round.rs */
export interface Rounded<T> {
  /** Towards minus infinity, of negative numbers too. */
  int(this: void, a: T): T;
  /** What `int` leaves: 0 or more. */
  frac(this: void, a: T): T;
  /** Towards minus infinity. Bare names wrap around, where the whole number has no place. */
  floor(this: void, a: T): T;
  ceil(this: void, a: T): T;
  /** To the nearest; a half goes away from zero. */
  round(this: void, a: T): T;
  saturatingFloor(this: void, a: T): T;
  saturatingCeil(this: void, a: T): T;
  saturatingRound(this: void, a: T): T;
  checkedFloor(this: void, a: T): T | undefined;
  checkedCeil(this: void, a: T): T | undefined;
  checkedRound(this: void, a: T): T | undefined;
}

export function rounding({ ONE, shift, wrap, saturate, check }: Format): Rounded<bigint> {
  const half = ONE >> 1n;
  const floor = (a: bigint) => (a >> shift) << shift;
  const ceil = (a: bigint) => -floor(-a);
  const round = (a: bigint) => (a < 0n ? -floor(half - a) : floor(a + half));
  return {
    int: floor,
    frac: (a) => a - floor(a),
    floor,
    ceil: (a) => wrap(ceil(a)),
    round: (a) => wrap(round(a)),
    saturatingFloor: floor,
    saturatingCeil: (a) => saturate(ceil(a)),
    saturatingRound: (a) => saturate(round(a)),
    checkedFloor: floor,
    checkedCeil: (a) => check(ceil(a)),
    checkedRound: (a) => check(round(a)),
  };
}
