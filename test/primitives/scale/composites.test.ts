import {
  array, boundedVec, brandedBytes, btreeMap, btreeSet, bytes, compareNative, decodeAll, encode, fixedBytes, fromHex, newtype, of, option, result, string,
  struct, toHex, tuple, tupleStruct, u16, u32, u8, unit, unitEnum, unitType, variants, vec, wrapper, type Codec,
} from '../../../primitives/scale'; // prettier-ignore

const Sparse = unitEnum(['Sparse'], { Late: 7, Early: 2 });
const Shape = variants(['Shape'], { Point: unit(0), Circle: of(1, u8), Box: of(9, u8, u16) });

describe('values and their bytes', () => {
  it.each<[what: string, codec: Codec<unknown>, value: unknown, hex: string]>([
    ['no bytes', bytes, new Uint8Array(0), '00'],
    ['bytes', bytes, Uint8Array.of(1, 255), '0801ff'],
    ['64 bytes, whose length takes two', bytes, new Uint8Array(64), `0101${'00'.repeat(64)}`],
    ['text', string, 'Hamlet', '1848616d6c6574'],
    ['text beyond ASCII', string, 'Война', '28d092d0bed0b9d0bdd0b0'],
    ['text that begins with a byte order mark', string, '\ufeffa', '10efbbbf61'],
    ['fixed bytes', fixedBytes(3), '0xabcdef', 'abcdef'],
    ['no fixed bytes', fixedBytes(0), '0x', ''],
    ['a vector of numbers', vec(u16), [4, 8, 15, 16, 23, 42], '18040008000f00100017002a00'],
    ['a vector of options', vec(option(u8)), [1, undefined, 255], '0c01010001ff'],
    ['an array without a length', array(u16, 2), [1, 2], '01000200'],
    ['nothing', unitType, undefined, ''],
    ['an empty tuple', tuple(), [], ''],
    ['a tuple', tuple(u8, string), [7, 'a'], '070461'],
    ['None', option(u32), undefined, '00'],
    ['Some', option(u32), 1, '0101000000'],
    ['Ok', result(u8, string), { type: 'Ok', value: 42 }, '002a'],
    ['Err', result(u8, string), { type: 'Err', value: 'no' }, '01086e6f'],
    ['Ok of nothing', result(unitType, u8), { type: 'Ok', value: undefined }, '00'],
    ['a variant without fields', Shape, { type: 'Point' }, '00'],
    ['a variant with one', Shape, { type: 'Circle', value: 5 }, '0105'],
    ['a variant with two', Shape, { type: 'Box', value: [5, 6] }, '09050600'],
    ['an enum with gaps', Sparse, 'Late', '07'],
    ['a struct', struct(['S'], { a: u8, b: u16 }), { a: 1, b: 2 }, '010200'],
    ['a struct in any order of its fields', struct(['S'], { a: u8, b: u16 }), { b: 2, a: 1 }, '010200'],
    ['a wrapper', wrapper(['W'], u16), 1, '0100'],
    ['a tuple struct', tupleStruct(['W'], tuple(u8, u8), [u8, u8]), [1, 2], '0102'],
    ['a newtype', newtype('NetUid', u16), 1, '0100'],
    ['branded bytes', brandedBytes<'H'>(2), '0x0102', '0102'],
    ['a full bounded vector', boundedVec(u8, { max: 2, of: '2' }), [1, 2], '080102'],
    ['an empty map', btreeMap(u8, u8), [], '00'],
    ['a map', btreeMap(u16, string), [[1, 'a'], [256, 'b']], '08010004610001 0462'.replace(' ', '')],
    ['a set', btreeSet(fixedBytes(2)), ['0x00ff', '0x0100'], '0800ff0100'],
  ])('%s', (_what, codec, value, hex) => {
    expect(toHex(encode(codec, value))).toBe(`0x${hex}`);
    expect(decodeAll(codec, fromHex(hex))).toEqual(value);
  }); // prettier-ignore
});

describe('what Rust collects into order', () => {
  it('a map read out of order is sorted, and the last of equal keys wins', () => {
    expect(decodeAll(btreeMap(u16, u8), fromHex('10 0200 01 0001 02 0200 03 0100 04'.replaceAll(' ', '')))).toEqual([[1, 4], [2, 3], [256, 2]]);
  }); // prettier-ignore

  it('a set read out of order is sorted, without doubles', () => {
    expect(decodeAll(btreeSet(u8), fromHex('100301ff03'))).toEqual([1, 3, 255]);
  });

  it.each<[what: string, a: unknown, b: unknown, order: number]>([
    ['numbers by size, not by text', 9, 10, -1],
    ['wide numbers by size', 2n ** 70n, 2n ** 64n, 1],
    ['equal numbers', 3, 3, 0],
    ['hex by bytes', '0x00ff', '0x0100', -1],
    ['tuples by their first difference', [1, 9], [2, 0], -1],
    ['tuples with equal beginnings by the rest', [1, 9], [1, 8], 1],
    ['lists by length when one begins the other', [1], [1, 0], -1],
    ['bytes as bytes', Uint8Array.of(1), Uint8Array.of(0, 5), 1],
    ['a beginning before the whole', Uint8Array.of(1), Uint8Array.of(1, 0), -1],
    ['false before true', false, true, -1],
  ])('%s', (_what, a, b, order) => {
    expect(Math.sign(compareNative(a, b))).toBe(order);
    expect(Math.sign(compareNative(b, a))).toBe(0 - order);
  });
});

describe('what a codec read', () => {
  it('stays when the input changes', () => {
    const input = fromHex('080102');
    const read = decodeAll(bytes, input);
    input.fill(9);
    expect(read).toEqual(Uint8Array.of(1, 2));
  });

  it('and what it wrote stays when more is written', () => {
    const first = encode(u32, 1);
    encode(u32, 2);
    expect(toHex(first)).toBe('0x01000000');
  });

  it('an encoding may go on inside another', () => {
    const outer: Codec<number> = { ...u16, encode: (value, out) => out.put(encode(u16, value + encode(u8, 1).length)) };
    expect(toHex(encode(vec(outer), [1, 2]))).toBe('0x0802000300');
  });
});

describe('hex', () => {
  it.each([['0xABcd'], ['ABCD'], ['0xabcd']])('%s is read in either case, with or without 0x', (hex) => {
    expect(toHex(fromHex(hex))).toBe('0xabcd');
  });

  it.each([
    ['0xabc', 'hex needs an even number of digits, got 3'],
    ['0xabxy', "not a hex digit in 'xy'"],
    ['0xab é', "not a hex digit in ' é'"],
  ])('%s is refused', (hex, message) => {
    expect(() => fromHex(hex)).toThrow(new RangeError(message));
  });
});
