import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Utility } from './declaration';

/** Batches, derived accounts and dispatches as another origin. Keeps no state. */
export const utility = assemble<Utility, typeof declaration>(declaration, { calls });

export { derivativeAccountId } from './derivative';
export { errors, type Utility } from './declaration';
export type { Config } from './config';
