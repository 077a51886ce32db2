import {
  bool,
  decodeAll,
  encode,
  fromHex,
  i128,
  i16,
  i32,
  i64,
  i8,
  toHex,
  u128,
  u16,
  u256,
  u32,
  u64,
  u8,
  type Codec,
} from '../../../primitives/scale';

const power = (bits: number): bigint => 2n ** BigInt(bits);

/** Least, greatest and one in between, with their bytes; then what is out of range. */
const WIDTHS: ReadonlyArray<readonly [name: string, codec: Codec<unknown>, rows: readonly (readonly [unknown, string])[], refused: readonly unknown[]]> = [
  ['u8', u8, [[0, '00'], [69, '45'], [255, 'ff']], [-1, 256, 0.5, Number.NaN, 1n, '1', null, undefined]],
  ['u16', u16, [[0, '0000'], [42, '2a00'], [65535, 'ffff']], [-1, 65536, 1.5, 1n]],
  ['u32', u32, [[0, '00000000'], [16777215, 'ffffff00'], [4294967295, 'ffffffff']], [-1, 4294967296, 1.5, 1n]],
  ['u64', u64, [[0n, '0000000000000000'], [1n, '0100000000000000'], [power(64) - 1n, 'ffffffffffffffff']], [-1n, power(64), 1, '1', undefined]],
  ['u128', u128, [[0n, '00'.repeat(16)], [power(64), `${'00'.repeat(8)}01${'00'.repeat(7)}`], [power(128) - 1n, 'ff'.repeat(16)]], [-1n, power(128), 1]],
  ['u256', u256, [[0n, '00'.repeat(32)], [power(255), `${'00'.repeat(31)}80`], [power(256) - 1n, 'ff'.repeat(32)]], [-1n, power(256), 1]],
  ['i8', i8, [[0, '00'], [-1, 'ff'], [-128, '80'], [127, '7f']], [-129, 128, 0.5, 1n]],
  ['i16', i16, [[-1, 'ffff'], [-32768, '0080'], [32767, 'ff7f']], [-32769, 32768, 1n]],
  ['i32', i32, [[-1, 'ffffffff'], [-2147483648, '00000080'], [2147483647, 'ffffff7f']], [-2147483649, 2147483648, 1n]],
  ['i64', i64, [[-1n, 'ff'.repeat(8)], [-power(63), '0000000000000080'], [power(63) - 1n, 'ffffffffffffff7f']], [-power(63) - 1n, power(63), 1]],
  ['i128', i128, [[-2n, `fe${'ff'.repeat(15)}`], [-power(127), `${'00'.repeat(15)}80`], [power(127) - 1n, `${'ff'.repeat(15)}7f`]], [-power(127) - 1n, power(127), 1]],
  ['bool', bool, [[false, '00'], [true, '01']], [0, 1, 'true', undefined]],
]; // prettier-ignore

describe.each(WIDTHS)('%s', (name, codec, rows, refused) => {
  it.each(rows.map(([value, hex]) => [value, hex] as const))('%s is written %s', (value, hex) => {
    expect(toHex(encode(codec, value))).toBe(`0x${hex}`);
    expect(decodeAll(codec, fromHex(hex))).toBe(value);
  });

  it.each(refused.map((value) => [typeof value, value] as const))('refuses to write the %s %s', (_type, value) => {
    expect(() => encode(codec, value)).toThrow(new RegExp(`^${name} holds .*, got `));
  });

  it('refuses too few bytes and too many', () => {
    const [, hex] = rows[0]!;
    expect(() => decodeAll(codec, fromHex(hex).slice(1))).toThrow(/needs \d+ bytes at offset \d+, only \d+ left/);
    expect(() => decodeAll(codec, fromHex(`${hex}00`))).toThrow(`1 bytes left over after ${name}`);
  });
});

describe('a bool', () => {
  it.each([2, 0xff])('is never read from %i', (byte) => {
    expect(() => decodeAll(bool, Uint8Array.of(byte))).toThrow(`a bool is 0 or 1, got ${byte}`);
  });
});
