import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid, SubnetIdentityV3 } from '../types';
import { fits } from './lengths';

/** Bytes at most. What the chain checks of them together can never be reached. @source subtensor pallets/subtensor/src/utils/identity.rs is_valid_subnet_identity */
const LIMITS: Readonly<Record<keyof SubnetIdentityV3, number>> = {
  subnet_name: 256,
  github_repo: 1024,
  subnet_contact: 1024,
  subnet_url: 1024,
  discord: 256,
  description: 1024,
  logo_url: 1024,
  additional: 1024,
};

/** Writes down what a subnet says of itself. @throws InvalidIdentity @source same file, do_set_subnet_identity */
export function setSubnetIdentity(ctx: Subtensor, netuid: NetUid, identity: SubnetIdentityV3): void {
  ensure(fits(identity, LIMITS), errors.InvalidIdentity);
  ctx.storage.SubnetIdentitiesV3.set(netuid, identity);
  ctx.deposit('SubnetIdentitySet', netuid);
}
