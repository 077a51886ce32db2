import { bigUnsigned } from './unsigned';

/** Rust's u128: bigints from 0 to 2^128 - 1. */
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
} = bigUnsigned(128);
