import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Drand } from './declaration';

/** Pulses of a public randomness beacon. */
export const drand = assemble<Drand, typeof declaration>(declaration, { calls });

export { BeaconConfiguration, Pulse } from './types';
export { errors, type Drand } from './declaration';
