import { blake2b256 } from '../../primitives/crypto/hashers';
import { toHex } from '../../primitives/scale';
import type { AccountId, H256 } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Preimage } from './declaration';
import { unrequestPreimage } from './requesting';
import { buyTicket, dropTicket } from './tickets';
import { MAX_SIZE, requested, unrequested, type RequestStatus } from './types';
import { ensureUpdated } from './updating';

/**
 * Keeps bytes. An account pays a deposit unless they are requested; nobody is root, whose noting requests them.
 *
 * @throws Preimage.TooBig, AlreadyNoted; DispatchFailure of Balances @source pallet-preimage lib.rs note_bytes
 */
export function noteBytes(
  ctx: Preimage,
  bytes: Uint8Array,
  depositor: AccountId | undefined,
): { readonly hash: H256; readonly wasRequested: boolean } {
  ensure(bytes.length <= MAX_SIZE, errors.TooBig);
  const hash = toHex(blake2b256(bytes)) as H256;
  ensureUpdated(ctx, hash);
  const status = noted(ctx, ctx.storage.RequestStatusFor.get(hash), depositor, bytes.length);
  ctx.storage.RequestStatusFor.set(hash, status);
  ctx.storage.PreimageFor.set([hash, bytes.length], bytes);
  ctx.deposit('Noted', { hash });
  return { hash, wasRequested: status.type === 'Requested' };
}

function noted(
  ctx: Preimage,
  before: RequestStatus | undefined,
  depositor: AccountId | undefined,
  length: number,
): RequestStatus {
  if (before?.type === 'Requested') return requested(before.value.count, length, before.value.maybe_ticket);
  if (depositor === undefined) return requested(1, length, before?.value.ticket);
  ensure(before === undefined, errors.AlreadyNoted);
  return unrequested(buyTicket(ctx, depositor, length), length);
}

/**
 * Gives the deposit back and removes the bytes, or keeps them where they are requested. Root may do it for anybody;
 * for bytes that nobody pays for it takes back a request.
 *
 * @throws Preimage.NotNoted, NotAuthorized, NotRequested @source pallet-preimage lib.rs do_unnote_preimage
 */
export function unnotePreimage(ctx: Preimage, hash: H256, by: AccountId | undefined): void {
  ensureUpdated(ctx, hash);
  const { RequestStatusFor, PreimageFor } = ctx.storage;
  const status = RequestStatusFor.get(hash);
  if (status === undefined) throw errors.NotNoted;
  const ticket = status.type === 'Requested' ? status.value.maybe_ticket : status.value.ticket;
  ensure(by === undefined || by === ticket?.[0], errors.NotAuthorized);
  if (ticket === undefined) return unrequestPreimage(ctx, hash);
  dropTicket(ctx, ticket);
  if (status.type === 'Requested') {
    RequestStatusFor.set(hash, requested(status.value.count, status.value.maybe_len, undefined));
    return;
  }
  RequestStatusFor.remove(hash);
  PreimageFor.remove([hash, status.value.len]);
  ctx.deposit('Cleared', { hash });
}
