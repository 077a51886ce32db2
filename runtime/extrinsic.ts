import { blake2b256 } from '../primitives/crypto/hashers';
import {
  CodecError,
  concatBytes,
  decodeAll,
  encode,
  hole,
  MAX_DEPTH,
  readLength,
  within,
  writeCompact,
  Writer,
  type Codec,
  type Holes,
  type Reader,
} from '../primitives/scale';
import { MultiAddress } from '../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../pallets/support/call';
import { MultiSignature } from '../pallets/support/multiSignature';
import type { ExtensionBody } from './extensions/extension';

/** How an extrinsic says who sends it. */
export type Preamble =
  | { readonly type: 'Bare'; readonly version: 4 | 5 }
  | {
      readonly type: 'Signed';
      readonly address: MultiAddress;
      readonly signature: MultiSignature;
      readonly extensions: ExtensionBody;
      readonly extensionBytes: Uint8Array;
    }
  | {
      readonly type: 'General';
      readonly extensionVersion: number;
      readonly extensions: ExtensionBody;
      readonly extensionBytes: Uint8Array;
    };

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

/** The runtime's own form of an extrinsic, filled by the runtime: its extensions are part of it. */
export const UncheckedExtrinsic = hole<UncheckedExtrinsic>('UncheckedExtrinsic');

/**
 * Decodes an extrinsic with its length prefix, strictly.
 *
 * @throws CodecError with the path to the field
 */
export const decodeExtrinsic = (bytes: Uint8Array, holes: Holes, maxDepth = MAX_DEPTH): UncheckedExtrinsic =>
  decodeAll(UncheckedExtrinsic, bytes, holes, maxDepth);

/** How extrinsics with these extensions are read and written. @source sp-runtime generic/unchecked_extrinsic.rs Decode */
export function extrinsicCodec(extensions: Codec<ExtensionBody>): Pick<Codec<UncheckedExtrinsic>, 'encode' | 'decode'> {
  return {
    encode: ({ bytes }, out) => out.put(bytes),
    decode(from) {
      const start = from.offset;
      const length = readLength(from);
      const end = from.offset + length;
      if (length > from.remaining)
        throw new CodecError(`the length prefix says ${length} bytes, there are ${from.remaining}`);
      const preamble = decodePreamble(from, extensions);
      const callStart = from.offset;
      const call = decodeCall(from);
      if (from.offset !== end)
        throw new CodecError(`the length prefix ends at byte ${end}, the call at ${from.offset}`);
      return { preamble, call, callBytes: from.bytes.slice(callStart, end), bytes: from.bytes.slice(start, end) };
    },
  };
}

function decodeCall(from: Reader): RuntimeCall {
  try {
    return RuntimeCallHole.decode(from);
  } catch (error) {
    throw within(error, 'call');
  }
}

function decodePreamble(from: Reader, extensions: Codec<ExtensionBody>): Preamble {
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
  throw new CodecError(
    `an extrinsic starts with 0x84 (signed), 0x04 or 0x05 (bare) or 0x45 (general), got 0x${kind.toString(16).padStart(2, '0')}`,
  );
}

function decodeExtensions(
  from: Reader,
  body: Codec<ExtensionBody>,
): { readonly extensions: ExtensionBody; readonly extensionBytes: Uint8Array } {
  const start = from.offset;
  const extensions = body.decode(from);
  return { extensions, extensionBytes: from.bytes.slice(start, from.offset) };
}

/** A payload longer than this is signed as its hash. */
const LONGEST_PLAIN_PAYLOAD = 256;

/** What a signature is over: the call, the extensions' bodies and what they imply, as it is or as its hash. */
export const messageToSign = (payload: Uint8Array): Uint8Array =>
  payload.length > LONGEST_PLAIN_PAYLOAD ? blake2b256(payload) : payload;

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
export function signedExtrinsic(
  address: MultiAddress,
  signature: MultiSignature,
  extensionBytes: Uint8Array,
  callBytes: Uint8Array,
): Uint8Array {
  return withLength(
    concatBytes(
      Uint8Array.of(SIGNED_V4),
      encode(MultiAddress, address),
      encode(MultiSignature, signature),
      extensionBytes,
      callBytes,
    ),
  );
}
