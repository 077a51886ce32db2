import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type AdminUtils } from './declaration';
import { AuraId } from './types';

/** Settings of the network by root, and of subnets by their owners. */
export const adminUtils = {
  ...assemble<AdminUtils, typeof declaration>(declaration, { calls }),
  associatedTypes: { AuthorityId: AuraId },
};

export type { AdminUtils } from './declaration';
