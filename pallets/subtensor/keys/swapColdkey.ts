import { U64F64 } from '../../../primitives/arithmetic/fixed';
import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import type { PostDispatchInfo } from '../../support/weight';
import { errors, type Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import type { NetUid, TaoCurrency } from '../types';
import { addBalance, coldkeyBalance, killColdkey } from './coldkeyBalance';
import { dbTally, type DbTally } from './dbTally';
import { setLastTxBlock } from './lastBlocks';
import { hotkeyExists } from './ownership';
import { payForSwap } from './payForSwap';

/**
 * Hands everything of a coldkey over to one that stakes nothing and is no hotkey, and reports the weight that was counted.
 * `cost` is in rao.
 *
 * @throws ColdKeyAlreadyAssociated, NewColdKeyIsHotkey, NotEnoughBalanceToPaySwapColdKey, BalanceWithdrawalError,
 * ZeroBalanceAfterWithdrawn
 * @source subtensor pallets/subtensor/src/swap/swap_coldkey.rs do_swap_coldkey
 */
export function swapColdkey(
  ctx: Subtensor,
  old: AccountId,
  replacement: AccountId,
  cost: TaoCurrency,
): PostDispatchInfo {
  const { storage } = ctx;
  ensure(storage.StakingHotkeys.get(replacement).length === 0, errors.ColdKeyAlreadyAssociated);
  ensure(!hotkeyExists(ctx, replacement), errors.NewColdKeyIsHotkey);
  const identity = storage.IdentitiesV2.take(old);
  if (identity !== undefined) storage.IdentitiesV2.set(replacement, identity);
  payForSwap(ctx, old, cost, errors.NotEnoughBalanceToPaySwapColdKey);
  const db = dbTally();
  db.count({ reads: 5, writes: 1 });
  handOver(ctx, old, replacement, db);
  setLastTxBlock(ctx, replacement);
  db.count({ writes: 1 });
  storage.ColdkeySwapScheduled.remove(old);
  ctx.deposit('ColdkeySwapped', { old_coldkey: old, new_coldkey: replacement, swap_cost: cost });
  return { actualWeight: db.weight() };
}

/** @source subtensor pallets/subtensor/src/swap/swap_coldkey.rs perform_swap_coldkey */
function handOver(ctx: Subtensor, old: AccountId, replacement: AccountId, db: DbTally): void {
  const all = netuids(ctx);
  for (const netuid of all) {
    handOverSubnet(ctx, old, replacement, netuid);
    handOverAutoStake(ctx, old, replacement, netuid);
    db.count({ reads: 1, writes: 1 });
  }
  for (const hotkey of ctx.storage.StakingHotkeys.get(old)) {
    for (const netuid of all) handOverShares(ctx, hotkey, old, replacement, netuid);
    db.count({ reads: 2, writes: 2 });
  }
  handOverHotkeys(ctx, old, replacement);
  db.count({ reads: 4, writes: 4 });
  // The chain drops this failure, and the account keeps what it could not give.
  if (attempt(() => handOverBalance(ctx, old, replacement)).ok) db.count({ reads: 2, writes: 2 });
}

function handOverSubnet({ storage }: Subtensor, old: AccountId, replacement: AccountId, netuid: NetUid): void {
  if (storage.SubnetOwner.get(netuid) === old) storage.SubnetOwner.set(netuid, replacement);
}

function handOverAutoStake({ storage }: Subtensor, old: AccountId, replacement: AccountId, netuid: NetUid): void {
  const hotkey = storage.AutoStakeDestination.take(old, netuid);
  if (hotkey === undefined) return;
  storage.AutoStakeDestination.set(replacement, netuid, hotkey);
  storage.AutoStakeDestinationColdkeys.mutate(hotkey, netuid, (coldkeys) => [
    ...coldkeys.filter((coldkey) => coldkey !== old && coldkey !== replacement),
    replacement,
  ]);
}

/** A quirk: the new row stands on every subnet, be it that nothing is in it. */
function handOverShares(
  { storage }: Subtensor,
  hotkey: AccountId,
  old: AccountId,
  replacement: AccountId,
  netuid: NetUid,
): void {
  const shares = storage.Alpha.get(hotkey, old, netuid);
  storage.Alpha.mutate(hotkey, replacement, netuid, (own) => U64F64.saturatingAdd(own, shares));
  storage.Alpha.remove(hotkey, old, netuid);
}

const merged = (own: readonly AccountId[], others: readonly AccountId[]): readonly AccountId[] =>
  others.reduce((all, hotkey) => (all.includes(hotkey) ? all : [...all, hotkey]), own);

/** The hotkeys that it stakes on and those that it owns. */
function handOverHotkeys({ storage }: Subtensor, old: AccountId, replacement: AccountId): void {
  const { StakingHotkeys, OwnedHotkeys, Owner } = storage;
  StakingHotkeys.set(replacement, merged(StakingHotkeys.get(replacement), StakingHotkeys.take(old)));
  for (const hotkey of OwnedHotkeys.get(old)) Owner.set(hotkey, replacement);
  OwnedHotkeys.set(replacement, merged(OwnedHotkeys.get(replacement), OwnedHotkeys.take(old)));
}

/** @throws BalanceWithdrawalError, ZeroBalanceAfterWithdrawn */
function handOverBalance(ctx: Subtensor, old: AccountId, replacement: AccountId): void {
  const remaining = coldkeyBalance(ctx, old);
  if (remaining === 0n) return;
  killColdkey(ctx, old, remaining);
  addBalance(ctx, replacement, remaining);
}
