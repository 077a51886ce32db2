import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { ownsHotkey } from '../keys/ownership';
import { passesRateLimit, recordTransaction } from '../rateLimits/passes';
import { transactions } from '../rateLimits/transactions';
import type { NetUid } from '../types';

/**
 * Sets what a hotkey keeps of what it earns as a child, as a part of 65,535. Only a rise is limited. Two quirks: the least
 * take binds nobody, and the subnet need not exist.
 *
 * @throws NonAssociatedColdKey, InvalidChildkeyTake, TxChildkeyTakeRateLimitExceeded
 * @source subtensor pallets/subtensor/src/staking/set_children.rs do_set_childkey_take
 */
export function setChildkeyTake(
  ctx: Subtensor,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: NetUid,
  take: number,
): void {
  const { ChildkeyTake, MaxChildkeyTake } = ctx.storage;
  ensure(ownsHotkey(ctx, coldkey, hotkey), errors.NonAssociatedColdKey);
  ensure(take <= MaxChildkeyTake.get(), errors.InvalidChildkeyTake);
  const mayChange =
    take <= ChildkeyTake.get(hotkey, netuid) || passesRateLimit(ctx, transactions.SetChildkeyTake, hotkey, netuid);
  ensure(mayChange, errors.TxChildkeyTakeRateLimitExceeded);
  recordTransaction(ctx, transactions.SetChildkeyTake, hotkey, netuid);
  ChildkeyTake.set(hotkey, netuid, take);
  ctx.deposit('ChildKeyTakeSet', hotkey, take);
}
