import type { AccountId } from '../support/account';
import { attempt, ensure } from '../support/dispatchError';
import { errors, type SafeMode } from './declaration';

/** What Balances answers; its errors become one of this pallet. */
function currency<T>(run: () => T): T {
  const ended = attempt(run);
  if (!ended.ok) throw errors.CurrencyError;
  return ended.value;
}

/**
 * Holds a deposit in rao; an account has one at a time.
 *
 * @throws SafeMode.NotConfigured for no amount, SafeMode.AlreadyDeposited, SafeMode.CurrencyError
 * @source pallet-safe-mode lib.rs hold
 */
export function placeDeposit(ctx: SafeMode, account: AccountId, amount: bigint | undefined): void {
  if (amount === undefined) throw errors.NotConfigured;
  ensure(ctx.config.balanceOnHold(account) === 0n, errors.AlreadyDeposited);
  currency(() => ctx.config.hold(account, amount));
  ctx.storage.Deposits.set(account, ctx.config.blockNumber(), amount);
  ctx.deposit('DepositPlaced', { account, amount });
}

/** @throws SafeMode.NoDeposit */
function takeDeposit(ctx: SafeMode, account: AccountId, block: number): bigint {
  const amount = ctx.storage.Deposits.take(account, block);
  if (amount === undefined) throw errors.NoDeposit;
  return amount;
}

/** @throws SafeMode.Entered, SafeMode.NotConfigured, SafeMode.CannotReleaseYet */
function ensureReleasable(ctx: SafeMode, block: number): void {
  ensure(!ctx.storage.EnteredUntil.has(), errors.Entered);
  const delay = ctx.constants.ReleaseDelay;
  if (delay === undefined) throw errors.NotConfigured;
  ensure(ctx.config.blockNumber() > block + delay, errors.CannotReleaseYet);
}

/** Gives a deposit back; root at any time. @source pallet-safe-mode lib.rs do_release */
export function releaseDeposit(ctx: SafeMode, account: AccountId, block: number, force: boolean): void {
  const held = takeDeposit(ctx, account, block);
  if (!force) ensureReleasable(ctx, block);
  const amount = currency(() => ctx.config.release(account, held));
  ctx.deposit('DepositReleased', { account, amount });
}

/** Burns a deposit. @source pallet-safe-mode lib.rs do_force_deposit */
export function slashDeposit(ctx: SafeMode, account: AccountId, block: number): void {
  const amount = takeDeposit(ctx, account, block);
  currency(() => ctx.config.burnHeld(account, amount));
  ctx.deposit('DepositSlashed', { account, amount });
}
