import { CodecError, decode, encode } from '../../primitives/scale';
import type { H256 } from '../support/account';
import { RuntimeCallHole, type RuntimeCall } from '../support/call';
import { failures } from '../support/dispatchError';
import type { Scheduler } from './declaration';
import { MAX_INLINE, type Bounded } from '../support/boundedCall';

/** A call ready for an agenda; a long one is noted in Preimage. @throws DispatchFailure of Preimage */
export function bound(ctx: Scheduler, inner: RuntimeCall): Bounded {
  const bytes = encode(RuntimeCallHole, inner, ctx.env.holes);
  if (bytes.length <= MAX_INLINE) return { type: 'Inline', value: bytes };
  return { type: 'Lookup', value: { hash: ctx.config.preimages.note(bytes), len: bytes.length } };
}

export const lookupHash = (call: Bounded): H256 | undefined => (call.type === 'Inline' ? undefined : call.value.hash);

/** What a call of the old form, which does not tell its length, is taken for in bytes. */
const LEGACY_LENGTH = 1_000_000;

/** Length in bytes that a call kept in Preimage is weighed with before it is fetched. */
export function lookupLength(call: Bounded): number | undefined {
  if (call.type === 'Inline') return undefined;
  return call.type === 'Lookup' ? call.value.len : LEGACY_LENGTH;
}

/** Tells Preimage that the call is no longer needed. */
export function drop(ctx: Scheduler, call: Bounded): void {
  const hash = lookupHash(call);
  if (hash !== undefined) ctx.config.preimages.unrequest(hash);
}

/** @throws Corruption */
function decodeCall(ctx: Scheduler, bytes: Uint8Array): RuntimeCall {
  try {
    return decode(RuntimeCallHole, bytes, ctx.env.holes);
  } catch (error) {
    if (error instanceof CodecError) throw failures.Corruption;
    throw error;
  }
}

/** The call, and how many bytes Preimage gave for it. @throws DispatchFailure of Preimage, Corruption @source frame-support preimages.rs peek */
export function peek(
  ctx: Scheduler,
  call: Bounded,
): { readonly inner: RuntimeCall; readonly length: number | undefined } {
  if (call.type === 'Inline') return { inner: decodeCall(ctx, call.value), length: undefined };
  const bytes = ctx.config.preimages.fetch(call.value.hash, call.type === 'Lookup' ? call.value.len : undefined);
  return { inner: decodeCall(ctx, bytes), length: bytes.length };
}
