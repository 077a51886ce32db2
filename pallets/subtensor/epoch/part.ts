import { I32F32 } from '../../../primitives/arithmetic/fixed';

/**
 * Raw bits of an I32F32 as a number: 2^32 stands for one. An epoch reckons with parts of one and with sums of no more of
 * them than there are places, all of it whole numbers below 2^53: nothing is rounded but where the chain rounds.
 */
export type Part = number;

export const ONE: Part = 2 ** 32;
const ROOT_OF_ONE = 2 ** 16;
const EXACT = 2 ** 53;
/** From here on a number has no room for as many bits again as half a fraction has. */
const LARGE = EXACT / ROOT_OF_ONE;

/** Rounds down, towards minus infinity. */
export function multiply(a: Part, b: Part): Part {
  const product = a * b;
  if (product < EXACT && product > -EXACT) return Math.floor(product / ONE);
  if (a >= LARGE || b >= LARGE) return Number(I32F32.saturatingMul(toFixed(a), toFixed(b)));
  const high = Math.floor(b / ROOT_OF_ONE);
  const low = b - high * ROOT_OF_ONE;
  return Math.floor((a * high + Math.floor((a * low) / ROOT_OF_ONE)) / ROOT_OF_ONE);
}

/** Rounds down; 0 for a divisor of 0. Only the ratio counts, so whole numbers may stand for themselves. */
export function divide(a: Part, b: Part): Part {
  if (a === 0 || b === 0) return 0;
  const scaled = a * ROOT_OF_ONE;
  const high = Math.floor(scaled / b);
  if (a >= LARGE || b >= LARGE || high >= LARGE) return Number(I32F32.safeDiv(toFixed(a), toFixed(b)));
  const rest = scaled - high * b;
  return high * ROOT_OF_ONE + Math.floor((rest * ROOT_OF_ONE) / b);
}

export const sum = (parts: readonly Part[]): Part => parts.reduce((all, part) => all + part, 0);

export const toFixed = (part: Part): I32F32 => I32F32.fromBits(BigInt(part));
