import type { AccountId } from '../support/account';
import { attempt } from '../support/dispatchError';
import { decreaseBalance, increaseBalance } from './adjust';
import type { Balances } from './declaration';
import { canDeposit, canWithdraw, ensureDeposit, ensureWithdrawal } from './inspect';
import type { Preservation } from './types';

/**
 * Sends rao from one account to another. To oneself it only checks. Answers the amount.
 *
 * @throws Token.FundsUnavailable, OnlyProvider, Frozen, NotExpendable, BelowMinimum; Arithmetic.Underflow, Overflow
 * @source frame-support fungible/regular.rs transfer
 */
export function transfer(
  ctx: Balances,
  source: AccountId,
  dest: AccountId,
  amount: bigint,
  preservation: Preservation,
): bigint {
  ensureWithdrawal(canWithdraw(ctx, source, amount), preservation !== 'Expendable');
  ensureDeposit(canDeposit(ctx, dest, amount, 'Extant'));
  if (source === dest) return amount;
  decreaseBalance(ctx, source, amount, 'BestEffort', preservation, 'Polite');
  // The chain ignores a failure here as well: it checked before.
  attempt(() => increaseBalance(ctx, dest, amount, 'BestEffort'));
  ctx.deposit('Transfer', { from: source, to: dest, amount });
  return amount;
}
