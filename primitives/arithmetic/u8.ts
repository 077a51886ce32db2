import { smallUnsigned } from './unsigned';

/** Rust's u8: numbers from 0 to 2^8 - 1. */
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
} = smallUnsigned(8);
