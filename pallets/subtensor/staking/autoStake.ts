import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { ensureSubnet } from '../subnets/networks';
import type { NetUid } from '../types';

/**
 * Names the hotkey on which what a coldkey's miners earn on a subnet is staked.
 *
 * @throws SubnetNotExists, HotKeyNotRegisteredInSubNet, SameAutoStakeHotkeyAlreadySet
 * @source subtensor pallets/subtensor/src/macros/dispatches.rs set_coldkey_auto_stake_hotkey
 */
export function setAutoStakeHotkey(ctx: Subtensor, coldkey: AccountId, netuid: NetUid, hotkey: AccountId): void {
  const { Uids, AutoStakeDestination, AutoStakeDestinationColdkeys } = ctx.storage;
  ensureSubnet(ctx, netuid);
  ensure(Uids.has(netuid, hotkey), errors.HotKeyNotRegisteredInSubNet);
  const current = AutoStakeDestination.maybe(coldkey, netuid);
  ensure(current !== hotkey, errors.SameAutoStakeHotkeyAlreadySet);
  if (current !== undefined)
    AutoStakeDestinationColdkeys.mutate(current, netuid, (all) => all.filter((other) => other !== coldkey));
  AutoStakeDestination.set(coldkey, netuid, hotkey);
  AutoStakeDestinationColdkeys.mutate(hotkey, netuid, (all) => (all.includes(coldkey) ? all : [...all, coldkey]));
  ctx.deposit('AutoStakeDestinationSet', { coldkey, netuid, hotkey });
}
