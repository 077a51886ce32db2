import type { Codec } from './codec';
import { CodecError } from './errors';
import type { Reader } from './reader';
import { primitiveType, type PrimitiveName } from './type';
import type { Writer } from './writer';

/** An unsigned integer codec also tells its width: that is what a compact form needs. */
export interface IntegerCodec<T extends number | bigint> extends Codec<T> {
  readonly bits: number;
  /** From the wire's wide form to the native one. */
  from(wide: bigint): T;
}

function small(name: PrimitiveName, bits: 8 | 16 | 32): IntegerCodec<number> {
  const limit = 2 ** bits;
  const write = { 8: (v: number, o: Writer) => o.u8(v), 16: (v: number, o: Writer) => o.u16(v), 32: (v: number, o: Writer) => o.u32(v) }[bits]; // prettier-ignore
  const read = { 8: (r: Reader) => r.u8(), 16: (r: Reader) => r.u16(), 32: (r: Reader) => r.u32() }[bits];
  return {
    type: primitiveType(name),
    rust: name,
    bits,
    from: Number,
    encode(value, out) {
      if (!Number.isInteger(value) || value < 0 || value >= limit) {
        throw new CodecError(`${name} holds 0 to ${limit - 1}, got ${String(value)}`);
      }
      write(value, out);
    },
    decode: read,
  };
}

function smallSigned(name: PrimitiveName, bits: 8 | 16 | 32): Codec<number> {
  const half = 2 ** (bits - 1);
  const unsigned = small(name, bits);
  return {
    type: primitiveType(name),
    rust: name,
    encode(value, out) {
      if (!Number.isInteger(value) || value < -half || value >= half) {
        throw new CodecError(`${name} holds ${-half} to ${half - 1}, got ${String(value)}`);
      }
      unsigned.encode(value < 0 ? value + 2 * half : value, out);
    },
    decode(from) {
      const value = unsigned.decode(from);
      return value >= half ? value - 2 * half : value;
    },
  };
}

/** Little-endian words of 64 bits. */
function writeWords(value: bigint, words: number, out: Writer): void {
  for (let word = 0; word < words; word += 1) out.u64(BigInt.asUintN(64, value >> BigInt(64 * word)));
}

function readWords(words: number, from: Reader): bigint {
  let value = 0n;
  for (let word = 0; word < words; word += 1) value |= from.u64() << BigInt(64 * word);
  return value;
}

function wide(name: PrimitiveName, bits: 64 | 128 | 256): IntegerCodec<bigint> {
  const limit = 1n << BigInt(bits);
  const words = bits / 64;
  return {
    type: primitiveType(name),
    rust: name,
    bits,
    from: (value) => value,
    encode(value, out) {
      if (typeof value !== 'bigint' || value < 0n || value >= limit) {
        throw new CodecError(`${name} holds 0 to 2^${bits} - 1 as a bigint, got ${String(value)} (${typeof value})`);
      }
      writeWords(value, words, out);
    },
    decode: words === 1 ? (from) => from.u64() : (from) => readWords(words, from),
  };
}

function wideSigned(name: PrimitiveName, bits: 64 | 128): Codec<bigint> {
  const half = 1n << BigInt(bits - 1);
  return {
    type: primitiveType(name),
    rust: name,
    encode(value, out) {
      if (typeof value !== 'bigint' || value < -half || value >= half) {
        throw new CodecError(`${name} holds -2^${bits - 1} to 2^${bits - 1} - 1 as a bigint, got ${String(value)}`);
      }
      writeWords(BigInt.asUintN(bits, value), bits / 64, out);
    },
    decode: (from) => BigInt.asIntN(bits, readWords(bits / 64, from)),
  };
}

export const u8 = small('u8', 8);
export const u16 = small('u16', 16);
export const u32 = small('u32', 32);
export const u64 = wide('u64', 64);
export const u128 = wide('u128', 128);
export const u256 = wide('u256', 256);
export const i8 = smallSigned('i8', 8);
export const i16 = smallSigned('i16', 16);
export const i32 = smallSigned('i32', 32);
export const i64 = wideSigned('i64', 64);
export const i128 = wideSigned('i128', 128);

export const bool: Codec<boolean> = {
  type: primitiveType('bool'),
  rust: 'bool',
  encode(value, out) {
    if (typeof value !== 'boolean') throw new CodecError(`bool holds true or false, got ${String(value)}`);
    out.u8(value ? 1 : 0);
  },
  decode(from) {
    const byte = from.u8();
    if (byte > 1) throw new CodecError(`a bool is 0 or 1, got ${byte}`);
    return byte === 1;
  },
};
