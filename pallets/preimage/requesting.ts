import type { H256 } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Preimage } from './declaration';
import { requested, unrequested } from './types';
import { ensureUpdated } from './updating';

/** Counts one more who needs the bytes, noted or not. @source pallet-preimage lib.rs do_request_preimage */
export function requestPreimage(ctx: Preimage, hash: H256): void {
  ensureUpdated(ctx, hash);
  const { RequestStatusFor } = ctx.storage;
  const before = RequestStatusFor.get(hash);
  if (before?.type === 'Requested') {
    const { count, maybe_len, maybe_ticket } = before.value;
    RequestStatusFor.set(hash, requested(Math.min(count + 1, 2 ** 32 - 1), maybe_len, maybe_ticket));
    return;
  }
  RequestStatusFor.set(hash, requested(1, before?.value.len, before?.value.ticket));
  ctx.deposit('Requested', { hash });
}

/**
 * Counts one less who needs the bytes. After the last they go, unless somebody pays for them.
 *
 * @throws Preimage.NotRequested @source pallet-preimage lib.rs do_unrequest_preimage
 */
export function unrequestPreimage(ctx: Preimage, hash: H256): void {
  ensureUpdated(ctx, hash);
  const { RequestStatusFor, PreimageFor } = ctx.storage;
  const status = RequestStatusFor.get(hash);
  ensure(status?.type === 'Requested', errors.NotRequested);
  const { count, maybe_len, maybe_ticket } = status.value;
  if (count > 1) {
    RequestStatusFor.set(hash, requested(count - 1, maybe_len, maybe_ticket));
  } else if (maybe_len === undefined) {
    // Never noted.
    RequestStatusFor.remove(hash);
  } else if (maybe_ticket === undefined) {
    PreimageFor.remove([hash, maybe_len]);
    RequestStatusFor.remove(hash);
    ctx.deposit('Cleared', { hash });
  } else {
    RequestStatusFor.set(hash, unrequested(maybe_ticket, maybe_len));
  }
}
