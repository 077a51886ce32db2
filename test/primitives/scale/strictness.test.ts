import {
  array, boundedBytes, boundedVec, bool, boxed, btreeMap, btreeSet, bytes, CodecError, compact, decode, decodeAll, encode, fields, fixedBytes, fromHex,
  hole, MAX_DEPTH, of, option, result, spelt, string, struct, tuple, u16, u32, u64, u8, unit, unitEnum, unitType, variants, vec, weakBoundedVec, wrapper, type Codec,
} from '../../../primitives/scale'; // prettier-ignore

const Colour = unitEnum(['Colour'], ['Red', 'Green']);
const Sparse = unitEnum(['Sparse'], { Late: 7, Early: 2 });
const Shape = variants(['Shape'], {
  Point: unit(0),
  Circle: of(1, u8),
  Box: of(3, u8, u16),
  Named: fields(4, { label: string }),
});
const Thing = struct(['Thing'], { size: u16, tags: vec(u8), parts: tuple(bool, u8), shape: Shape });
const thing = { size: 1, tags: [2, 3], parts: [true, 4], shape: { type: 'Circle', value: 5 } } as const;
const three = { max: 3, of: 'ConstU32<3>' };

describe('what decoding refuses', () => {
  const LONG = 'fe ff ff ff'.replaceAll(' ', '');
  it.each<[what: string, codec: Codec<unknown>, hex: string, message: string]>([
    ['an unknown variant', Shape, '02', 'Shape has no variant 2'],
    ['an unknown variant without fields', Colour, '02', 'Colour has no variant 2'],
    ['a variant by its place', Sparse, '00', 'Sparse has no variant 0'],
    ['an Option of 2', option(u8), '0201', 'an Option starts with 0 or 1, got 2'],
    ['a Result of 2', result(u8, u8), '0201', 'a Result starts with 0 or 1, got 2'],
    ['a string that is not UTF-8', string, '08c328', 'a string is valid UTF-8'],
    ['a string with a surrogate', string, '0ceda080', 'a string is valid UTF-8'],
    ['a string in more bytes than it needs', string, '08c080', 'a string is valid UTF-8'],
    ['bytes longer than the input', bytes, '0c0102', 'needs 3 bytes at offset 1, only 2 left'],
    ['a string longer than the input', string, '0c6161', 'needs 3 bytes at offset 1, only 2 left'],
    ['a vector longer than the input', vec(u8), '0c0102', '[2]: needs 1 bytes at offset 3, only 0 left'],
    ['a vector of a billion, in a handful of bytes', vec(u64), LONG, '[0]: needs 8 bytes at offset 4, only 0 left'],
    ['a billion of nothing', vec(unitType), LONG, '[1]: 1073741823 elements do not fit'],
    ['a length that is not the shortest', vec(u8), '0100', 'compact 0 is written in more bytes than it needs'],
    [
      'a bounded vector beyond its bound',
      boundedVec(u8, three),
      '1001020304',
      'BoundedVec<u8, ConstU32<3>> holds at most 3 elements, got 4',
    ],
    [
      'bounded bytes beyond their bound',
      boundedBytes(three),
      '1001020304',
      'BoundedVec<u8, ConstU32<3>> holds at most 3 elements, got 4',
    ],
    ['too short an array', array(u16, 2), '010002', '[1]: needs 2 bytes at offset 2, only 1 left'],
    ['too few fixed bytes', fixedBytes(4), '010203', 'needs 4 bytes at offset 0, only 3 left'],
    ['bytes after the value', Colour, '0100', '1 bytes left over after Colour'],
    ['an integer of too few bytes', u32, '010000', 'needs 4 bytes at offset 0, only 3 left'],
  ])('%s', (_what, codec, hex, message) => {
    const refusal = expect(() => decodeAll(codec, fromHex(hex)));
    refusal.toThrow(CodecError);
    expect(() => decodeAll(codec, fromHex(hex))).toThrow(message);
  });

  it('names the field, outermost first', () => {
    const deep = struct(['Outer'], { things: vec(option(Thing)) });
    const raw = encode(deep, { things: [undefined, thing] });
    for (const [length, path] of [[3, 'things/[1]/size'], [5, 'things/[1]/tags'], [7, 'things/[1]/tags/[1]'], [8, 'things/[1]/parts/.0'], [9, 'things/[1]/parts/.1'], [10, 'things/[1]/shape'], [11, 'things/[1]/shape/Circle']] as const) {
      expect(() => decodeAll(deep, raw.slice(0, length))).toThrow(`${path}: needs`);
    } // prettier-ignore
    expect(decodeAll(deep, raw)).toEqual({ things: [undefined, thing] });
  });

  it('only decodeAll minds what comes after', () => {
    expect(decode(u8, Uint8Array.of(1, 2))).toBe(1);
    expect(() => decodeAll(u8, Uint8Array.of(1, 2))).toThrow('1 bytes left over after u8');
  });
});

