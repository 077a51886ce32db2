import { max } from '../../primitives/arithmetic/order';
import type { AccountId } from '../support/account';
import { attempt } from '../support/dispatchError';
import type { Balances } from './declaration';
import { refreeze, type FrozenChange } from './frozen';
import type { BalanceLock, LockIdentifier, Reasons } from './types';

/** What funds may be withdrawn for, as bits. */
export const WithdrawReasons = { TRANSACTION_PAYMENT: 1, TRANSFER: 2, RESERVE: 4, FEE: 8, TIP: 16 } as const;

const reasonsOf = (bits: number): Reasons => {
  if (bits === WithdrawReasons.TRANSACTION_PAYMENT) return 'Fee';
  return (bits & WithdrawReasons.TRANSACTION_PAYMENT) === 0 ? 'Misc' : 'All';
};

/** @source pallet-balances lib.rs update_locks */
function updateLocks(ctx: Balances, who: AccountId, locks: readonly BalanceLock[]): void {
  let change: FrozenChange = { before: 0n, after: 0n };
  // The lock is noted and told of even where the account cannot take it.
  attempt(() => refreeze(ctx, who, [...locks, ...ctx.storage.Freezes.get(who)], (seen) => (change = seen)));
  if (locks.length === 0) ctx.storage.Locks.remove(who);
  else ctx.storage.Locks.set(who, locks);
  const { before, after } = change;
  if (before > after) ctx.deposit('Unlocked', { who, amount: before - after });
  else if (after > before) ctx.deposit('Locked', { who, amount: after - before });
}

/** Puts a lock in its old place, or at the end. */
function putLock(ctx: Balances, who: AccountId, lock: BalanceLock, merge: (before: BalanceLock) => BalanceLock): void {
  const locks = ctx.storage.Locks.get(who);
  const known = locks.some(({ id }) => id === lock.id);
  updateLocks(
    ctx,
    who,
    known ? locks.map((before) => (before.id === lock.id ? merge(before) : before)) : [...locks, lock],
  );
}

/** Sets or replaces a lock. No amount or no reason removes it. `reasons` are bits of `WithdrawReasons`. */
export function setLock(ctx: Balances, id: LockIdentifier, who: AccountId, amount: bigint, reasons: number): void {
  if (reasons === 0 || amount === 0n) return removeLock(ctx, id, who);
  const lock = { id, amount, reasons: reasonsOf(reasons) };
  putLock(ctx, who, lock, () => lock);
}

/** Raises a lock and adds reasons to it. */
export function extendLock(ctx: Balances, id: LockIdentifier, who: AccountId, amount: bigint, reasons: number): void {
  if (reasons === 0 || amount === 0n) return;
  const lock = { id, amount, reasons: reasonsOf(reasons) };
  putLock(ctx, who, lock, (before) => ({
    id,
    amount: max(before.amount, amount),
    reasons: before.reasons === lock.reasons ? lock.reasons : 'All',
  }));
}

export function removeLock(ctx: Balances, id: LockIdentifier, who: AccountId): void {
  updateLocks(ctx, who, ctx.storage.Locks.get(who).filter((lock) => lock.id !== id)); // prettier-ignore
}
