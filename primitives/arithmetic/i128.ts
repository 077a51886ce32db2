import { width } from './width';

/** Rust's i128: bigints from -2^127 to 2^127 - 1. */
export const { MIN, MAX, saturatingFrom, checkedFrom, wrappingFrom } = width(
  -(2n ** 127n),
  2n ** 127n - 1n,
  (value) => BigInt.asIntN(128, value),
  (value) => value,
);
