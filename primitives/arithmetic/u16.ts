import { smallUnsigned } from './unsigned';

/** Rust's u16: numbers from 0 to 2^16 - 1. */
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
} = smallUnsigned(16);
