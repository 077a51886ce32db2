import { hole, u32 } from '../../primitives/scale';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { events } from './events';

export const { declaration, errors } = declarePallet({
  name: 'Utility',
  rust: { path: ['pallet_subtensor_utility', 'pallet'], alias: 'pallet_utility', event: [] },
  events,
  errors: { TooManyCalls: 'The batch holds more calls than batched_calls_limit.' },
  associatedTypes: { RuntimeCall: RuntimeCallHole, PalletsOrigin: hole('OriginCaller') },
  constants: { batched_calls_limit: constant(u32, 'How many calls a batch may hold.') },
});

export type Utility = Context<typeof declaration, Config>;
export const call = callsOf<Utility>();
