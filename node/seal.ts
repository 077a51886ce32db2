import { devKeypairOf } from './devAccounts';
import type { Seal } from './execution';

/** Seals with the keys of the development accounts; a slot of another authority stays without a seal. */
export const developmentSeal: Seal = (authority, unsealed) => devKeypairOf(authority)?.sign(unsealed);
