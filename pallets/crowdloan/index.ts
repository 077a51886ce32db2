import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Crowdloan } from './declaration';

/** Money that many put together for one purpose, and get back where the cap is not raised. */
export const crowdloan = assemble<Crowdloan, typeof declaration>(declaration, { calls });

export { crowdloanBeingFinalized } from './finalize';
export type { Crowdloan } from './declaration';
export type { Config } from './config';
