import { assemble } from '../support/pallet';
import * as calls from './calls';
import { declaration, type Timestamp } from './declaration';
import { hooks } from './hooks';

/** The time of the block, set once by its author. */
export const timestamp = assemble<Timestamp, typeof declaration>(declaration, { calls, hooks, inherents: ['set'] });

export type { Config } from './config';
export type { Timestamp } from './declaration';
