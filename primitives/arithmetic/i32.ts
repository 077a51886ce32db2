import { width } from './width';

/** Rust's i32: numbers from -2^31 to 2^31 - 1. */
export const { MIN, MAX, saturatingFrom, checkedFrom, wrappingFrom } = width(
  -(2n ** 31n),
  2n ** 31n - 1n,
  (value) => BigInt.asIntN(32, value),
  Number,
);
