import { saturatingAdd } from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { PostDispatchInfo } from '../../support/weight';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { exceedsTxRateLimit } from '../rateLimits/passes';
import { isRegisteredAnywhere } from '../registration/membership';
import type { NetUid } from '../types';
import { dbTally, type DbTally } from './dbTally';
import { copyLastBlocks, lastTxBlock, setLastTxBlock } from './lastBlocks';
import { ownsHotkey } from './ownership';
import { payForSwap } from './payForSwap';
import { replaceEverywhere, replaceOnSubnet } from './replaceHotkey';

/** Two hotkeys of a coldkey: the one it has and the one it will have. */
interface Hotkeys {
  readonly coldkey: AccountId;
  readonly old: AccountId;
  readonly replacement: AccountId;
}

/**
 * Puts a new hotkey in the place of one of the coldkey's, on one subnet or on all, and reports the weight that was counted.
 *
 * @throws NonAssociatedColdKey, NewHotKeyIsSameWithOld, HotKeySetTxRateLimitExceeded, HotKeyAlreadyRegisteredInSubNet, on a
 * single subnet HotKeySwapOnSubnetIntervalNotPassed and HotKeyAlreadyRegisteredInSubNet, then NotEnoughBalanceToPaySwapHotKey,
 * BalanceWithdrawalError, ZeroBalanceAfterWithdrawn, and of SenateMembers AlreadyMember
 * @source subtensor pallets/subtensor/src/swap/swap_hotkey.rs do_swap_hotkey
 */
export function swapHotkey(
  ctx: Subtensor,
  coldkey: AccountId,
  old: AccountId,
  replacement: AccountId,
  netuid: NetUid | undefined,
): PostDispatchInfo {
  ensure(ownsHotkey(ctx, coldkey, old), errors.NonAssociatedColdKey);
  ensure(old !== replacement, errors.NewHotKeyIsSameWithOld);
  ensure(!exceedsTxRateLimit(ctx, lastTxBlock(ctx, coldkey), currentBlock(ctx)), errors.HotKeySetTxRateLimitExceeded);
  ensure(!isRegisteredAnywhere(ctx, replacement), errors.HotKeyAlreadyRegisteredInSubNet);
  const db = dbTally();
  db.count({ reads: 4 });
  copyLastBlocks(ctx, old, replacement, db);
  if (netuid === undefined) swapEverywhere(ctx, { coldkey, old, replacement }, db);
  else swapOnSubnet(ctx, { coldkey, old, replacement }, netuid, db);
  return { actualWeight: db.weight() };
}

/** A quirk: whoever owns the new hotkey is not asked. */
function swapEverywhere(ctx: Subtensor, { coldkey, old, replacement }: Hotkeys, db: DbTally): void {
  payForSwap(ctx, coldkey, ctx.constants.KeySwapCost, errors.NotEnoughBalanceToPaySwapHotKey);
  db.count({ reads: 3, writes: 2 });
  replaceEverywhere(ctx, coldkey, old, replacement, db);
  setLastTxBlock(ctx, coldkey);
  db.count({ writes: 1 });
  ctx.deposit('HotkeySwapped', { coldkey, old_hotkey: old, new_hotkey: replacement });
}

/** @source subtensor pallets/subtensor/src/swap/swap_hotkey.rs swap_hotkey_on_subnet */
function swapOnSubnet(ctx: Subtensor, { coldkey, old, replacement }: Hotkeys, netuid: NetUid, db: DbTally): void {
  const { LastHotkeySwapOnNetuid, IsNetworkMember } = ctx.storage;
  const { HotkeySwapOnSubnetInterval, KeySwapOnSubnetCost } = ctx.constants;
  const block = currentBlock(ctx);
  // A quirk: a coldkey that never swapped counts as one that did so in block 0.
  const earliest = saturatingAdd(LastHotkeySwapOnNetuid.get(netuid, coldkey), HotkeySwapOnSubnetInterval);
  ensure(earliest < block, errors.HotKeySwapOnSubnetIntervalNotPassed);
  // Another quirk: a row that says no counts too.
  ensure(!IsNetworkMember.has(replacement, netuid), errors.HotKeyAlreadyRegisteredInSubNet);
  payForSwap(ctx, coldkey, KeySwapOnSubnetCost, errors.NotEnoughBalanceToPaySwapHotKey);
  db.count({ reads: 7, writes: 1 });
  replaceOnSubnet(ctx, coldkey, old, replacement, netuid, db);
  setLastTxBlock(ctx, coldkey);
  LastHotkeySwapOnNetuid.set(netuid, coldkey, block);
  db.count({ writes: 2 });
  ctx.deposit('HotkeySwappedOnSubnet', { coldkey, old_hotkey: old, new_hotkey: replacement, netuid });
}
