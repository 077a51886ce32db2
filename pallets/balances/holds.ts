import { min } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt, ensure, failures } from '../support/dispatchError';
import { tryMutateAccount } from './accounts';
import { decreaseBalance, increaseBalance, setTotalIssuance } from './adjust';
import type { Balances } from './declaration';
import { canDeposit, reducibleBalance, totalIssuance } from './inspect';
import {
  sameReason,
  type Credit,
  type Fortitude,
  type Precision,
  type Preservation,
  type Restriction,
  type RuntimeReason,
} from './types';

/** How much of the reserved side freezes leave to be taken. @source pallet-balances impl_fungible.rs reducible_total_balance_on_hold */
export function reducibleTotalBalanceOnHold(ctx: Balances, who: AccountId, fortitude: Fortitude): bigint {
  const { free, reserved, frozen } = ctx.config.accountData(who);
  return fortitude === 'Force' ? reserved : saturatingSub(reserved, saturatingSub(frozen, free));
}

export function balanceOnHold(ctx: Balances, reason: RuntimeReason, who: AccountId): bigint {
  return ctx.storage.Holds.get(who).find(({ id }) => sameReason(id, reason))?.amount ?? 0n;
}

/** Whether funds can be held on the account at all. Every reason has its place, so only a provider can be missing. */
export const holdAvailable = (ctx: Balances, who: AccountId): boolean => ctx.config.providers(who) > 0;

/** @throws Token.FundsUnavailable, CannotCreateHold @source frame-support fungible/hold.rs ensure_can_hold */
export function ensureCanHold(ctx: Balances, who: AccountId, amount: bigint): void {
  ensure(amount <= reducibleBalance(ctx, who, 'Protect', 'Force'), failures.FundsUnavailable);
  ensure(holdAvailable(ctx, who), failures.CannotCreateHold);
}

/** Forces a hold; leaves the free side. The list stays even when it is empty. @throws Arithmetic.Overflow, Underflow, NoProviders @source pallet-balances impl_fungible.rs set_balance_on_hold */
function setBalanceOnHold(ctx: Balances, reason: RuntimeReason, who: AccountId, amount: bigint): void {
  const account = ctx.config.accountData(who);
  const holds = ctx.storage.Holds.get(who);
  const known = holds.some(({ id }) => sameReason(id, reason));
  const before = balanceOnHold(ctx, reason, who);
  const reserved =
    amount > before ? checkedAdd(account.reserved, amount - before) : account.reserved - (before - amount);
  ensure(reserved !== undefined, failures.Overflow);
  ensure(reserved >= 0n, failures.Underflow);
  tryMutateAccount(ctx, who, () => [{ ...account, reserved }, undefined]);
  const all = known
    ? holds.map((hold) => (sameReason(hold.id, reason) ? { id: hold.id, amount } : hold))
    : [...holds, { id: reason, amount }];
  ctx.storage.Holds.set(who, all.filter((hold) => hold.amount !== 0n)); // prettier-ignore
}

