import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';

/** Whether the hotkey belongs to anybody: registration makes it so. @source subtensor pallets/subtensor/src/staking/helpers.rs hotkey_account_exists */
export const hotkeyExists = ({ storage }: Subtensor, hotkey: AccountId): boolean => storage.Owner.has(hotkey);

/** @source subtensor pallets/subtensor/src/staking/helpers.rs coldkey_owns_hotkey */
export const ownsHotkey = ({ storage }: Subtensor, coldkey: AccountId, hotkey: AccountId): boolean =>
  storage.Owner.maybe(hotkey) === coldkey;

/** Remembers that a coldkey stakes on a hotkey. */
export function addStakingHotkey({ storage }: Subtensor, coldkey: AccountId, hotkey: AccountId): void {
  if (!storage.StakingHotkeys.get(coldkey).includes(hotkey)) storage.StakingHotkeys.append(coldkey, hotkey);
}

/** Gives a hotkey that is nobody's to a coldkey. @source subtensor pallets/subtensor/src/staking/helpers.rs create_account_if_non_existent */
export function createHotkey(ctx: Subtensor, coldkey: AccountId, hotkey: AccountId): void {
  if (hotkeyExists(ctx, hotkey)) return;
  const { Owner, OwnedHotkeys } = ctx.storage;
  Owner.set(hotkey, coldkey);
  if (!OwnedHotkeys.get(coldkey).includes(hotkey)) OwnedHotkeys.append(coldkey, hotkey);
  addStakingHotkey(ctx, coldkey, hotkey);
}
