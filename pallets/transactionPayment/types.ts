import { FixedU128 } from '../../primitives/arithmetic/fixedU128';
import { spelt, unitEnum } from '../../primitives/scale';

/** The factor on weight fees, raw. */
export const Multiplier = spelt('Multiplier', FixedU128);

export const Releases = unitEnum(['pallet_transaction_payment', 'Releases'], ['V1Ancient', 'V2']);
