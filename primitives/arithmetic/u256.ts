import { bigUnsigned } from './unsigned';

/** Rust's u256: bigints from 0 to 2^256 - 1. */
export const {
  MIN,
  MAX,
  saturatingFrom,
  checkedFrom,
  wrappingFrom,
  saturatingAdd,
  saturatingSub,
  saturatingMul,
  saturatingPow,
  checkedAdd,
  checkedSub,
  checkedMul,
  checkedDiv,
  wrappingAdd,
  wrappingSub,
  wrappingMul,
} = bigUnsigned(256);
