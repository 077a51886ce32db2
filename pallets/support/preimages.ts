import { CodecError, decode, encode } from '../../primitives/scale';
import type { H256 } from './account';
import { MAX_INLINE, type Bounded } from './boundedCall';
import { RuntimeCallHole, type RuntimeCall } from './call';
import type { Environment } from './context';
import { failures } from './dispatchError';

/** Where calls too long for a pallet's own storage are kept. Preimage offers it. */
export interface Preimages {
  /** Keeps bytes and answers their hash. @throws DispatchFailure */
  note(bytes: Uint8Array): H256;
  /** The bytes of a hash, of this length if one is given. @throws DispatchFailure where there are none */
  fetch(hash: H256, length: number | undefined): Uint8Array;
  /** Counts one more, or one less, who needs the bytes. */
  request(hash: H256): void;
  unrequest(hash: H256): void;
}

/** A pallet that keeps calls. */
interface Keeper {
  readonly env: Pick<Environment, 'holes'>;
  readonly config: { readonly preimages: Preimages };
}

/** A call ready to be kept; a long one is noted in Preimage. @throws DispatchFailure of Preimage @source frame-support preimages.rs bound */
export function bound(ctx: Keeper, inner: RuntimeCall): Bounded {
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
export function drop(ctx: Keeper, call: Bounded): void {
  const hash = lookupHash(call);
  if (hash !== undefined) ctx.config.preimages.unrequest(hash);
}

/** @throws Corruption */
function decodeCall(ctx: Keeper, bytes: Uint8Array): RuntimeCall {
  try {
    return decode(RuntimeCallHole, bytes, ctx.env.holes);
  } catch (error) {
    if (error instanceof CodecError) throw failures.Corruption;
    throw error;
  }
}

/** The call, and how many bytes Preimage gave for it. @throws DispatchFailure of Preimage, Corruption @source frame-support preimages.rs peek */
export function peek(ctx: Keeper, call: Bounded): { readonly inner: RuntimeCall; readonly length: number | undefined } {
  if (call.type === 'Inline') return { inner: decodeCall(ctx, call.value), length: undefined };
  const bytes = ctx.config.preimages.fetch(call.value.hash, call.type === 'Lookup' ? call.value.len : undefined);
  return { inner: decodeCall(ctx, bytes), length: bytes.length };
}
