import { width } from './width';

/** Rust's i64: bigints from -2^63 to 2^63 - 1. */
export const { MIN, MAX, saturatingFrom, checkedFrom, wrappingFrom } = width(
  -(2n ** 63n),
  2n ** 63n - 1n,
  (value) => BigInt.asIntN(64, value),
  (value) => value,
);
