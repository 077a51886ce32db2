import { saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { mutateAccountHandlingDust } from './accounts';
import { dropNegative, dropPositive } from './currency';
import { errors, type Balances } from './declaration';
import type { AdjustmentDirection } from './types';

/** Sets a free balance and moves the issuance along. @throws ConsumerRemaining @source pallet-balances lib.rs force_set_balance */
export function forceBalance(ctx: Balances, who: AccountId, wanted: bigint): void {
  const free = wanted < ctx.constants.ExistentialDeposit ? 0n : wanted;
  const before = mutateAccountHandlingDust(ctx, who, (account) => [{ ...account, free }, account.free]);
  if (free > before) dropPositive(ctx, free - before);
  else dropNegative(ctx, before - free);
  ctx.deposit('BalanceSet', { who, free });
}

/** @throws Balances.DeltaZero, IssuanceDeactivated @source pallet-balances lib.rs force_adjust_total_issuance */
export function adjustTotalIssuance(ctx: Balances, direction: AdjustmentDirection, delta: bigint): void {
  ensure(delta > 0n, errors.DeltaZero);
  const old = ctx.storage.TotalIssuance.get();
  const adjusted = direction === 'Increase' ? saturatingAdd(old, delta) : saturatingSub(old, delta);
  ensure(ctx.storage.InactiveIssuance.get() <= adjusted, errors.IssuanceDeactivated);
  ctx.storage.TotalIssuance.set(adjusted);
  ctx.deposit('TotalIssuanceForced', { old, new: adjusted });
}
