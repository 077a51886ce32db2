import { saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt } from '../support/dispatchError';
import { decreaseBalance, increaseBalance, setTotalIssuance } from './adjust';
import type { Balances } from './declaration';
import { totalIssuance } from './inspect';
import type { Credit, Debt, Fortitude, Precision, Preservation } from './types';

/**
 * Takes rao from an account, into the hands of the caller, who owes a `resolve` or a `dropCredit`.
 *
 * @throws Token.FundsUnavailable @source frame-support fungible/regular.rs withdraw
 */
export function withdraw(
  ctx: Balances,
  who: AccountId,
  value: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude,
): Credit {
  const amount = decreaseBalance(ctx, who, value, precision, preservation, fortitude);
  ctx.deposit('Withdraw', { who, amount });
  return amount as Credit;
}

/**
 * Gives rao to an account; the caller owes a `dropDebt`, or sets it off against a credit.
 *
 * @throws Arithmetic.Overflow, Token.BelowMinimum when exact; with BestEffort below the existential deposit nothing is given, and the event says zero
 * @source frame-support fungible/regular.rs deposit
 */
export function deposit(ctx: Balances, who: AccountId, value: bigint, precision: Precision): Debt {
  const amount = increaseBalance(ctx, who, value, precision);
  ctx.deposit('Deposit', { who, amount });
  return amount as Debt;
}

/** New rao for somebody to be given. @source frame-support fungible/regular.rs issue */
export function issue(ctx: Balances, amount: bigint): Credit {
  const before = totalIssuance(ctx);
  const after = saturatingAdd(before, amount);
  setTotalIssuance(ctx, after);
  if (after !== before) ctx.deposit('Issued', { amount: after - before });
  return (after - before) as Credit;
}

/** Takes rao out of the issuance, for somebody to lose. @source frame-support fungible/regular.rs rescind */
export function rescind(ctx: Balances, amount: bigint): Debt {
  const before = totalIssuance(ctx);
  const after = saturatingSub(before, amount);
  setTotalIssuance(ctx, after);
  ctx.deposit('Rescinded', { amount: before - after });
  return (before - after) as Debt;
}

/** Gives a credit to an account. False: nothing happened and the credit is still the caller's. @source frame-support fungible/regular.rs resolve */
export function resolve(ctx: Balances, who: AccountId, credit: Credit): boolean {
  return attempt(() => deposit(ctx, who, credit, 'Exact')).ok;
}

/** Burns what is left of a credit. */
export function dropCredit(ctx: Balances, credit: bigint): void {
  if (credit !== 0n) setTotalIssuance(ctx, saturatingSub(totalIssuance(ctx), credit));
}

/** Counts what is left of a debt into the issuance. */
export function dropDebt(ctx: Balances, debt: bigint): void {
  if (debt !== 0n) setTotalIssuance(ctx, saturatingAdd(totalIssuance(ctx), debt));
}
