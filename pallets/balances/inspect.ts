import { max } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure, failures } from '../support/dispatchError';
import type { Balances } from './declaration';
import type { Fortitude, Preservation, Provenance } from './types';

export const totalIssuance = (ctx: Balances): bigint => ctx.storage.TotalIssuance.get();
export const activeIssuance = (ctx: Balances): bigint =>
  saturatingSub(ctx.storage.TotalIssuance.get(), ctx.storage.InactiveIssuance.get());
export const minimumBalance = (ctx: Balances): bigint => ctx.constants.ExistentialDeposit;

/** What is neither reserved nor on hold, in rao. Freezes are not taken off. */
export const freeBalance = (ctx: Balances, who: AccountId): bigint => ctx.config.accountData(who).free;
export const reservedBalance = (ctx: Balances, who: AccountId): bigint => ctx.config.accountData(who).reserved;

/** Free and reserved. */
export function totalBalance(ctx: Balances, who: AccountId): bigint {
  const { free, reserved } = ctx.config.accountData(who);
  return saturatingAdd(free, reserved);
}

/** How much can be taken from the account at most. @source pallet-balances impl_fungible.rs reducible_balance */
export function reducibleBalance(
  ctx: Balances,
  who: AccountId,
  preservation: Preservation,
  fortitude: Fortitude,
): bigint {
  const { config } = ctx;
  const { free, reserved, frozen } = config.accountData(who);
  // Freezes lie under free and reserved together.
  let untouchable = fortitude === 'Polite' ? saturatingSub(frozen, reserved) : 0n;
  const needed =
    preservation === 'Preserve' ||
    (free !== 0n && (preservation === 'Protect' ? config.providers(who) === 1 : !config.canDecProvider(who)));
  if (needed) untouchable = max(untouchable, ctx.constants.ExistentialDeposit);
  return saturatingSub(free, untouchable);
}

/** What can be transferred or reserved. */
export const usableBalance = (ctx: Balances, who: AccountId): bigint =>
  reducibleBalance(ctx, who, 'Expendable', 'Polite');
/** What can pay fees: the account stays alive. */
export const usableBalanceForFees = (ctx: Balances, who: AccountId): bigint =>
  reducibleBalance(ctx, who, 'Protect', 'Polite');

export type DepositConsequence = 'Success' | 'BelowMinimum' | 'Overflow';
export type WithdrawConsequence = 'Success' | 'ReducedToZero' | 'BalanceLow' | 'WouldDie' | 'Underflow' | 'Frozen';

/** @source pallet-balances impl_fungible.rs can_deposit */
export function canDeposit(ctx: Balances, who: AccountId, amount: bigint, provenance: Provenance): DepositConsequence {
  if (amount === 0n) return 'Success';
  if (provenance === 'Minted' && checkedAdd(totalIssuance(ctx), amount) === undefined) return 'Overflow';
  const account = ctx.config.accountData(who);
  const free = checkedAdd(account.free, amount);
  if (free === undefined) return 'Overflow';
  if (free < ctx.constants.ExistentialDeposit) return 'BelowMinimum';
  return checkedAdd(account.reserved, free) === undefined ? 'Overflow' : 'Success';
}

/** @source pallet-balances impl_fungible.rs can_withdraw */
export function canWithdraw(ctx: Balances, who: AccountId, amount: bigint): WithdrawConsequence {
  if (amount === 0n) return 'Success';
  if (amount > totalIssuance(ctx)) return 'Underflow';
  const { free, reserved, frozen } = ctx.config.accountData(who);
  if (amount > free) return 'BalanceLow';
  if (amount > usableBalance(ctx, who)) return 'Frozen';
  const left = free - amount;
  const reaped = left < ctx.constants.ExistentialDeposit;
  if (reaped && !ctx.config.canDecProvider(who)) return 'WouldDie';
  if (saturatingAdd(left, reserved) < frozen) return 'Frozen';
  return reaped ? 'ReducedToZero' : 'Success';
}

const WITHDRAW_FAILURES = {
  BalanceLow: failures.FundsUnavailable,
  WouldDie: failures.OnlyProvider,
  Underflow: failures.Underflow,
  Frozen: failures.Frozen,
} as const;

/** @throws Token.BelowMinimum, Arithmetic.Overflow */
export function ensureDeposit(consequence: DepositConsequence): void {
  ensure(consequence !== 'BelowMinimum', failures.BelowMinimum);
  ensure(consequence !== 'Overflow', failures.Overflow);
}

/** @throws Token.FundsUnavailable, OnlyProvider, Frozen, Arithmetic.Underflow; Token.NotExpendable for a death where the account is to be kept */
export function ensureWithdrawal(consequence: WithdrawConsequence, keep: boolean): void {
  if (consequence === 'Success') return;
  if (consequence !== 'ReducedToZero') throw WITHDRAW_FAILURES[consequence];
  ensure(!keep, failures.NotExpendable);
}
