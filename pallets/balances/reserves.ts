import { min } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt, ensure, failures } from '../support/dispatchError';
import { handleRawDust, mutateAccountHandlingDust, tryMutateAccount } from './accounts';
import { errors, type Balances } from './declaration';
import { totalBalance } from './inspect';
import { reducibleTotalBalanceOnHold } from './holds';
import type { AccountData, BalanceStatus, Fortitude, NegativeImbalance, Precision } from './types';

/** @source pallet-balances impl_currency.rs can_reserve */
export function canReserve(ctx: Balances, who: AccountId, value: bigint): boolean {
  if (value === 0n) return true;
  const { free, frozen } = ctx.config.accountData(who);
  return free >= value && free - value >= ctx.constants.ExistentialDeposit && free - value >= frozen;
}

/**
 * Moves free balance to the reserved side. Nothing happens for zero.
 *
 * @throws Balances.InsufficientBalance, LiquidityRestrictions; ConsumerRemaining where less than an existential deposit would stay free
 * @source pallet-balances impl_currency.rs reserve
 */
export function reserve(ctx: Balances, who: AccountId, value: bigint): void {
  if (value === 0n) return;
  mutateAccountHandlingDust(ctx, who, (account) => {
    ensure(account.free >= value, errors.InsufficientBalance);
    const free = account.free - value;
    const reserved = checkedAdd(account.reserved, value);
    ensure(reserved !== undefined, failures.Overflow);
    // The floor of the stored account: this change is not in it yet.
    ensure(free >= ctx.config.accountData(who).frozen, errors.LiquidityRestrictions);
    return [{ ...account, free, reserved }, undefined];
  });
  ctx.deposit('Reserved', { who, amount: value });
}

/** Moves reserved balance back; answers what was missing. @source pallet-balances impl_currency.rs unreserve */
export function unreserve(ctx: Balances, who: AccountId, value: bigint): bigint {
  if (value === 0n) return 0n;
  if (totalBalance(ctx, who) === 0n) return value;
  const ended = attempt(() =>
    mutateAccountHandlingDust(ctx, who, (account) => {
      const actual = min(account.reserved, value);
      return [{ ...account, free: saturatingAdd(account.free, actual), reserved: account.reserved - actual }, actual];
    }),
  );
  if (!ended.ok) return value;
  ctx.deposit('Unreserved', { who, amount: ended.value });
  return value - ended.value;
}

/** Takes reserved balance as a punishment. The caller owes a `dropNegative` of what was taken. @source pallet-balances impl_currency.rs slash_reserved */
export function slashReserved(
  ctx: Balances,
  who: AccountId,
  value: bigint,
): { readonly slashed: NegativeImbalance; readonly missing: bigint } {
  const nothing = { slashed: 0n as NegativeImbalance, missing: value };
  if (value === 0n || totalBalance(ctx, who) === 0n) return nothing;
  const ended = attempt(() =>
    mutateAccountHandlingDust(ctx, who, (account) => {
      const actual = min(value, account.reserved);
      return [{ ...account, reserved: account.reserved - actual }, actual];
    }),
  );
  if (!ended.ok) return nothing;
  ctx.deposit('Slashed', { who, amount: ended.value });
  return { slashed: ended.value as NegativeImbalance, missing: value - ended.value };
}

/** Gives reserved balance of one account to another, as much as there is; answers what was missing. @throws Balances.DeadAccount */
export function repatriateReserved(
  ctx: Balances,
  slashed: AccountId,
  beneficiary: AccountId,
  value: bigint,
  status: BalanceStatus,
): bigint {
  return saturatingSub(value, transferReserved(ctx, slashed, beneficiary, value, 'BestEffort', 'Polite', status));
}

/**
 * Moves reserved balance to another account; answers how much. Respects freezes when polite.
 *
 * @throws Token.FundsUnavailable, Balances.DeadAccount, Arithmetic.Overflow @source pallet-balances lib.rs do_transfer_reserved
 */
export function transferReserved(
  ctx: Balances,
  slashed: AccountId,
  beneficiary: AccountId,
  value: bigint,
  precision: Precision,
  fortitude: Fortitude,
  status: BalanceStatus,
): bigint {
  if (value === 0n) return 0n;
  const most = reducibleTotalBalanceOnHold(ctx, slashed, fortitude);
  const actual = precision === 'BestEffort' ? min(value, most) : value;
  ensure(actual <= most, failures.FundsUnavailable);
  if (slashed === beneficiary)
    return status === 'Free' ? saturatingSub(actual, unreserve(ctx, slashed, actual)) : actual;

  const outer = tryMutateAccount(ctx, beneficiary, (to, isNew) => {
    ensure(!isNew, errors.DeadAccount);
    const inner = tryMutateAccount(ctx, slashed, (from) => [
      { ...from, reserved: saturatingSub(from.reserved, actual) },
      received(to, actual, status),
    ]);
    return [inner.result, inner.dust];
  });
  handleRawDust(ctx, outer.result);
  handleRawDust(ctx, outer.dust);
  ctx.deposit('ReserveRepatriated', { from: slashed, to: beneficiary, amount: actual, destination_status: status });
  return actual;
}

/** @throws Arithmetic.Overflow */
function received(account: AccountData, amount: bigint, status: BalanceStatus): AccountData {
  const side = status === 'Free' ? 'free' : 'reserved';
  const total = checkedAdd(account[side], amount);
  ensure(total !== undefined, failures.Overflow);
  return { ...account, [side]: total };
}
