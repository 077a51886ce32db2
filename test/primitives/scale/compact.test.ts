import {
  compact,
  decodeAll,
  encode,
  fromHex,
  Reader,
  readCompact,
  readLength,
  toHex,
  u128,
  u16,
  u256,
  u32,
  u64,
  u8,
  Writer,
  writeCompact,
  type Codec,
} from '../../../primitives/scale';

/** What parity-scale-codec's own tests write, and the ends of each form. */
const KNOWN = [
  [0n, '00'],
  [1n, '04'],
  [63n, 'fc'],
  [64n, '0101'],
  [255n, 'fd03'],
  [511n, 'fd07'],
  [16383n, 'fdff'],
  [16384n, '02000100'],
  [65535n, 'feff0300'],
  [2n ** 30n - 1n, 'feffffff'],
  [2n ** 30n, '0300000040'],
  [2n ** 32n - 1n, '03ffffffff'],
  [2n ** 32n, '070000000001'],
  [100_000_000_000_000n, '0b00407a10f35a'],
  [2n ** 40n, '0b000000000001'],
  [2n ** 48n, '0f00000000000001'],
  [2n ** 56n - 1n, '0fffffffffffffff'],
  [2n ** 56n, '130000000000000001'],
  [2n ** 64n - 1n, '13ffffffffffffffff'],
  [2n ** 64n, '17000000000000000001'],
  [2n ** 128n - 1n, `33${'ff'.repeat(16)}`],
  [2n ** 256n - 1n, `73${'ff'.repeat(32)}`],
  [2n ** 536n - 1n, `ff${'ff'.repeat(67)}`],
] as const;

describe('a compact number', () => {
  it.each(KNOWN)('%s is written %s', (value, hex) => {
    const out = new Writer();
    writeCompact(value, out);
    expect(toHex(out.bytes())).toBe(`0x${hex}`);
    expect(readCompact(new Reader(fromHex(hex)))).toBe(value);
  });

  it.each([
    ['63 in two bytes', 'fd00', 63n],
    ['0 in two bytes', '0100', 0n],
    ['16383 in four bytes', 'feff0000', 16383n],
    ['2^30 - 1 in five bytes', '03ffffff3f', 2n ** 30n - 1n],
    ['2^32 - 1 in six bytes', '07ffffffff00', 2n ** 32n - 1n],
    ['0 in the longest form', `ff${'00'.repeat(67)}`, 0n],
  ])('is refused when it is not the shortest: %s', (_what, hex, value) => {
    expect(() => readCompact(new Reader(fromHex(hex)))).toThrow(
      `compact ${value} is written in more bytes than it needs`,
    );
  });

  it.each(['', '01', '0200', '020000', '03000000', '0700000000'])('is refused when bytes are missing: 0x%s', (hex) => {
    expect(() => readCompact(new Reader(fromHex(hex)))).toThrow(/only \d left/);
  });
});

describe('a compact integer keeps the range of its type', () => {
  it.each<[name: string, codec: Codec<unknown>, greatest: number | bigint, beyond: number | bigint]>([
    ['u8', compact(u8), 255, 256],
    ['u16', compact(u16), 65535, 65536],
    ['u32', compact(u32), 4294967295, 4294967296],
    ['u64', compact(u64), 2n ** 64n - 1n, 2n ** 64n],
    ['u128', compact(u128), 2n ** 128n - 1n, 2n ** 128n],
    ['u256', compact(u256), 2n ** 256n - 1n, 2n ** 256n],
  ])('%s', (name, codec, greatest, beyond) => {
    const out = new Writer();
    writeCompact(beyond, out);
    const limits = `Compact<${name}> holds 0 to ${greatest}, got `;
    expect(decodeAll(codec, encode(codec, greatest))).toBe(greatest);
    expect(() => encode(codec, beyond)).toThrow(`${limits}${beyond}`);
    expect(() => encode(codec, typeof greatest === 'bigint' ? -1n : -1)).toThrow(limits);
    expect(() => encode(codec, typeof greatest === 'bigint' ? 1 : 1n)).toThrow(limits);
    expect(() => encode(codec, undefined)).toThrow(limits);
    expect(() => decodeAll(codec, out.bytes())).toThrow(`${limits}${beyond}`);
  });
});

describe('a length', () => {
  it('is at most what 32 bits hold', () => {
    expect(readLength(new Reader(fromHex('03ffffffff')))).toBe(2 ** 32 - 1);
    expect(() => readLength(new Reader(fromHex('070000000001')))).toThrow(
      'a length is at most 2^32 - 1, got 4294967296',
    );
  });
});
