import type { AccountId } from '../support/account';
import { attempt, ensure } from '../support/dispatchError';
import { errors, type Registry } from './declaration';
import type { IdentityInfo } from './types';

const MOST = 2n ** 64n - 1n;
const clamp = (amount: bigint): bigint => (amount > MOST ? MOST : amount);

/**
 * Tells the identity of an account. Whoever sends this pays what the deposit rose, or gets back what it fell, though
 * another may have paid it.
 *
 * @throws Registry.CannotRegister, TooManyFieldsInIdentityInfo; DispatchFailure of Balances @source pallets/registry lib.rs set_identity
 */
export function setIdentity(ctx: Registry, who: AccountId, identified: AccountId, info: IdentityInfo): void {
  const { MaxAdditionalFields, InitialDeposit, FieldDeposit } = ctx.constants;
  ensure(ctx.config.canRegister(who, identified), errors.CannotRegister);
  ensure(info.additional.length <= MaxAdditionalFields, errors.TooManyFieldsInIdentityInfo);
  const before = ctx.storage.IdentityOf.get(identified)?.deposit ?? 0n;
  const deposit = clamp(InitialDeposit + clamp(BigInt(info.additional.length) * FieldDeposit));
  if (deposit > before) ctx.config.hold(who, deposit - before);
  if (deposit < before) releaseIfPossible(ctx, who, before - deposit);
  ctx.storage.IdentityOf.set(identified, { deposit, info });
  ctx.deposit('IdentitySet', { who: identified });
}

/**
 * Removes an identity, for anybody who asks. The deposit comes from what the sender has on hold, be it the payer or not.
 *
 * @throws Registry.NotRegistered @source pallets/registry lib.rs clear_identity
 */
export function clearIdentity(ctx: Registry, who: AccountId, identified: AccountId): void {
  const identity = ctx.storage.IdentityOf.take(identified);
  if (identity === undefined) throw errors.NotRegistered;
  releaseIfPossible(ctx, who, identity.deposit);
  ctx.deposit('IdentityDissolved', { who: identified });
}

function releaseIfPossible(ctx: Registry, who: AccountId, amount: bigint): void {
  attempt(() => ctx.config.release(who, amount));
}
