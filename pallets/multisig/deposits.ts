import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { PostDispatchInfo } from '../support/weight';
import { jointAccountOf } from './accounts';
import { errors, type MultisigPallet } from './declaration';
import { sameTime } from './timepoint';
import type { CallHash, Timepoint } from './types';

/** What a call put forward under a threshold reserves, in rao. */
export const depositOf = (ctx: MultisigPallet, threshold: number): bigint =>
  ctx.constants.DepositBase + ctx.constants.DepositFactor * BigInt(threshold);

/**
 * Takes a call back that waits for approvals, and the deposit.
 *
 * @throws errors of this pallet @source pallet-multisig lib.rs cancel_as_multi
 */
export function cancel(
  ctx: MultisigPallet,
  who: AccountId,
  others: readonly AccountId[],
  threshold: number,
  timepoint: Timepoint,
  callHash: CallHash,
): void {
  const id = jointAccountOf(ctx, who, others, threshold);
  const waiting = ctx.storage.Multisigs.get(id, callHash);
  if (waiting === undefined) throw errors.NotFound;
  ensure(sameTime(waiting.when, timepoint), errors.WrongTimepoint);
  ensure(waiting.depositor === who, errors.NotOwner);
  ctx.config.unreserve(who, waiting.deposit);
  ctx.storage.Multisigs.remove(id, callHash);
  ctx.deposit('MultisigCancelled', { cancelling: who, timepoint, multisig: id, call_hash: callHash });
}

/**
 * Brings the deposit of a waiting call to the present price; free where that changes it.
 *
 * @throws errors of this pallet, DispatchFailure of Balances @source pallet-multisig lib.rs poke_deposit
 */
export function pokeDeposit(
  ctx: MultisigPallet,
  who: AccountId,
  others: readonly AccountId[],
  threshold: number,
  callHash: CallHash,
): PostDispatchInfo {
  const id = jointAccountOf(ctx, who, others, threshold);
  const waiting = ctx.storage.Multisigs.get(id, callHash);
  if (waiting === undefined) throw errors.NotFound;
  ensure(waiting.depositor === who, errors.NotOwner);
  const [old_deposit, new_deposit] = [waiting.deposit, depositOf(ctx, threshold)];
  if (new_deposit > old_deposit) ctx.config.reserve(who, new_deposit - old_deposit);
  if (new_deposit < old_deposit) ctx.config.unreserve(who, old_deposit - new_deposit);
  ctx.storage.Multisigs.set(id, callHash, { ...waiting, deposit: new_deposit });
  if (new_deposit === old_deposit) return {};
  ctx.deposit('DepositPoked', { who, call_hash: callHash, old_deposit, new_deposit });
  return { pays: 'No' };
}
