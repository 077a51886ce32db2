import { max } from '../../primitives/arithmetic/order';
import { checkedAdd } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure, failures } from '../support/dispatchError';
import { errors, type Balances } from './declaration';
import { refreeze, type FrozenChange } from './frozen';
import { totalBalance } from './inspect';
import { sameReason, type Fortitude, type IdAmount, type RuntimeReason } from './types';

export function balanceFrozen(ctx: Balances, id: RuntimeReason, who: AccountId): bigint {
  return ctx.storage.Freezes.get(who).find((freeze) => sameReason(freeze.id, id))?.amount ?? 0n;
}

/** @source pallet-balances lib.rs update_freezes */
function updateFreezes(ctx: Balances, who: AccountId, freezes: readonly IdAmount[]): void {
  let change: FrozenChange = { before: 0n, after: 0n };
  refreeze(ctx, who, [...ctx.storage.Locks.get(who), ...freezes], (seen) => (change = seen));
  if (freezes.length === 0) ctx.storage.Freezes.remove(who);
  else ctx.storage.Freezes.set(who, freezes);
  const { before, after } = change;
  if (before > after) ctx.deposit('Thawed', { who, amount: before - after });
  else if (after > before) ctx.deposit('Frozen', { who, amount: after - before });
}

function putFreeze(ctx: Balances, id: RuntimeReason, who: AccountId, amountOf: (before: bigint) => bigint): void {
  const freezes = ctx.storage.Freezes.get(who);
  const known = freezes.some((freeze) => sameReason(freeze.id, id));
  ensure(known || freezes.length < ctx.constants.MaxFreezes, errors.TooManyFreezes);
  const amount = amountOf(balanceFrozen(ctx, id, who));
  updateFreezes(
    ctx,
    who,
    known
      ? freezes.map((freeze) => (sameReason(freeze.id, id) ? { id: freeze.id, amount } : freeze))
      : [...freezes, { id, amount }],
  );
}

/** Puts a floor under the balance, even above it. Zero thaws. @throws Balances.TooManyFreezes, NoProviders */
export function setFreeze(ctx: Balances, id: RuntimeReason, who: AccountId, amount: bigint): void {
  if (amount === 0n) thaw(ctx, id, who);
  else putFreeze(ctx, id, who, () => amount);
}

/** Raises a floor, never lowers it. @throws Balances.TooManyFreezes, NoProviders */
export function extendFreeze(ctx: Balances, id: RuntimeReason, who: AccountId, amount: bigint): void {
  if (amount !== 0n) putFreeze(ctx, id, who, (before) => max(before, amount));
}

export function thaw(ctx: Balances, id: RuntimeReason, who: AccountId): void {
  updateFreezes(ctx, who, ctx.storage.Freezes.get(who).filter((freeze) => !sameReason(freeze.id, id))); // prettier-ignore
}

/** @throws Token.FundsUnavailable where the account owns less than that, unless forced */
export function setFrozen(
  ctx: Balances,
  id: RuntimeReason,
  who: AccountId,
  amount: bigint,
  fortitude: Fortitude,
): void {
  ensure(fortitude === 'Force' || totalBalance(ctx, who) >= amount, failures.FundsUnavailable);
  setFreeze(ctx, id, who, amount);
}

/** @throws Arithmetic.Overflow, Token.FundsUnavailable */
export function increaseFrozen(ctx: Balances, id: RuntimeReason, who: AccountId, amount: bigint): void {
  const next = checkedAdd(balanceFrozen(ctx, id, who), amount);
  ensure(next !== undefined, failures.Overflow);
  setFrozen(ctx, id, who, next, 'Polite');
}

/** @throws Arithmetic.Underflow */
export function decreaseFrozen(ctx: Balances, id: RuntimeReason, who: AccountId, amount: bigint): void {
  const before = balanceFrozen(ctx, id, who);
  ensure(amount <= before, failures.Underflow);
  setFreeze(ctx, id, who, before - amount);
}
