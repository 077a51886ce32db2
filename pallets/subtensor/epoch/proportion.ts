import { I32F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import { divide, ONE, type Part } from './part';

const WHOLE = I32F32.saturatingFromNum(u16.MAX);
/** Above it, values are scaled by a quotient, so that the product does not saturate. Nothing that an epoch scales is so large. */
const LARGE = I32F32.saturatingFromNum(32_768);

/** What a part of 65,535 is of one. @source subtensor pallets/subtensor/src/epoch/math.rs u16_proportion_to_fixed */
export const fromU16 = (part: number): Part => divide(part, u16.MAX);

/** As a part of 65,535, rounded down. @source same file, fixed_proportion_to_u16 */
export const toU16 = (part: Part): number => Math.max(Math.min(Math.floor((part * u16.MAX) / ONE), u16.MAX), 0);

/** Scales values so that the largest is 65,535, to the nearest whole numbers; nothing but zeros stays so. @source same file, vec_max_upscale_to_u16 */
export function scaledToU16(values: readonly I32F32[]): readonly number[] {
  const largest = values.reduce((most, value) => (value > most ? value : most), I32F32.ZERO);
  if (largest === 0n) return values.map(() => 0);
  const factor = I32F32.safeDiv(WHOLE, largest);
  const scaled = (value: I32F32): I32F32 =>
    largest > LARGE ? I32F32.saturatingMul(value, factor) : I32F32.safeDiv(I32F32.saturatingMul(value, WHOLE), largest);
  return values.map((value) => (value === 0n ? 0 : I32F32.saturatingToNum(I32F32.round(scaled(value)), u16)));
}
