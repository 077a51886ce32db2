import type { RuntimeCall } from '../support/call';
import { NotImplementedError } from '../support/dispatchError';
import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Drand } from './declaration';

/** Only pulses come unsigned, and they are not verified yet. */
function validateUnsigned(_ctx: Drand, call: RuntimeCall): undefined {
  if (call.name === 'write_pulse') throw new NotImplementedError(call);
}

/** Pulses of a public randomness beacon. */
export const drand = assemble<Drand, typeof declaration>(declaration, { calls, validateUnsigned });

export { BeaconConfiguration, Pulse } from './types';
export { errors, type Drand } from './declaration';