describe('what encoding refuses', () => {
  it.each<[what: string, codec: Codec<unknown>, value: unknown, message: string]>([
    ['a missing field', Thing, { size: 1, tags: [], parts: [true, 1] }, 'field shape is missing'],
    ['a surplus field', Thing, { ...thing, colour: 1 }, 'no field colour; there are size, tags, parts, shape'],
    ['no object', Thing, null, 'an object with 4 fields is needed, got null'],
    ['a field out of range', Thing, { ...thing, size: 65536 }, 'size: u16 holds 0 to 65535, got 65536'],
    ['an element out of range', Thing, { ...thing, tags: [1, 256] }, 'tags/[1]: u8 holds 0 to 255, got 256'],
    ['a field of the wrong type', Thing, { ...thing, parts: [1, 1] }, 'parts/.0: bool holds true or false, got 1'],
    ['a variant that is not there', Shape, { type: 'Line' }, 'Shape has no variant Line; it is one of Point, Circle, Box, Named'],
    ['a variant named like a method', Shape, { type: 'toString' }, 'Shape has no variant toString'],
    ['a variant that is nothing', Shape, undefined, 'a variant is an object of a type and a value, got undefined'],
    ['a variant by its name', Shape, 'Point', 'a variant is an object of a type and a value, got Point'],
    ['a variant whose type is no text', Shape, { type: ['Point'] }, 'a variant is an object of a type and a value'],
    ['a variant that is null', Shape, null, 'a variant is an object of a type and a value, got null'],
    ['a variant with more than type and value', Shape, { type: 'Circle', value: 1, radius: 1 }, 'a variant has a type and a value, and no radius'],
    ['a Result with more', result(u8, u8), { type: 'Ok', value: 1, error: 2 }, 'a variant has a type and a value, and no error'],
    ['a variant without its value', Shape, { type: 'Circle' }, 'Circle: u8 holds 0 to 255, got undefined'],
    ['a value for a variant without fields', Shape, { type: 'Point', value: 1 }, 'Point'],
    ['a variant with too few values', Shape, { type: 'Box', value: [1] }, 'Box: a tuple of 2 is needed'],
    ['a variant without its field', Shape, { type: 'Named', value: {} }, 'Named: field label is missing'],
    ['an enum by its index', Colour, 0, 'Colour is one of Red, Green, got 0'],
    ['an enum by another case', Colour, 'red', 'Colour is one of Red, Green, got red'],
    ['a Result that is neither', result(u8, u8), { type: 'Maybe', value: 1 }, 'a Result is Ok or Err, got Maybe'],
    ['a Result that is nothing', result(u8, u8), undefined, 'a variant is an object of a type and a value, got undefined'],
    ['too long a tuple', tuple(u8, u8), [1, 2, 3], 'a tuple of 2 is needed'],
    ['too short a tuple', tuple(u8, u8), [1], 'a tuple of 2 is needed'],
    ['too long an array', array(u8, 2), [1, 2, 3], '[u8; 2] has 2 elements'],
    ['a vector that is none', vec(u8), 'ab', 'Vec<u8> is an array, got string'],
    ['bytes that are none', bytes, [1, 2], 'bytes are a Uint8Array, got object'],
    ['bytes in hex', bytes, '0x0102', 'bytes are a Uint8Array, got string'],
    ['upper-case hex', fixedBytes(2), '0xAB00', '2 bytes are written as 0x and 4 lower-case hex digits, got 0xAB00'],
    ['hex without 0x', fixedBytes(2), 'ab00ab', '2 bytes are written as 0x and 4 lower-case hex digits'],
    ['hex of another length', fixedBytes(2), '0xab', '2 bytes are written as 0x and 4 lower-case hex digits'],
    ['hex of no digits', fixedBytes(2), '0xabgg', '2 bytes are written as 0x and 4 lower-case hex digits'],
    ['hex of a character beyond ASCII', fixedBytes(2), '0xabcé', '2 bytes are written as 0x and 4 lower-case hex digits'],
    ['fixed bytes as bytes', fixedBytes(2), Uint8Array.of(1, 2), '2 bytes are written as 0x and 4 lower-case hex digits'],
    ['text with a lone surrogate', string, 'a\ud800', 'a string is well-formed text'],
    ['no text', string, 5, 'a string is well-formed text'],
    ['a vector beyond its bound', boundedVec(u8, three), [1, 2, 3, 4], 'BoundedVec<u8, ConstU32<3>> holds at most 3 elements, got 4'],
    ['bytes beyond their bound', boundedBytes(three), new Uint8Array(4), 'holds at most 3 elements, got 4'],
    ['a map that is not in order', btreeMap(u8, u8), [[2, 0], [1, 0]], 'the keys of a BTreeMap ascend'],
    ['a map with a key twice', btreeMap(u8, u8), [[1, 0], [1, 0]], 'the keys of a BTreeMap ascend'],
    ['a set that is not in order', btreeSet(u8), [2, 1], 'the keys of a BTreeSet ascend'],
    ['null for None', option(u8), null, 'u8 holds 0 to 255, got null'],
    ['an unfitting index', compact(u8), 256, 'Compact<u8> holds 0 to 255, got 256'],
    ['something for nothing', unitType, 1, 'the unit type is undefined, got number'],
  ])('%s', (_what, codec, value, message) => {
    expect(() => encode(codec, value)).toThrow(CodecError);
    expect(() => encode(codec, value)).toThrow(message);
  }); // prettier-ignore

  it('an Option of an Option, when it is declared', () => {
    expect(() => option(option(u8))).toThrow('an Option of an Option has no native form');
  });

  it('a hole that no runtime fills', () => {
    expect(() => encode(hole<number>('RuntimeCall'), 1)).toThrow(
      'RuntimeCall is filled by a runtime, and this reader or writer carries none',
    );
  });
});

