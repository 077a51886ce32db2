import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import type { NetUid } from '../types';
import type { DbTally } from './dbTally';
import { hotkeyMoves } from './hotkeyMoves';
import { removeLastBlocks } from './lastBlocks';

function moveAll(ctx: Subtensor, old: AccountId, replacement: AccountId, netuid: NetUid, db: DbTally): void {
  const isMember = ctx.storage.IsNetworkMember.get(old, netuid);
  for (const move of hotkeyMoves) move(ctx, { old, replacement, netuid, isMember, db });
}

/** On one subnet. The coldkey keeps the old hotkey beside the new one. */
export function replaceOnSubnet(
  ctx: Subtensor,
  coldkey: AccountId,
  old: AccountId,
  replacement: AccountId,
  netuid: NetUid,
  db: DbTally,
): void {
  const { Owner, OwnedHotkeys } = ctx.storage;
  Owner.set(replacement, coldkey);
  db.count({ reads: 1, writes: 1 });
  if (!OwnedHotkeys.get(coldkey).includes(replacement)) {
    OwnedHotkeys.append(coldkey, replacement);
    db.count({ reads: 1, writes: 1 });
  }
  moveAll(ctx, old, replacement, netuid, db);
}

/**
 * On all subnets, and whatever belongs to none. Nothing of the old hotkey remains but what subnets that are gone left.
 *
 * @throws DispatchFailure of SenateMembers where the new hotkey is a senator already
 * @source subtensor pallets/subtensor/src/swap/swap_hotkey.rs perform_hotkey_swap_on_all_subnets
 */
export function replaceEverywhere(
  ctx: Subtensor,
  coldkey: AccountId,
  old: AccountId,
  replacement: AccountId,
  db: DbTally,
): void {
  const { storage } = ctx;
  const stakers = [...storage.Alpha.keys(old)].map(([, staker]) => staker);
  db.count({ reads: stakers.length });
  replaceOwned(ctx, coldkey, old, replacement, db);
  for (const netuid of netuids(ctx)) moveAll(ctx, old, replacement, netuid, db);
  removeLastBlocks(ctx, old, db);
  replaceSenator(ctx, old, replacement, db);
  if (storage.Delegates.has(old)) {
    storage.Delegates.set(replacement, storage.Delegates.take(old));
    db.count({ reads: 2, writes: 2 });
  }
  for (const staker of stakers) replaceStaked(ctx, staker, old, replacement, db);
}

function replaceOwned(
  { storage }: Subtensor,
  coldkey: AccountId,
  old: AccountId,
  replacement: AccountId,
  db: DbTally,
): void {
  storage.Owner.remove(old);
  storage.Owner.set(replacement, coldkey);
  storage.OwnedHotkeys.mutate(coldkey, (owned) => {
    const all = owned.includes(replacement) ? owned : [...owned, replacement];
    return all.filter((hotkey) => hotkey !== old);
  });
  db.count({ reads: 2, writes: 2 });
}

function replaceSenator({ config }: Subtensor, old: AccountId, replacement: AccountId, db: DbTally): void {
  if (!config.senate.isMember(old)) return;
  config.senate.swapMember(old, replacement);
  db.count({ reads: 1, writes: 2 });
}

/** The new hotkey comes last among those that a coldkey stakes on. */
function replaceStaked(
  { storage }: Subtensor,
  staker: AccountId,
  old: AccountId,
  replacement: AccountId,
  db: DbTally,
): void {
  db.count({ reads: 1 });
  const staking = storage.StakingHotkeys.get(staker);
  if (!staking.includes(old)) return;
  storage.StakingHotkeys.set(staker, [...staking.filter((hotkey) => hotkey !== old && hotkey !== replacement), replacement]); // prettier-ignore
  db.count({ writes: 1 });
}
