import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Drand } from './declaration';
import { validateUnsigned } from './validateUnsigned';

/** Pulses of a public randomness beacon. */
export const drand = assemble<Drand, typeof declaration>(declaration, { calls, validateUnsigned });

export { BeaconConfiguration, Pulse } from './types';
export { errors, type Drand } from './declaration';
export type { Config } from './config';
export { pulseSignature } from './pulses';
