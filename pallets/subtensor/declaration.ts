import { RuntimeCallHole } from '../support/call';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { constants } from './constants';
import { errorDocs } from './errors';
import { events } from './events';
import { storage } from './storage';

export const { declaration, errors } = declarePallet({
  name: 'SubtensorModule',
  storageVersion: 7,
  rust: { path: ['pallet_subtensor', 'pallet'] },
  storage,
  events,
  errors: errorDocs,
  associatedTypes: { RuntimeCall: RuntimeCallHole, SudoRuntimeCall: RuntimeCallHole },
  constants,
});

export type Subtensor = Context<typeof declaration, Config>;
