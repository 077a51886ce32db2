import type { U64F64 } from '../../../primitives/arithmetic/fixed';
import * as i64 from '../../../primitives/arithmetic/i64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { addStakingHotkey } from '../keys/ownership';
import { alphaRao, type AlphaCurrency, type NetUid } from '../types';
import { canUpdateForOne, updateForAll, updateForOne, valueOf, type SharePool } from './sharePool';

const NOTHING = alphaRao(0n);

const poolOf = ({ storage }: Subtensor, hotkey: AccountId, netuid: NetUid): SharePool => ({
  value: storage.TotalHotkeyAlpha.get(hotkey, netuid),
  shares: storage.TotalHotkeyShares.get(hotkey, netuid),
});

function storeValue({ storage }: Subtensor, hotkey: AccountId, netuid: NetUid, value: bigint): void {
  if (value === 0n) storage.TotalHotkeyAlpha.remove(hotkey, netuid);
  else storage.TotalHotkeyAlpha.set(hotkey, netuid, alphaRao(value));
}

/** Changes the stake of one coldkey; answers by how much, as i64. Rows of nothing go. */
function update(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid, amount: bigint): bigint {
  const { Alpha, TotalHotkeyShares } = ctx.storage;
  const { pool, share, actual } = updateForOne(poolOf(ctx, hotkey, netuid), Alpha.get(hotkey, coldkey, netuid), amount);
  if (pool.shares === 0n) TotalHotkeyShares.remove(hotkey, netuid);
  else TotalHotkeyShares.set(hotkey, netuid, pool.shares);
  if (share === 0n) Alpha.remove(hotkey, coldkey, netuid);
  else Alpha.set(hotkey, coldkey, netuid, share);
  storeValue(ctx, hotkey, netuid, pool.value);
  return actual;
}

/** Alpha rao that shares of a hotkey's pool are worth. */
export const worth = (ctx: Subtensor, hotkey: AccountId, netuid: NetUid, shares: U64F64): AlphaCurrency =>
  alphaRao(valueOf(poolOf(ctx, hotkey, netuid), shares));

/** Alpha rao that a coldkey has with a hotkey on a subnet. @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_stake_for_hotkey_and_coldkey_on_subnet */
export function stakeOf(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid): AlphaCurrency {
  const share = ctx.storage.Alpha.maybe(hotkey, coldkey, netuid);
  return share === undefined ? NOTHING : worth(ctx, hotkey, netuid, share);
}

/** Adds to what all who stake on a hotkey share, or takes from it. @source subtensor pallets/subtensor/src/staking/stake_utils.rs increase_stake_for_hotkey_on_subnet */
export function increaseStakeForAll(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, amount: bigint): void {
  storeValue(ctx, hotkey, netuid, updateForAll(poolOf(ctx, hotkey, netuid), i64.wrappingFrom(amount)).value);
}

/**
 * Adds to the stake of a coldkey; answers what really came in.
 *
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs increase_stake_for_hotkey_and_coldkey_on_subnet
 */
export function increaseStake(
  ctx: Subtensor,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: NetUid,
  amount: AlphaCurrency,
): AlphaCurrency {
  if (amount !== 0n) addStakingHotkey(ctx, coldkey, hotkey);
  const actual = update(ctx, hotkey, coldkey, netuid, i64.wrappingFrom(amount));
  return actual > 0n ? alphaRao(actual) : NOTHING;
}

/** Whether an amount would reach the pool: a coarse one cannot take small amounts. @source same file, try_increase_stake_for_hotkey_and_coldkey_on_subnet */
export const canIncreaseStake = (ctx: Subtensor, hotkey: AccountId, netuid: NetUid, amount: AlphaCurrency): boolean =>
  canUpdateForOne(poolOf(ctx, hotkey, netuid), i64.wrappingFrom(amount));

/**
 * Takes from the stake of a coldkey; answers what really went: nothing where there is not so much, more than the amount
 * where only dust would remain. @source same file, decrease_stake_for_hotkey_and_coldkey_on_subnet
 */
export function decreaseStake(
  ctx: Subtensor,
  hotkey: AccountId,
  coldkey: AccountId,
  netuid: NetUid,
  amount: AlphaCurrency,
): AlphaCurrency {
  const share = ctx.storage.Alpha.maybe(hotkey, coldkey, netuid);
  if (share === undefined || worth(ctx, hotkey, netuid, share) < amount) return NOTHING;
  const actual = update(ctx, hotkey, coldkey, netuid, i64.wrappingFrom(0n - amount));
  return actual < 0n ? alphaRao(-actual) : NOTHING;
}
