import type { H256 } from '../support/account';
import { attempt, ensure } from '../support/dispatchError';
import type { PostDispatchInfo } from '../support/weight';
import { errors, type Preimage } from './declaration';
import { buyTicket } from './tickets';
import { requested, unrequested, type OldRequestStatus, type OwnerTicket, type RequestStatus } from './types';

/** Hashes that one call updates at most. */
const MAX_HASHES = 1024;

/** Turns a reserve into a hold. Undefined where the account cannot hold what it had reserved. */
function exchange(ctx: Preimage, [who, amount]: OwnerTicket, length: number): OwnerTicket | undefined {
  ctx.config.unreserve(who, amount);
  const ticket = attempt(() => buyTicket(ctx, who, length));
  return ticket.ok ? ticket.value : undefined;
}

/** A status in today's form; undefined where it is lost with its deposit. */
function updated(ctx: Preimage, old: OldRequestStatus): RequestStatus | undefined {
  if (old.type === 'Unrequested') {
    const ticket = exchange(ctx, old.value.deposit, old.value.len);
    return ticket === undefined ? undefined : unrequested(ticket, old.value.len);
  }
  const { deposit, count, len } = old.value;
  if (deposit === undefined) return requested(count, len, undefined);
  if (len === undefined) {
    ctx.config.unreserve(...deposit);
    return requested(count, len, undefined);
  }
  const ticket = exchange(ctx, deposit, len);
  return ticket === undefined ? undefined : requested(count, len, ticket);
}

/** Brings a status of the old form to today's. Answers whether there was one. @source pallet-preimage lib.rs do_ensure_updated */
export function ensureUpdated(ctx: Preimage, hash: H256): boolean {
  const old = ctx.storage.StatusFor.take(hash);
  if (old === undefined) return false;
  const status = updated(ctx, old);
  if (status !== undefined) ctx.storage.RequestStatusFor.set(hash, status);
  return true;
}

/**
 * Updates many; free where nine of ten hashes had something to update.
 *
 * @throws Preimage.TooFew, TooMany @source pallet-preimage lib.rs ensure_updated
 */
export function updateAll(ctx: Preimage, hashes: readonly H256[]): PostDispatchInfo {
  ensure(hashes.length > 0, errors.TooFew);
  ensure(hashes.length <= MAX_HASHES, errors.TooMany);
  const found = hashes.filter((hash) => ensureUpdated(ctx, hash)).length;
  return { pays: found * 10 < hashes.length * 9 ? 'Yes' : 'No' };
}
