import type { Value } from '../../scale';
import { fixedPoint } from './fixedPoint';

/** 32 integer and 32 fraction bits, signed. */
export const I32F32 = fixedPoint('I32F32', { signed: true, bits: 64, fraction: 32 });
export type I32F32 = Value<typeof I32F32>;

/** 64 integer and 64 fraction bits, signed. */
export const I64F64 = fixedPoint('I64F64', { signed: true, bits: 128, fraction: 64 });
export type I64F64 = Value<typeof I64F64>;

/** 96 integer and 32 fraction bits, signed. */
export const I96F32 = fixedPoint('I96F32', { signed: true, bits: 128, fraction: 32 });
export type I96F32 = Value<typeof I96F32>;

/** 110 integer and 18 fraction bits, signed. */
export const I110F18 = fixedPoint('I110F18', { signed: true, bits: 128, fraction: 18 });
export type I110F18 = Value<typeof I110F18>;

/** 64 integer and 64 fraction bits. */
export const U64F64 = fixedPoint('U64F64', { signed: false, bits: 128, fraction: 64 });
export type U64F64 = Value<typeof U64F64>;

/** 96 integer and 32 fraction bits. */
export const U96F32 = fixedPoint('U96F32', { signed: false, bits: 128, fraction: 32 });
export type U96F32 = Value<typeof U96F32>;

/** 110 integer and 18 fraction bits. */
export const U110F18 = fixedPoint('U110F18', { signed: false, bits: 128, fraction: 18 });
export type U110F18 = Value<typeof U110F18>;
