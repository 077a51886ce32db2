import { z } from 'zod';
import type { Hex } from '../../primitives/scale/hex';

const HEX = /^(?:0x)?[0-9a-fA-F]*$/;
const U8_MAX = 0xff;
const U16_MAX = 0xffff;
const U32_MAX = 0xffff_ffff;
const U64_MAX = 0xffff_ffff_ffff_ffffn;

/** As serde reads bytes: `0x` may be missing, and an odd number of digits gets a leading zero. */
function normalized(text: string): Hex {
  const digits = (text.startsWith('0x') ? text.slice(2) : text).toLowerCase();
  return digits.length % 2 === 0 ? `0x${digits}` : `0x0${digits}`;
}

const hexText = (expected: string) => z.string({ error: expected }).regex(HEX, { error: expected });

/** Bytes of any length, as lower-case hex. */
export const bytes = hexText('expected a hex string such as "0x1234"').transform(normalized);

/** Exactly `length` bytes, as lower-case hex. */
export function fixedBytes(length: number) {
  const expected = `expected a hex string of ${length} bytes (0x and ${2 * length} digits)`;
  return hexText(expected)
    .refine((text) => text.length === 2 * length + (text.startsWith('0x') ? 2 : 0), { error: expected })
    .transform(normalized);
}

export const hash = fixedBytes(32);

export const text = z.string({ error: 'expected a string' });

export const bool = z.boolean({ error: 'expected true or false' });

function integerUpTo(most: number) {
  const expected = `expected an integer from 0 to ${most}`;
  return z
    .number({ error: expected })
    .refine((value) => Number.isInteger(value) && value >= 0 && value <= most, { error: expected });
}

export const u8 = integerUpTo(U8_MAX);
export const u16 = integerUpTo(U16_MAX);
export const u32 = integerUpTo(U32_MAX);

const u64Expected = `expected an integer from 0 to ${U64_MAX}`;

/** A bare integer of up to 64 bits, exact. */
export const u64 = z
  .union([z.bigint(), z.int()], { error: u64Expected })
  .transform(BigInt)
  .refine((value) => value >= 0n && value <= U64_MAX, { error: u64Expected });

const blockNumberExpected = `expected a block number: an integer from 0 to ${U32_MAX}, or that as a hex string such as "0x10"`;

/** The chain's `NumberOrHex`, as a number. */
export const blockNumber = z
  .union([z.int(), z.string().regex(/^0x[0-9a-fA-F]{1,16}$/, { error: blockNumberExpected })], {
    error: blockNumberExpected,
  })
  .transform(Number)
  .refine((value) => value >= 0 && value <= U32_MAX, { error: blockNumberExpected });

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'expected an array' });
}

/** May be null or left out; then undefined. */
export function optional<Kind extends z.ZodType>(kind: Kind) {
  return kind.nullish().transform((value) => value ?? undefined);
}
