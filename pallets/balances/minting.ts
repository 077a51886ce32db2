import { min } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt, ensure, failures } from '../support/dispatchError';
import { decreaseBalance, increaseBalance, setTotalIssuance } from './adjust';
import type { Balances } from './declaration';
import { freeBalance, reducibleBalance, totalIssuance } from './inspect';
import type { Fortitude, Precision, Preservation } from './types';

/** Makes new rao in an account. @throws Arithmetic.Overflow, Token.BelowMinimum @source frame-support fungible/regular.rs mint_into */
export function mintInto(ctx: Balances, who: AccountId, amount: bigint): bigint {
  ensure(checkedAdd(totalIssuance(ctx), amount) !== undefined, failures.Overflow);
  const actual = increaseBalance(ctx, who, amount, 'Exact');
  setTotalIssuance(ctx, saturatingAdd(totalIssuance(ctx), actual));
  ctx.deposit('Minted', { who, amount });
  return actual;
}

/**
 * Destroys rao of an account and answers how many.
 *
 * @throws Token.FundsUnavailable where exactly `amount` cannot be burned; Arithmetic.Underflow @source frame-support fungible/regular.rs burn_from
 */
export function burnFrom(
  ctx: Balances,
  who: AccountId,
  amount: bigint,
  preservation: Preservation,
  precision: Precision,
  fortitude: Fortitude,
): bigint {
  const wanted = min(reducibleBalance(ctx, who, preservation, fortitude), amount);
  ensure(wanted === amount || precision === 'BestEffort', failures.FundsUnavailable);
  ensure(wanted <= totalIssuance(ctx), failures.Underflow);
  const actual = decreaseBalance(ctx, who, wanted, 'BestEffort', preservation, fortitude);
  setTotalIssuance(ctx, saturatingSub(totalIssuance(ctx), actual));
  ctx.deposit('Burned', { who, amount: actual });
  return actual;
}

/** Mints or burns until the free balance is `amount`; answers what it became. A failure leaves it. @source frame-support fungible/regular.rs set_balance */
export function setBalance(ctx: Balances, who: AccountId, amount: bigint): bigint {
  const free = freeBalance(ctx, who);
  const ended = attempt(() =>
    free > amount
      ? free - burnFrom(ctx, who, free - amount, 'Expendable', 'BestEffort', 'Force')
      : free + mintInto(ctx, who, amount - free),
  );
  return ended.ok ? ended.value : free;
}
