import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';

/** Whether the hotkey has a place on some subnet. @source subtensor pallets/subtensor/src/subnets/uids.rs is_hotkey_registered_on_any_network */
export function isRegisteredAnywhere({ storage }: Subtensor, hotkey: AccountId): boolean {
  for (const member of storage.IsNetworkMember.values(hotkey)) if (member) return true;
  return false;
}
