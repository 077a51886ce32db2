import type { H256 } from '../support/account';
import { attempt, failures } from '../support/dispatchError';
import { errors, type Preimage } from './declaration';
import { noteBytes } from './noting';
import { requestPreimage, unrequestPreimage } from './requesting';
import { ensureUpdated } from './updating';

// What other pallets ask of this one: they keep calls here that are too long for their own storage.

/** Keeps bytes without a deposit and requests them; answers their hash. @throws Exhausted for more than 4 MiB @source pallet-preimage lib.rs StorePreimage::note */
export function note(ctx: Preimage, bytes: Uint8Array): H256 {
  const ended = attempt(() => noteBytes(ctx, bytes, undefined));
  if (ended.ok) return ended.value.hash;
  throw ended.failure === errors.TooBig ? failures.Exhausted : ended.failure;
}

function lengthOf(ctx: Preimage, hash: H256): number | undefined {
  ensureUpdated(ctx, hash);
  const status = ctx.storage.RequestStatusFor.get(hash);
  return status?.type === 'Requested' ? status.value.maybe_len : status?.value.len;
}

/** The bytes of a hash, of this length if one is given. @throws Unavailable @source pallet-preimage lib.rs fetch */
export function fetch(ctx: Preimage, hash: H256, length?: number): Uint8Array {
  const expected = length ?? lengthOf(ctx, hash);
  const bytes = expected === undefined ? undefined : ctx.storage.PreimageFor.get([hash, expected]);
  if (bytes === undefined) throw failures.Unavailable;
  return bytes;
}

/** Counts one less who needs the bytes; a hash that nobody requested is passed over. */
export function unrequest(ctx: Preimage, hash: H256): void {
  attempt(() => unrequestPreimage(ctx, hash));
}

/** All of it, bound to a state. */
export const preimages = (ctx: Preimage) => ({
  note: (bytes: Uint8Array): H256 => note(ctx, bytes),
  fetch: (hash: H256, length: number | undefined): Uint8Array => fetch(ctx, hash, length),
  request: (hash: H256): void => requestPreimage(ctx, hash),
  unrequest: (hash: H256): void => unrequest(ctx, hash),
});
