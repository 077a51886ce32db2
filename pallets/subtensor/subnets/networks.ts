import type { AccountId } from '../../support/account';
import { ensure, failures } from '../../support/dispatchError';
import { ensureSigned, isRoot, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Every subnet with an entry, root included, in the byte order of the keys: 0, 256, 512, …, 1, 257, … @source subtensor pallets/subtensor/src/subnets/subnet.rs get_all_subnet_netuids */
export const netuids = ({ storage }: Subtensor): readonly NetUid[] =>
  [...storage.NetworksAdded.keys()].map(([netuid]) => netuid);

/** @source subtensor pallets/subtensor/src/subnets/subnet.rs if_subnet_exist */
export const subnetExists = ({ storage }: Subtensor, netuid: NetUid): boolean => storage.NetworksAdded.get(netuid);

/** @throws SubnetNotExists */
export const ensureSubnet = (ctx: Subtensor, netuid: NetUid): void =>
  ensure(subnetExists(ctx, netuid), errors.SubnetNotExists);

/** @throws SubtokenDisabled @source subtensor pallets/subtensor/src/subnets/subnet.rs ensure_subtoken_enabled */
export const ensureSubtoken = ({ storage }: Subtensor, netuid: NetUid): void =>
  ensure(storage.SubtokenEnabled.get(netuid), errors.SubtokenDisabled);

/** Whether the account is written down as owner; the zero account is, where nobody is. @source subtensor pallets/subtensor/src/lib.rs is_owner */
export const isSubnetOwner = ({ storage }: Subtensor, who: AccountId, netuid: NetUid): boolean =>
  storage.SubnetOwner.get(netuid) === who;

/** The signer, who owns the subnet. @throws BadOrigin @source subtensor pallets/subtensor/src/utils/misc.rs ensure_subnet_owner */
export function ensureSubnetOwner(ctx: Subtensor, origin: Origin, netuid: NetUid): AccountId {
  const who = ensureSigned(origin);
  ensure(isSubnetOwner(ctx, who, netuid), failures.BadOrigin);
  return who;
}

/** Root as undefined, the owner of the subnet as the account. @throws BadOrigin @source subtensor pallets/subtensor/src/utils/misc.rs ensure_subnet_owner_or_root */
export const ensureSubnetOwnerOrRoot = (ctx: Subtensor, origin: Origin, netuid: NetUid): AccountId | undefined =>
  isRoot(origin) ? undefined : ensureSubnetOwner(ctx, origin, netuid);
