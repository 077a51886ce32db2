import { saturatingAdd } from '../../primitives/arithmetic/u32';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { weight, type Weight } from '../support/weight';
import { errors, type SafeMode } from './declaration';
import { placeDeposit } from './deposits';
import type { ExitReason } from './events';

export const isEntered = (ctx: SafeMode): boolean => ctx.storage.EnteredUntil.has();

/**
 * Enters for `duration` blocks; `who` pays a deposit, root none.
 *
 * @throws SafeMode.Entered, SafeMode.NotConfigured, and those of the deposit
 * @source pallet-safe-mode lib.rs do_enter
 */
export function enterMode(ctx: SafeMode, who: AccountId | undefined, duration: number): void {
  ensure(!isEntered(ctx), errors.Entered);
  if (who !== undefined) placeDeposit(ctx, who, ctx.constants.EnterDepositAmount);
  const until = saturatingAdd(ctx.config.blockNumber(), duration);
  ctx.storage.EnteredUntil.set(until);
  ctx.deposit('Entered', { until });
}

/** Adds `duration` blocks. @throws SafeMode.Exited, SafeMode.NotConfigured, and those of the deposit @source pallet-safe-mode lib.rs do_extend */
export function extendMode(ctx: SafeMode, who: AccountId | undefined, duration: number): void {
  const before = ctx.storage.EnteredUntil.get();
  if (before === undefined) throw errors.Exited;
  if (who !== undefined) placeDeposit(ctx, who, ctx.constants.ExtendDepositAmount);
  const until = saturatingAdd(before, duration);
  ctx.storage.EnteredUntil.set(until);
  ctx.deposit('Extended', { until });
}

/** @throws SafeMode.Exited @source pallet-safe-mode lib.rs do_exit */
export function exitMode(ctx: SafeMode, reason: ExitReason): void {
  ensure(ctx.storage.EnteredUntil.take() !== undefined, errors.Exited);
  ctx.deposit('Exited', { reason });
}

/** Ends safe mode after its last block. */
export function onInitialize(ctx: SafeMode, now: number): Weight {
  const until = ctx.storage.EnteredUntil.get();
  if (until === undefined || now <= until) return weight(733_000n, { reads: 1, proof: 1489n });
  exitMode(ctx, 'Timeout');
  return weight(4_926_000n, { reads: 1, writes: 1, proof: 1489n });
}
