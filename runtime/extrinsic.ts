import { CodecError, MAX_DEPTH, of, Reader, readCompact, variants, Writer, writeCompact, concatBytes, encode, fixedBytes, within, type Holes, type Value } from '../primitives/scale';
import { MultiAddress } from '../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../pallets/support/call';
import type { ExtensionBody, Extensions } from './extensions/extension';

export const MultiSignature = variants(['sp_runtime', 'MultiSignature'], {
  Ed25519: of(0, { ...fixedBytes(64), rust: 'ed25519::Signature' }),
  Sr25519: of(1, { ...fixedBytes(64), rust: 'sr25519::Signature' }),
  Ecdsa: of(2, { ...fixedBytes(65), rust: 'ecdsa::Signature' }),
});
export type MultiSignature = Value<typeof MultiSignature>;

/** How an extrinsic says who sends it. */
export type Preamble =
  | { readonly type: 'Bare'; readonly version: 4 | 5 }
  | { readonly type: 'Signed'; readonly address: MultiAddress; readonly signature: MultiSignature; readonly extensions: ExtensionBody; readonly extensionBytes: Uint8Array }
  | { readonly type: 'General'; readonly extensionVersion: number; readonly extensions: ExtensionBody; readonly extensionBytes: Uint8Array };

/** An extrinsic as it came, decoded; nothing is checked yet. */
export interface UncheckedExtrinsic {
  readonly preamble: Preamble;
  readonly call: RuntimeCall;
  readonly callBytes: Uint8Array;
  /** All of it, length prefix included. */
  readonly bytes: Uint8Array;
}

const SIGNED_V4 = 0x84;
const BARE_V4 = 0x04;
const BARE_V5 = 0x05;
const GENERAL_V5 = 0x45;

/**
 * Decodes an extrinsic with its length prefix, strictly.
 *
 * @throws CodecError with the path to the field
 * @source sp-runtime generic/unchecked_extrinsic.rs Decode
 */
export function decodeExtrinsic(bytes: Uint8Array, holes: Holes, extensions: Extensions, maxDepth = MAX_DEPTH): UncheckedExtrinsic {
  const from = new Reader(bytes, holes, maxDepth);
  const length = readCompact(from);
  if (length !== BigInt(from.remaining)) throw new CodecError(`the length prefix says ${length} bytes, there are ${from.remaining}`);
  const preamble = decodePreamble(from, extensions);
  const callStart = from.offset;
  const call = decodeCall(from);
  if (from.remaining > 0) throw new CodecError(`${from.remaining} bytes left over after the call`);
  return { preamble, call, callBytes: bytes.subarray(callStart), bytes };
}

function decodeCall(from: Reader): RuntimeCall {
  try {
    return RuntimeCallHole.decode(from);
  } catch (error) {
    throw within(error, 'call');
  }
}

function decodePreamble(from: Reader, extensions: Extensions): Preamble {
  const kind = from.u8();
  if (kind === BARE_V4 || kind === BARE_V5) return { type: 'Bare', version: kind === BARE_V4 ? 4 : 5 };
  if (kind === SIGNED_V4) {
    const address = MultiAddress.decode(from);
    const signature = MultiSignature.decode(from);
    return { type: 'Signed', address, signature, ...decodeExtensions(from, extensions) };
  }
  if (kind === GENERAL_V5) {
    const extensionVersion = from.u8();
    return { type: 'General', extensionVersion, ...decodeExtensions(from, extensions) };
  }
  throw new CodecError(`an extrinsic starts with 0x84 (signed), 0x04 or 0x05 (bare) or 0x45 (general), got 0x${kind.toString(16).padStart(2, '0')}`);
}

function decodeExtensions(from: Reader, { body }: Extensions): { readonly extensions: ExtensionBody; readonly extensionBytes: Uint8Array } {
  const start = from.offset;
  const extensions = body.decode(from);
  return { extensions, extensionBytes: from.bytes.subarray(start, from.offset) };
}

/** Puts the length prefix in front. */
export function withLength(body: Uint8Array): Uint8Array {
  const out = new Writer();
  writeCompact(body.length, out);
  return concatBytes(out.bytes(), body);
}

/** An extrinsic without a signature, such as an inherent. */
export function bareExtrinsic(call: RuntimeCall, holes: Holes): Uint8Array {
  return withLength(concatBytes(Uint8Array.of(BARE_V5), encode(RuntimeCallHole, call, holes)));
}

/** A signed extrinsic from its parts. */
export function signedExtrinsic(address: MultiAddress, signature: MultiSignature, extensionBytes: Uint8Array, callBytes: Uint8Array): Uint8Array {
  return withLength(concatBytes(Uint8Array.of(SIGNED_V4), encode(MultiAddress, address), encode(MultiSignature, signature), extensionBytes, callBytes));
}
