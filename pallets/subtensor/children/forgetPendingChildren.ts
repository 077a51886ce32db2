import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { totalStakeForHotkey } from '../staking/totalStake';

/** A hotkey whose stake fell below the threshold gets none of the children that it scheduled. @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_remove_stake */
export function forgetPendingChildren(ctx: Subtensor, hotkey: AccountId): void {
  const threshold = ctx.storage.StakeThreshold.get();
  if (threshold === 0n || totalStakeForHotkey(ctx, hotkey) >= threshold) return;
  for (const netuid of netuids(ctx)) ctx.storage.PendingChildKeys.remove(netuid, hotkey);
}
