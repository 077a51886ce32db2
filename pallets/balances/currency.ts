import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt, ensure, failures } from '../support/dispatchError';
import { mutateAccountHandlingDust } from './accounts';
import { errors, type Balances } from './declaration';
import { transfer } from './transfer';
import type { ExistenceRequirement, NegativeImbalance, PositiveImbalance } from './types';

// The older Currency interface of the pallet: other errors, other events, imbalances that announce themselves.

/** Burns a negative imbalance: the issuance falls, with an event. */
export function dropNegative(ctx: Balances, amount: bigint): void {
  if (amount === 0n) return;
  ctx.storage.TotalIssuance.mutate((issued) => saturatingSub(issued, amount));
  ctx.deposit('Rescinded', { amount });
}

/** Counts a positive imbalance: the issuance rises, with an event. */
export function dropPositive(ctx: Balances, amount: bigint): void {
  if (amount === 0n) return;
  ctx.storage.TotalIssuance.mutate((issued) => saturatingAdd(issued, amount));
  ctx.deposit('Issued', { amount });
}

/** As `transfer`, but zero and oneself are never refused. @source pallet-balances impl_currency.rs transfer */
export function currencyTransfer(
  ctx: Balances,
  source: AccountId,
  dest: AccountId,
  value: bigint,
  existence: ExistenceRequirement,
): void {
  if (value === 0n || source === dest) return;
  transfer(ctx, source, dest, value, existence === 'KeepAlive' ? 'Preserve' : 'Expendable');
}

/**
 * Takes rao from an account; the caller owes a `dropNegative`. The event comes before those of a reaped account.
 *
 * @throws Balances.InsufficientBalance, Expendability, LiquidityRestrictions @source pallet-balances impl_currency.rs withdraw
 */
export function currencyWithdraw(
  ctx: Balances,
  who: AccountId,
  value: bigint,
  existence: ExistenceRequirement,
): NegativeImbalance {
  if (value === 0n) return 0n as NegativeImbalance;
  const ed = ctx.constants.ExistentialDeposit;
  return mutateAccountHandlingDust(ctx, who, (account) => {
    ensure(account.free >= value, errors.InsufficientBalance);
    const free = account.free - value;
    const wouldKill = free < ed && account.free >= ed;
    ensure(existence === 'AllowDeath' || !wouldKill, errors.Expendability);
    ensure(free >= account.frozen, errors.LiquidityRestrictions);
    ctx.deposit('Withdraw', { who, amount: value });
    return [{ ...account, free }, value as NegativeImbalance];
  });
}

/** Gives rao to an account that exists; the caller owes a `dropPositive`. @throws Balances.DeadAccount, Arithmetic.Overflow @source pallet-balances impl_currency.rs deposit_into_existing */
export function depositIntoExisting(ctx: Balances, who: AccountId, value: bigint): PositiveImbalance {
  if (value === 0n) return 0n as PositiveImbalance;
  return mutateAccountHandlingDust(ctx, who, (account, isNew) => {
    ensure(!isNew, errors.DeadAccount);
    const free = checkedAdd(account.free, value);
    ensure(free !== undefined, failures.Overflow);
    ctx.deposit('Deposit', { who, amount: value });
    return [{ ...account, free }, value as PositiveImbalance];
  });
}

/** Gives rao to an account, creating it; the caller owes a `dropPositive`. Answers zero where that is impossible. @source pallet-balances impl_currency.rs deposit_creating */
export function depositCreating(ctx: Balances, who: AccountId, value: bigint): PositiveImbalance {
  const nothing = 0n as PositiveImbalance;
  if (value === 0n) return nothing;
  const ended = attempt(() =>
    mutateAccountHandlingDust(ctx, who, (account, isNew) => {
      ensure(value >= ctx.constants.ExistentialDeposit || !isNew, errors.ExistentialDeposit);
      const free = checkedAdd(account.free, value);
      if (free === undefined) return [account, nothing];
      ctx.deposit('Deposit', { who, amount: value });
      return [{ ...account, free }, value as PositiveImbalance];
    }),
  );
  return ended.ok ? ended.value : nothing;
}

/** Gives a negative imbalance to an account, creating it; what cannot be given is burned. @source frame-support currency.rs resolve_creating */
export function resolveCreating(ctx: Balances, who: AccountId, imbalance: NegativeImbalance): void {
  dropNegative(ctx, imbalance - depositCreating(ctx, who, imbalance));
}