function decreaseOnHold(
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint {
  const held = balanceOnHold(ctx, reason, who);
  const taken = precision === 'BestEffort' ? min(amount, held) : amount;
  ensure(taken <= held, failures.FundsUnavailable);
  setBalanceOnHold(ctx, reason, who, held - taken);
  return taken;
}

function increaseOnHold(
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint {
  const held = balanceOnHold(ctx, reason, who);
  const next = precision === 'BestEffort' ? saturatingAdd(held, amount) : checkedAdd(held, amount);
  ensure(next !== undefined, failures.Overflow);
  if (next !== held) setBalanceOnHold(ctx, reason, who, next);
  return next - held;
}

/** Puts free balance on hold. No event. @throws Token.FundsUnavailable, CannotCreateHold @source frame-support fungible/hold.rs hold */
export function hold(ctx: Balances, reason: RuntimeReason, who: AccountId, amount: bigint): void {
  ensureCanHold(ctx, who, amount);
  decreaseBalance(ctx, who, amount, 'Exact', 'Protect', 'Force');
  increaseOnHold(ctx, reason, who, amount, 'BestEffort');
}

/** Frees funds on hold and answers how many. No event. @throws Token.CannotCreate, FundsUnavailable @source frame-support fungible/hold.rs release */
export function release(
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
): bigint {
  ensure(canDeposit(ctx, who, amount, 'Extant') === 'Success', failures.CannotCreate);
  const taken = decreaseOnHold(ctx, reason, who, amount, precision);
  return increaseBalance(ctx, who, taken, 'BestEffort');
}

export const releaseAll = (ctx: Balances, reason: RuntimeReason, who: AccountId, precision: Precision): bigint =>
  release(ctx, reason, who, balanceOnHold(ctx, reason, who), precision);

/** Holds or releases until exactly `amount` is on hold. @source frame-support fungible/hold.rs set_on_hold */
export function setOnHold(ctx: Balances, reason: RuntimeReason, who: AccountId, amount: bigint): void {
  const held = balanceOnHold(ctx, reason, who);
  if (held < amount) hold(ctx, reason, who, amount - held);
  else if (held > amount) release(ctx, reason, who, held - amount, 'Exact');
}

/** Destroys funds on hold and answers how many. No event. @throws Token.Frozen, FundsUnavailable @source frame-support fungible/hold.rs burn_held */
export function burnHeld(
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  amount: bigint,
  precision: Precision,
  fortitude: Fortitude,
): bigint {
  const liquid = reducibleTotalBalanceOnHold(ctx, who, fortitude);
  const wanted = precision === 'BestEffort' ? min(amount, liquid) : amount;
  ensure(wanted <= liquid, failures.Frozen);
  const burned = decreaseOnHold(ctx, reason, who, wanted, precision);
  setTotalIssuance(ctx, saturatingSub(totalIssuance(ctx), burned));
  return burned;
}

export const burnAllHeld = (
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  precision: Precision,
  fortitude: Fortitude,
): bigint => burnHeld(ctx, reason, who, balanceOnHold(ctx, reason, who), precision, fortitude);

/** Sends funds on hold to another account, free or again on hold; answers how many. No event. @throws Token.Frozen, FundsUnavailable, CannotCreate, CannotCreateHold @source frame-support fungible/hold.rs transfer_on_hold */
export function transferOnHold(
  ctx: Balances,
  reason: RuntimeReason,
  source: AccountId,
  dest: AccountId,
  amount: bigint,
  precision: Precision,
  mode: Restriction,
  fortitude: Fortitude,
): bigint {
  const held = balanceOnHold(ctx, reason, source);
  const liquid = reducibleTotalBalanceOnHold(ctx, source, fortitude);
  const wanted = precision === 'BestEffort' ? min(amount, min(liquid, held)) : amount;
  ensure(wanted <= liquid, failures.Frozen);
  ensure(wanted <= held, failures.FundsUnavailable);
  ensure(canDeposit(ctx, dest, wanted, 'Extant') === 'Success', failures.CannotCreate);
  ensure(mode === 'Free' || holdAvailable(ctx, dest), failures.CannotCreateHold);
  const taken = decreaseOnHold(ctx, reason, source, wanted, precision);
  return mode === 'OnHold'
    ? increaseOnHold(ctx, reason, dest, taken, precision)
    : increaseBalance(ctx, dest, taken, precision);
}

/** Sends free balance to be on hold for another account; answers how much. No event. @throws Token.CannotCreateHold, CannotCreate, FundsUnavailable @source frame-support fungible/hold.rs transfer_and_hold */
export function transferAndHold(
  ctx: Balances,
  reason: RuntimeReason,
  source: AccountId,
  dest: AccountId,
  amount: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude,
): bigint {
  ensure(holdAvailable(ctx, dest), failures.CannotCreateHold);
  ensure(canDeposit(ctx, dest, amount, 'Extant') === 'Success', failures.CannotCreate);
  const taken = decreaseBalance(ctx, source, amount, precision, preservation, fortitude);
  increaseOnHold(ctx, reason, dest, taken, precision);
  return taken;
}

/** Takes funds on hold as a punishment, as many as there are. No event; the caller owes a `dropCredit`. @source frame-support fungible/hold.rs slash */
export function slashHeld(
  ctx: Balances,
  reason: RuntimeReason,
  who: AccountId,
  amount: bigint,
): { readonly slashed: Credit; readonly missing: bigint } {
  const ended = attempt(() => decreaseOnHold(ctx, reason, who, amount, 'BestEffort'));
  const slashed = ended.ok ? ended.value : 0n;
  return { slashed: slashed as Credit, missing: saturatingSub(amount, slashed) };
}
