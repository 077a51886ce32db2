import { min } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure, failures, type DispatchFailure } from '../support/dispatchError';
import { burnDust, tryMutateAccount } from './accounts';
import { errors, type Balances } from './declaration';
import { freeBalance, reducibleBalance } from './inspect';
import type { Fortitude, Precision, Preservation } from './types';

/**
 * Forces a free balance; answers the dust. Keeps no issuance.
 *
 * @throws Balances.InsufficientBalance where the account has to keep more; the account has then been visited, events included
 * @source pallet-balances impl_fungible.rs write_balance
 */
function writeBalance(ctx: Balances, who: AccountId, amount: bigint): bigint {
  const most = reducibleBalance(ctx, who, 'Expendable', 'Force');
  const { result, dust } = tryMutateAccount<DispatchFailure | undefined>(ctx, who, (account) =>
    saturatingSub(account.free, amount) > most
      ? [account, errors.InsufficientBalance]
      : [{ ...account, free: amount }, undefined],
  );
  if (result !== undefined) throw result;
  return dust;
}

/**
 * Takes rao from an account and answers how many. Keeps no issuance; dust is burned on top.
 *
 * @throws Token.FundsUnavailable where exactly `amount` cannot be taken @source frame-support fungible/regular.rs decrease_balance
 */
export function decreaseBalance(
  ctx: Balances,
  who: AccountId,
  amount: bigint,
  precision: Precision,
  preservation: Preservation,
  fortitude: Fortitude,
): bigint {
  const free = freeBalance(ctx, who);
  const reducible = reducibleBalance(ctx, who, preservation, fortitude);
  const taken = precision === 'BestEffort' ? min(amount, reducible) : amount;
  ensure(taken <= reducible, failures.FundsUnavailable);
  burnDust(ctx, writeBalance(ctx, who, free - taken));
  return taken;
}

/**
 * Gives rao to an account and answers how many. Keeps no issuance.
 *
 * @throws Arithmetic.Overflow, Token.BelowMinimum; with BestEffort the account gets what it can hold, or nothing @source frame-support fungible/regular.rs increase_balance
 */
export function increaseBalance(ctx: Balances, who: AccountId, amount: bigint, precision: Precision): bigint {
  const free = freeBalance(ctx, who);
  const next = precision === 'BestEffort' ? saturatingAdd(free, amount) : checkedAdd(free, amount);
  ensure(next !== undefined, failures.Overflow);
  if (next < ctx.constants.ExistentialDeposit) {
    ensure(precision === 'BestEffort', failures.BelowMinimum);
    return 0n;
  }
  if (next === free) return 0n;
  burnDust(ctx, writeBalance(ctx, who, next));
  return next - free;
}

export const setTotalIssuance = (ctx: Balances, amount: bigint): void => ctx.storage.TotalIssuance.set(amount);

/** Takes rao out of the active issuance. */
export function deactivate(ctx: Balances, amount: bigint): void {
  ctx.storage.InactiveIssuance.mutate((inactive) =>
    min(saturatingAdd(inactive, amount), ctx.storage.TotalIssuance.get()),
  );
}

export function reactivate(ctx: Balances, amount: bigint): void {
  ctx.storage.InactiveIssuance.mutate((inactive) => saturatingSub(inactive, amount));
}
