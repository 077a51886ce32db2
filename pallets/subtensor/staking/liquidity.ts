import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { hotkeyExists } from '../keys/ownership';
import { alphaRao, type AlphaCurrency, type NetUid } from '../types';
import { recycleAlpha } from './reserves';
import { decreaseStake, increaseStake } from './stake';

/** Alpha of a pool becomes stake. @throws HotKeyAccountNotExists @source subtensor pallets/subtensor/src/lib.rs BalanceOps::increase_stake */
export function stakeFromPool(
  ctx: Subtensor,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: NetUid,
  alpha: bigint,
): void {
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  ctx.storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(u64.saturatingAdd(out, alpha)));
  increaseStake(ctx, hotkey, coldkey, netuid, alphaRao(alpha));
}

/**
 * Stake becomes alpha of a pool; answers how much went. Quirk: the whole amount leaves the count of alpha outside.
 * @throws HotKeyAccountNotExists @source subtensor pallets/subtensor/src/lib.rs BalanceOps::decrease_stake
 */
export function unstakeToPool(
  ctx: Subtensor,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: NetUid,
  alpha: bigint,
): AlphaCurrency {
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  recycleAlpha(ctx, netuid, alpha);
  return decreaseStake(ctx, hotkey, coldkey, netuid, alphaRao(alpha));
}
