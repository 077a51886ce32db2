import { u128, wrapper } from '../scale';
import { min } from './order';
import { MAX } from './u128';

const DIV = 10n ** 18n;

const codec = wrapper(['sp_arithmetic', 'fixed_point', 'FixedU128'], u128);

/**
 * sp-arithmetic's unsigned number with 18 decimals, native as its raw value: the codec and the functions.
 * Amounts are not negative. @source sp-arithmetic fixed_point.rs
 */
export const FixedU128 = {
  ...codec,
  /** The number one. */
  ONE: DIV,
  /** @throws RangeError for a divisor of 0 */
  saturatingFromRational: (numerator: bigint, denominator: bigint): bigint => min((numerator * DIV) / denominator, MAX),
  saturatingFromInteger: (integer: bigint): bigint => min(integer * DIV, MAX),
  /** The product with an amount, rounded down; at most the largest amount that its type holds. */
  saturatingMulInt: <T extends bigint>(value: bigint, amount: T, largest: bigint): T =>
    min((value * amount) / DIV, largest) as T,
};
