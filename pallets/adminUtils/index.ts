import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type AdminUtils } from './declaration';

/** Settings of the network by root, and of subnets by their owners. */
export const adminUtils = assemble<AdminUtils, typeof declaration>(declaration, { calls });

export type { AdminUtils } from './declaration';
export type { Config, OwnerLimit } from './config';
