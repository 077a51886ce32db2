import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Commitments } from './declaration';
import { revealTimelocked } from './reveal';

/** What hotkeys commit to on their subnets. */
export const commitments = assemble<Commitments, typeof declaration>(declaration, {
  calls,
  hooks: { onInitialize: revealTimelocked },
});

export { purgeNetuid } from './purge';
export { Data } from './data';
export { CommitmentInfo, Registration } from './types';
export type { Config } from './config';
export { errors, type Commitments } from './declaration';
