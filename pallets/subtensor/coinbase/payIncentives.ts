import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { HotkeyEmission } from '../epoch/runEpoch';
import { recycleAlpha } from '../staking/reserves';
import { increaseStake } from '../staking/stake';
import type { AlphaCurrency, NetUid } from '../types';

/** Hotkeys of a subnet's owner that have a place on it: what they mine is not paid. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs get_owner_hotkeys */
function ownerHotkeys({ storage }: Subtensor, netuid: NetUid): ReadonlySet<AccountId> {
  const named = storage.SubnetOwnerHotkey.maybe(netuid);
  const owned = storage.OwnedHotkeys.get(storage.SubnetOwner.get(netuid));
  const hotkeys = named === undefined ? owned : [named, ...owned];
  return new Set(hotkeys.filter((hotkey) => storage.Uids.has(netuid, hotkey)));
}

/** Stakes what a miner earned, on its own hotkey or on the one that its owner chose. */
function stakeIncentive(ctx: Subtensor, netuid: NetUid, hotkey: AccountId, incentive: AlphaCurrency): void {
  const { storage } = ctx;
  const owner = storage.Owner.get(hotkey);
  const destination = storage.AutoStakeDestination.maybe(owner, netuid);
  if (destination !== undefined) ctx.deposit('AutoStakeAdded', { netuid, destination, hotkey, owner, incentive });
  increaseStake(ctx, destination ?? hotkey, owner, netuid, incentive);
}

/**
 * Pays miners, also those who earned nothing. What the owner's own hotkeys mined is recycled, or burned: then it still counts
 * as issued.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs distribute_dividends_and_incentives
 */
export function payIncentives(ctx: Subtensor, netuid: NetUid, emissions: readonly HotkeyEmission[]): void {
  const owners = ownerHotkeys(ctx, netuid);
  for (const { hotkey, incentive } of emissions) {
    if (!owners.has(hotkey)) stakeIncentive(ctx, netuid, hotkey, incentive);
    else if (ctx.storage.RecycleOrBurn.get(netuid) === 'Recycle') recycleAlpha(ctx, netuid, incentive);
  }
}
