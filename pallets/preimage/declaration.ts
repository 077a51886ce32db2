import { callsOf } from '../support/call';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';
import { HoldReason } from './types';

export const { declaration, errors } = declarePallet({
  name: 'Preimage',
  storageVersion: 1,
  rust: { path: ['pallet_preimage', 'pallet'] },
  holdReason: HoldReason,
  storage,
  events,
  errors: {
    TooBig: 'A preimage is at most 4 MiB long.',
    AlreadyNoted: 'The preimage is noted.',
    NotAuthorized: 'Only root and whoever pays for the preimage may do this.',
    NotNoted: 'No such preimage is noted.',
    Requested: 'The preimage is requested and stays.',
    NotRequested: 'Nobody requests the preimage.',
    TooMany: 'At most 1024 hashes at a time.',
    TooFew: 'Name at least one hash.',
  },
});

export type Preimage = Context<typeof declaration, Config>;
export const call = callsOf<Preimage>();
