import type { Codec } from './codec';
import { CodecError } from './errors';
import type { IntegerCodec } from './integers';
import type { Reader } from './reader';
import { compactType } from './type';
import type { Writer } from './writer';

export function writeCompact(value: number | bigint, out: Writer): void {
  if (value < 0x40) return out.u8(Number(value) << 2);
  if (value < 0x4000) return out.u16((Number(value) << 2) | 1);
  if (value < 0x4000_0000) return out.u32(Number(value) * 4 + 2);
  let rest = BigInt(value);
  let length = 0;
  for (let left = rest; left > 0n; left >>= 8n) length += 1;
  out.u8(((length - 4) << 2) | 3);
  for (; length > 0; length -= 1) {
    out.u8(Number(rest & 0xffn));
    rest >>= 8n;
  }
}

/** Refuses a form longer than the value needs, as parity-scale-codec does. */
export function readCompact(from: Reader): bigint {
  const first = from.u8();
  const mode = first & 3;
  if (mode === 0) return BigInt(first >> 2);
  if (mode === 1) return minimal(BigInt((first | (from.u8() << 8)) >>> 2), 0x40n);
  if (mode === 2) return minimal(BigInt((first | (from.u8() << 8) | (from.u16() << 16)) >>> 2), 0x4000n);
  const length = (first >> 2) + 4;
  let value = 0n;
  for (let byte = 0; byte < length; byte += 1) value |= BigInt(from.u8()) << BigInt(8 * byte);
  const least = length === 4 ? 0x4000_0000n : 1n << BigInt(8 * (length - 1));
  return minimal(value, least);
}

function minimal(value: bigint, least: bigint): bigint {
  if (value < least) throw new CodecError(`compact ${value} is written in more bytes than it needs`);
  return value;
}

/** Length of a collection. Refuses more than the input can hold, whatever an element is. */
export function readLength(from: Reader): number {
  const length = readCompact(from);
  if (length > 0xffff_ffffn) throw new CodecError(`a length is at most 2^32 - 1, got ${length}`);
  return Number(length);
}

/** `Compact<T>` for an unsigned integer: the same native value in one to 33 bytes. */
export function compact<T extends number | bigint>(
  codec: Codec<T> & Pick<IntegerCodec<number | bigint>, 'bits' | 'from'>,
): Codec<T> {
  const limit = 1n << BigInt(codec.bits);
  return {
    type: compactType(codec.type),
    rust: codec.rust,
    encode(value, out) {
      const valid = codec.bits > 32 ? typeof value === 'bigint' : Number.isInteger(value);
      if (!valid || value < 0 || value >= limit) {
        throw new CodecError(`Compact<${codec.rust}> holds 0 to ${limit - 1n}, got ${String(value)} (${typeof value})`);
      }
      writeCompact(value, out);
    },
    decode(from) {
      const value = readCompact(from);
      if (value >= limit) throw new CodecError(`Compact<${codec.rust}> holds 0 to ${limit - 1n}, got ${value}`);
      return codec.from(value) as T;
    },
  };
}
