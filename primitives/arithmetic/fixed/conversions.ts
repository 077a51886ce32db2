import { double } from './double';
import type { Width } from '../width';
import type { Format } from './format';

type Integer = bigint | number;

/** Where a number comes from: a format of its own. */
export interface Source<S> {
  readonly fraction: number;
  /** Only the brand of its numbers. */
  readonly ONE: S;
}

/** From and to integers, other formats and text. Bare names wrap around. @source substrate-fixed convert.rs, cast.rs */
export interface Conversions<T> {
  readonly fraction: number;
  /** From raw bits. @throws RangeError for more than there are */
  fromBits(this: void, bits: bigint): T;
  fromNum(this: void, integer: Integer): T;
  saturatingFromNum(this: void, integer: Integer): T;
  checkedFromNum(this: void, integer: Integer): T | undefined;
  /** From another format. Surplus fraction bits are dropped: rounds towards minus infinity. */
  fromFixed<S extends bigint>(this: void, source: Source<S>, value: S): T;
  saturatingFromFixed<S extends bigint>(this: void, source: Source<S>, value: S): T;
  checkedFromFixed<S extends bigint>(this: void, source: Source<S>, value: S): T | undefined;
  /**
   * From a decimal such as '0.00001', as the chain's source has it in an f64: by way of the nearest double, and from
   * there to the nearest raw bits, a half to the even ones.
   */
  saturatingFromDecimal(this: void, decimal: string): T;
  /** To an integer, rounded towards minus infinity: `toNum(value, u64)`. */
  toNum<N extends Integer>(this: void, value: T, width: Width<N>): N;
  saturatingToNum<N extends Integer>(this: void, value: T, width: Width<N>): N;
  checkedToNum<N extends Integer>(this: void, value: T, width: Width<N>): N | undefined;
  /** The nearest double: for people, not for the chain. */
  toDouble(this: void, value: T): number;
}

export function conversions({ name, bits, fraction, shift, wrap, saturate, check }: Format): Conversions<bigint> {
  const scaled = (integer: Integer) => BigInt(integer) << shift;
  const moved = (source: Source<bigint>, value: bigint) => value << BigInt(fraction - source.fraction);
  return {
    fraction,
    fromBits(raw) {
      if (check(raw) === undefined) throw new RangeError(`${name} has ${bits} bits, got ${raw}`);
      return raw;
    },
    fromNum: (integer) => wrap(scaled(integer)),
    saturatingFromNum: (integer) => saturate(scaled(integer)),
    checkedFromNum: (integer) => check(scaled(integer)),
    fromFixed: (source, value) => wrap(moved(source, value)),
    saturatingFromFixed: (source, value) => saturate(moved(source, value)),
    checkedFromFixed: (source, value) => check(moved(source, value)),
    saturatingFromDecimal: (decimal) => saturate(double(decimal, fraction)),
    toNum: (value, width) => width.wrappingFrom(value >> shift),
    saturatingToNum: (value, width) => width.saturatingFrom(value >> shift),
    checkedToNum: (value, width) => width.checkedFrom(value >> shift),
    toDouble: (value) => Number(value) / 2 ** fraction,
  };
}
