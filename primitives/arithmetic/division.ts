/** How a quotient becomes whole; `Nearest…` differ where the rest is exactly a half. */
export type Rounding = 'Down' | 'Up' | 'NearestPrefDown' | 'NearestPrefUp';

const roundsUp: { readonly [R in Rounding]: (rest: bigint, b: bigint) => boolean } = {
  Down: () => false,
  Up: (rest) => rest > 0n,
  NearestPrefDown: (rest, b) => 2n * rest > b,
  NearestPrefUp: (rest, b) => 2n * rest >= b,
};

/** The quotient of two that are not negative. @throws RangeError for a divisor of 0 */
export function divide(a: bigint, b: bigint, rounding: Rounding): bigint {
  return roundsUp[rounding](a % b, b) ? a / b + 1n : a / b;
}

const ratio = (a: bigint, b: bigint): bigint => a / b;

/** Rounded down; another value for a divisor of 0. Unsigned. @source subtensor primitives/safe-math lib.rs safe_div_or */
export const safeDivOr = <T extends bigint>(a: T, b: T, otherwise: T): T => (b === 0n ? otherwise : (ratio(a, b) as T));

/** Rounded down; 0 for a divisor of 0. Unsigned. @source subtensor primitives/safe-math lib.rs safe_div */
export const safeDiv = <T extends bigint>(a: T, b: T): T => safeDivOr(a, b, 0n as T);