describe('nesting', () => {
  const Nested: Codec<unknown> = {
    ...vec({
      ...u8,
      encode: (v: unknown, o) => Nested.encode(v, o),
      decode: (f) => Nested.decode(f),
    }),
  };
  const inBoxes = (depth: number, codec: Codec<unknown> = u8): Codec<unknown> =>
    depth === 0 ? codec : inBoxes(depth - 1, boxed(codec));
  const nest = (levels: number) => Uint8Array.from([...Array.from({ length: levels - 1 }, () => 4), 0]);

  it('goes down 256 vectors and no further', () => {
    expect(() => decodeAll(Nested, nest(MAX_DEPTH))).not.toThrow();
    expect(() => decodeAll(Nested, nest(MAX_DEPTH + 1))).toThrow('nested deeper than 256 levels');
  });

  it('counts boxes too, and is what the reader allows', () => {
    expect(decodeAll(inBoxes(8), Uint8Array.of(7), {}, 8)).toBe(7);
    expect(() => decodeAll(inBoxes(9), Uint8Array.of(7), {}, 8)).toThrow('nested deeper than 8 levels');
  });

  it('counts maps and sets', () => {
    expect(() => decodeAll(btreeMap(u8, vec(u8)), Uint8Array.of(4, 1, 0), {}, 1)).toThrow(
      'nested deeper than 1 levels',
    );
    expect(() => decodeAll(btreeSet(vec(u8)), Uint8Array.of(4, 0), {}, 1)).toThrow('nested deeper than 1 levels');
  });

  it('counts neither structs nor bytes, nor what lies side by side', () => {
    const flat = struct(['Flat'], { a: vec(u8), b: tuple(bytes, option(wrapper(['Inner'], vec(u8)))), c: boxed(u8) });
    expect(decodeAll(flat, fromHex('0401040201040307'), {}, 1)).toEqual({ a: [1], b: [Uint8Array.of(2), [3]], c: 7 });
    expect(decodeAll(vec(spelt('x', u8)), fromHex('080102'), {}, 1)).toEqual([1, 2]);
  });
});

describe('a weakly bounded vector', () => {
  it('is taken beyond its bound both ways, as Rust does', () => {
    const weak = weakBoundedVec(u8, three);
    expect(decodeAll(weak, encode(weak, [1, 2, 3, 4]))).toEqual([1, 2, 3, 4]);
  });
});
