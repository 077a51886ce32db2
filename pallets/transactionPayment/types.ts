import { u128, unitEnum, wrapper } from '../../primitives/scale';

/** An unsigned fixed-point number with 18 decimals, native as its raw bits. */
export const FixedU128 = wrapper(['sp_arithmetic', 'fixed_point', 'FixedU128'], u128, { rust: 'Multiplier' });

/** The number one. */
export const ONE = 10n ** 18n;

export const Releases = unitEnum(['pallet_transaction_payment', 'Releases'], ['V1Ancient', 'V2']);
