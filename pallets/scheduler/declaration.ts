import { u32 } from '../../primitives/scale';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { Weight } from '../support/weight';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';

export const { declaration, errors } = declarePallet({
  name: 'Scheduler',
  storageVersion: 4,
  rust: { path: ['pallet_scheduler', 'pallet'] },
  storage,
  events,
  errors: {
    FailedToSchedule: 'A task of that name exists.',
    NotFound: 'There is no such task.',
    TargetBlockNumberInPast: 'The block is not in the future.',
    RescheduleNoChange: 'The task is for that block already.',
    Named: 'The task has a name and is addressed by it.',
  },
  associatedTypes: { RuntimeCall: RuntimeCallHole },
  constants: {
    MaximumWeight: constant(Weight, 'What the tasks of one block may weigh.'),
    MaxScheduledPerBlock: constant(u32, 'How many tasks a block may have.'),
  },
});

export type Scheduler = Context<typeof declaration, Config>;
export const call = callsOf<Scheduler>();
