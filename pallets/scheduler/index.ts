import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Scheduler } from './declaration';
import { onInitialize } from './service';

/** Calls for later blocks: root puts them on an agenda, and a block begins with what is due. */
export const scheduler = assemble<Scheduler, typeof declaration>(declaration, { calls, hooks: { onInitialize } });

export { errors, type Scheduler } from './declaration';
export type { Config } from './config';
export { scheduleTask } from './schedule';
