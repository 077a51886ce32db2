import type { Brand, Codec } from './codec';
import { readLength, writeCompact } from './compact';
import { CodecError } from './errors';
import { toHex, type Hex } from './hex';
import { u8 } from './integers';
import { arrayType, primitiveType, sequenceType } from './type';

/** `Vec<u8>` as bytes. */
export const bytes: Codec<Uint8Array> = {
  type: sequenceType(u8.type),
  rust: 'Vec<u8>',
  encode(value, out) {
    if (!(value instanceof Uint8Array)) throw new CodecError(`bytes are a Uint8Array, got ${typeof value}`);
    writeCompact(value.length, out);
    out.put(value);
  },
  decode: (from) => from.take(readLength(from)).slice(),
};

const shown = (value: unknown): string => String(value);

/** `[u8; N]` as a lower-case hex string, so that it can be compared and used as a key. */
export function fixedBytes(length: number): Codec<Hex> {
  const characters = 2 + length * 2;
  return {
    type: arrayType(u8.type, length),
    rust: `[u8; ${length}]`,
    encode(value, out) {
      const right = typeof value === 'string' && value.length === characters && value.startsWith('0x');
      if (!right || out.hex(value, 2) !== length) {
        throw new CodecError(
          `${length} bytes are written as 0x and ${length * 2} lower-case hex digits, got ${shown(value)}`,
        );
      }
    },
    decode: (from) => toHex(from.take(length)),
  };
}

/** Fixed bytes under a brand. Checked once here, so that nobody else needs a cast. */
export function brandedBytes<const Name extends string>(length: number): Codec<Brand<Hex, Name>> {
  return fixedBytes(length) as Codec<Brand<Hex, Name>>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const toUtf8 = new TextEncoder();

/** `String`: refuses bytes that are not UTF-8, and text with lone surrogates, which Rust cannot hold. */
export const string: Codec<string> = {
  type: primitiveType('str'),
  rust: 'String',
  encode(value, out) {
    if (typeof value !== 'string' || /\p{Surrogate}/u.test(value)) throw new CodecError('a string is well-formed text');
    bytes.encode(toUtf8.encode(value), out);
  },
  decode(from) {
    const raw = from.take(readLength(from));
    try {
      return utf8.decode(raw);
    } catch {
      throw new CodecError('a string is valid UTF-8');
    }
  },
};
