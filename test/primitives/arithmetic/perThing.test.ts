import { FixedU128 } from '../../../primitives/arithmetic/fixedU128';
import { Perbill, Percent, Permill, Perquintill } from '../../../primitives/arithmetic/perThing';
import * as u64 from '../../../primitives/arithmetic/u64';
import { decodeAll, encode, fromHex, toHex, type Codec } from '../../../primitives/scale';

describe('a part of one', () => {
  it.each([
    [34, 10n, 3n, 3n, 4n],
    [36, 10n, 4n, 3n, 4n],
    [35, 10n, 3n, 3n, 4n],
    [50, 1n, 0n, 0n, 1n],
    [51, 1n, 1n, 0n, 1n],
    [0, 1_000n, 0n, 0n, 0n],
    [100, 1_000n, 1_000n, 1_000n, 1_000n],
    [99, u64.MAX, 18_262_276_632_972_456_099n, 18_262_276_632_972_456_098n, 18_262_276_632_972_456_099n],
  ])('of %d percent: of %d it is to the nearest %d, down %d, up %d', (part, amount, nearest, down, up) => {
    expect([Percent.mul(part, amount), Percent.mulFloor(part, amount), Percent.mulCeil(part, amount)]).toEqual([nearest, down, up]); // prettier-ignore
  });

  it.each([
    [989n, 1_000n, 98],
    [1n, 3n, 33],
    [2n, 2n, 100],
    [3n, 2n, 100],
    [0n, 0n, 100],
    [0n, 5n, 0],
  ])('is made of %d in %d: %d percent', (p, q, percent) => {
    expect(Percent.fromRational(p, q)).toBe(percent);
  });

  it('is made with another rounding on demand', () => {
    const of = (p: bigint) => (['Down', 'NearestPrefDown', 'NearestPrefUp', 'Up'] as const).map((r) => Percent.fromRational(p, 1_000n, r)); // prettier-ignore
    expect(of(981n)).toEqual([98, 98, 98, 99]);
    expect(of(985n)).toEqual([98, 98, 99, 99]);
    expect(of(986n)).toEqual([98, 99, 99, 99]);
  });

  it('is made of percent in each accuracy, at most of all', () => {
    expect([Percent, Permill, Perbill, Perquintill].map((part) => part.fromPercent(80))).toEqual([
      80,
      800_000,
      800_000_000,
      800_000_000_000_000_000n,
    ]);
    expect(Permill.fromPercent(101)).toBe(Permill.ACCURACY);
    expect(Perbill.leftFromOne(1)).toBe(999_999_999);
  });

  it('is the fee of this chain: 5e-5 rao for a picosecond', () => {
    expect(Perbill.mul(50_000, 108_157_000n)).toBe(5_408n);
    expect(Perbill.mul(50_000, 10_000n)).toBe(0n);
    expect(Perbill.mul(50_000, 10_001n)).toBe(1n);
  });

  it.each<[string, Codec<any>, unknown, string, string]>([
    ['Percent', Percent, 100, '0x64', '0x65'],
    ['Permill', Permill, 125_000, '0x48e80100', '0x41420f00'],
    ['Perbill', Perbill, 1_000_000_000, '0x00ca9a3b', '0x01ca9a3b'],
    ['Perquintill', Perquintill, 10n ** 18n, '0x000064a7b3b6e00d', '0x010064a7b3b6e00d'],
  ])('%s is written as its parts, and never more than one', (_, codec, value, bytes, beyond) => {
    expect(toHex(encode(codec, value))).toBe(bytes);
    expect(decodeAll(codec, fromHex(bytes))).toBe(value);
    expect(() => decodeAll<unknown>(codec, fromHex(beyond))).toThrow(`a ${codec.rust} is 0 to`);
  });

  it('more than one is not written either', () => {
    expect(() => encode(Percent, 101)).toThrow('a Percent is 0 to 100 parts, got 101');
  });
});

describe('FixedU128', () => {
  it('multiplies amounts, rounding down, up to what their type holds', () => {
    const third = FixedU128.saturatingFromRational(1n, 3n);
    expect(third).toBe(333_333_333_333_333_333n);
    expect(FixedU128.saturatingMulInt(third, 3_000n, u64.MAX)).toBe(999n);
    expect(FixedU128.saturatingMulInt(2n * FixedU128.ONE, u64.MAX, u64.MAX)).toBe(u64.MAX);
    expect(FixedU128.saturatingMulInt(FixedU128.ONE, u64.MAX, u64.MAX)).toBe(u64.MAX);
  });

  it('saturates', () => {
    expect(FixedU128.saturatingFromInteger(5n)).toBe(5n * FixedU128.ONE);
    expect(FixedU128.saturatingFromInteger(10n ** 21n)).toBe(2n ** 128n - 1n);
    expect(FixedU128.saturatingFromRational(10n ** 30n, 1n)).toBe(2n ** 128n - 1n);
    expect(() => FixedU128.saturatingFromRational(1n, 0n)).toThrow(RangeError);
  });
});
