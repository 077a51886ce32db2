import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { hotkeyExists, ownsHotkey } from '../keys/ownership';
import { exceedsTxDelegateTakeRateLimit } from '../rateLimits/passes';
import type { RateLimitKey } from '../types';

/** A hotkey on which others stake is a delegate, with the default take where it chose none. @source subtensor pallets/subtensor/src/staking/helpers.rs maybe_become_delegate */
export function becomeDelegateOfOthers({ storage }: Subtensor, hotkey: AccountId, coldkey: AccountId): void {
  if (storage.Owner.get(hotkey) === coldkey || storage.Delegates.has(hotkey)) return;
  storage.Delegates.set(hotkey, storage.Delegates.get(hotkey));
}

const lastTake = (hotkey: AccountId): RateLimitKey => ({ type: 'LastTxBlockDelegateTake', value: hotkey });

/** @throws HotKeyAccountNotExists, NonAssociatedColdKey @source subtensor pallets/subtensor/src/utils/misc.rs do_take_checks */
function ensureOwn(ctx: Subtensor, coldkey: AccountId, hotkey: AccountId): void {
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  ensure(ownsHotkey(ctx, coldkey, hotkey), errors.NonAssociatedColdKey);
}

/**
 * Lowers what a delegate keeps, as a part of 65,535. That is not limited, but the next increase has to wait.
 *
 * @throws HotKeyAccountNotExists, NonAssociatedColdKey, DelegateTakeTooLow
 * @source subtensor pallets/subtensor/src/staking/decrease_take.rs do_decrease_take
 */
export function decreaseTake(ctx: Subtensor, coldkey: AccountId, hotkey: AccountId, take: number): void {
  const { storage } = ctx;
  ensureOwn(ctx, coldkey, hotkey);
  const current = storage.Delegates.maybe(hotkey);
  ensure(current === undefined || take < current, errors.DelegateTakeTooLow);
  ensure(take >= storage.MinDelegateTake.get(), errors.DelegateTakeTooLow);
  storage.Delegates.set(hotkey, take);
  storage.LastRateLimitedBlock.set(lastTake(hotkey), currentBlock(ctx));
  ctx.deposit('TakeDecreased', coldkey, hotkey, take);
}

/**
 * Raises what a delegate keeps, as a part of 65,535.
 *
 * @throws HotKeyAccountNotExists, NonAssociatedColdKey, DelegateTakeTooLow, DelegateTakeTooHigh, DelegateTxRateLimitExceeded
 * @source subtensor pallets/subtensor/src/staking/increase_take.rs do_increase_take
 */
export function increaseTake(ctx: Subtensor, coldkey: AccountId, hotkey: AccountId, take: number): void {
  const { storage } = ctx;
  ensureOwn(ctx, coldkey, hotkey);
  const current = storage.Delegates.maybe(hotkey);
  ensure(current === undefined || take > current, errors.DelegateTakeTooLow);
  ensure(take <= storage.MaxDelegateTake.get(), errors.DelegateTakeTooHigh);
  const block = currentBlock(ctx);
  const last = storage.LastRateLimitedBlock.get(lastTake(hotkey));
  ensure(!exceedsTxDelegateTakeRateLimit(ctx, last, block), errors.DelegateTxRateLimitExceeded);
  storage.LastRateLimitedBlock.set(lastTake(hotkey), block);
  storage.Delegates.set(hotkey, take);
  ctx.deposit('TakeIncreased', coldkey, hotkey, take);
}
