import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Whether a hotkey has a place on any subnet. @source subtensor pallets/subtensor/src/subnets/uids.rs is_hotkey_registered_on_any_network */
export function isRegisteredAnywhere({ storage }: Subtensor, hotkey: AccountId): boolean {
  for (const isMember of storage.IsNetworkMember.values(hotkey)) if (isMember) return true;
  return false;
}

/** Number of a hotkey's place on a subnet. @throws HotKeyNotRegisteredInSubNet @source same file, get_uid_for_net_and_hotkey */
export function uidOf({ storage }: Subtensor, netuid: NetUid, hotkey: AccountId): number {
  const uid = storage.Uids.get(netuid, hotkey);
  ensure(uid !== undefined, errors.HotKeyNotRegisteredInSubNet);
  return uid;
}
