import fc from 'fast-check';
import {
  array, bool, boundedVec, btreeMap, btreeSet, bytes, compact, fields, fixedBytes, i128, i16, i32, i64, i8, of, option, result, string, struct, toHex, tuple,
  u128, u16, u256, u32, u64, u8, unit, unitEnum, variants, vec, type Codec,
} from '../../../primitives/scale'; // prettier-ignore

/** A type three times: as a codec of ours, as @polkadot/types spells it, and as values with their form for that library. */
export interface Shape {
  readonly codec: Codec<unknown>;
  readonly spelling: string;
  readonly value: fc.Arbitrary<unknown>;
  /** A native value as @polkadot/types takes it. */
  foreign(value: unknown): unknown;
  /** Whether equal values are written in one way only; a BTreeMap takes its keys in any order. */
  readonly canonical: boolean;
}

interface Values<T> {
  readonly value: fc.Arbitrary<T>;
  readonly foreign?: (value: T) => unknown;
  readonly canonical?: boolean;
}

const shape = <T>(
  codec: Codec<T>,
  spelling: string,
  { value, foreign = (same) => same, canonical = true }: Values<T>,
): Shape => ({
  codec: codec,
  spelling,
  value,
  foreign: foreign,
  canonical,
});

const whole = (bits: number, signed = false): fc.Arbitrary<number> =>
  fc.integer({ min: signed ? -(2 ** (bits - 1)) : 0, max: 2 ** (signed ? bits - 1 : bits) - 1 });
const wide = (bits: bigint, signed = false): fc.Arbitrary<bigint> =>
  fc.bigInt(signed ? -(2n ** (bits - 1n)) : 0n, 2n ** (signed ? bits - 1n : bits) - 1n);

const raw = (length?: number) =>
  fc.uint8Array(length === undefined ? { maxLength: 70 } : { minLength: length, maxLength: length });

const leaves: readonly Shape[] = [
  shape(u8, 'u8', { value: whole(8) }),
  shape(u16, 'u16', { value: whole(16) }),
  shape(u32, 'u32', { value: whole(32) }),
  shape(u64, 'u64', { value: wide(64n) }),
  shape(u128, 'u128', { value: wide(128n) }),
  shape(u256, 'u256', { value: wide(256n) }),
  shape(i8, 'i8', { value: whole(8, true) }),
  shape(i16, 'i16', { value: whole(16, true) }),
  shape(i32, 'i32', { value: whole(32, true) }),
  shape(i64, 'i64', { value: wide(64n, true) }),
  shape(i128, 'i128', { value: wide(128n, true) }),
  shape(bool, 'bool', { value: fc.boolean() }),
  shape(compact(u32), 'Compact<u32>', { value: whole(32) }),
  shape(compact(u128), 'Compact<u128>', { value: fc.oneof(wide(128n), wide(32n), wide(8n)) }),
  shape(bytes, 'Bytes', { value: raw(), foreign: (value) => toHex(value) }),
  shape(fixedBytes(4), '[u8; 4]', { value: raw(4).map(toHex) }),
  shape(fixedBytes(32), 'H256', { value: raw(32).map(toHex) }),
  // That library reads text after 0x as hex.
  shape(string, 'Text', {
    value: fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.startsWith('0x')),
  }),
  shape(unitEnum(['Colour'], ['Red', 'Green', 'Blue']), JSON.stringify({ _enum: ['Red', 'Green', 'Blue'] }), {
    value: fc.constantFrom('Red', 'Green', 'Blue'),
  }),
];

const list = (one: Shape, maxLength = 5) => fc.array(one.value, { maxLength });
const many = (one: Shape) => (values: readonly unknown[]) => values.map((value) => one.foreign(value));
const isOption = ({ codec }: Shape): boolean => codec.type.path[0] === 'Option';

const vectorOf = (one: Shape): Shape =>
  shape(vec(one.codec), `Vec<${one.spelling}>`, { value: list(one), foreign: many(one), canonical: one.canonical });
const boundedOf = (one: Shape): Shape =>
  shape(boundedVec(one.codec, { max: 3, of: '3' }), `Vec<${one.spelling}>`, {
    value: list(one, 3),
    foreign: many(one),
    canonical: one.canonical,
  });
const arrayOf = (one: Shape): Shape =>
  shape(array(one.codec, 2), `(${one.spelling}, ${one.spelling})`, {
    value: fc.tuple(one.value, one.value),
    foreign: many(one),
    canonical: one.canonical,
  });
// Option<bool> is one byte in that library, as in no Rust since 2019; an Option of an Option has no native form.
const optionOf = (one: Shape): Shape =>
  isOption(one) || one.codec === bool
    ? vectorOf(one)
    : shape(option(one.codec), `Option<${one.spelling}>`, {
        // That library takes Some of no bytes for None.
        value: fc.option(
          one.value.filter((value) => one.foreign(value) !== '0x'),
          { nil: undefined },
        ),
        foreign: (value) => (value === undefined ? null : one.foreign(value)),
        canonical: one.canonical,
      });

interface Tagged {
  readonly type: string;
  readonly value?: unknown;
}

function resultOf(ok: Shape, err: Shape): Shape {
  const value = fc.oneof(
    ok.value.map((inner) => ({ type: 'Ok', value: inner }) as const),
    err.value.map((inner) => ({ type: 'Err', value: inner }) as const),
  );
  return shape(result(ok.codec, err.codec), `Result<${ok.spelling}, ${err.spelling}>`, {
    value,
    foreign: (inner) => ({ [inner.type]: (inner.type === 'Ok' ? ok : err).foreign(inner.value) }),
    canonical: ok.canonical && err.canonical,
  });
}

const tupleOf = (a: Shape, b: Shape, c: Shape): Shape =>
  shape(tuple(a.codec, b.codec, c.codec), `(${a.spelling}, ${b.spelling}, ${c.spelling})`, {
    value: fc.tuple(a.value, b.value, c.value),
    foreign: ([x, y, z]) => [a.foreign(x), b.foreign(y), c.foreign(z)],
    canonical: a.canonical && b.canonical && c.canonical,
  });

const structOf = (a: Shape, b: Shape): Shape =>
  shape(struct(['S'], { a: a.codec, b: b.codec }), JSON.stringify({ a: a.spelling, b: b.spelling }), {
    value: fc.record({ a: a.value, b: b.value }),
    foreign: (value) => ({ a: a.foreign(value.a), b: b.foreign(value.b) }),
    canonical: a.canonical && b.canonical,
  });

function enumOf(a: Shape, b: Shape): Shape {
  const codec = variants(['E'], {
    Nothing: unit(0),
    One: of(1, a.codec),
    Two: of(2, a.codec, b.codec),
    Named: fields(3, { b: b.codec }),
  });
  const spelling = {
    _enum: {
      Nothing: 'Null',
      One: a.spelling,
      Two: `(${a.spelling}, ${b.spelling})`,
      Named: JSON.stringify({ b: b.spelling }),
    },
  };
  const foreignOf = ({ type, value }: Tagged): unknown => {
    if (type === 'One') return a.foreign(value);
    if (type === 'Two') return [a.foreign((value as unknown[])[0]), b.foreign((value as unknown[])[1])];
    return type === 'Named' ? { b: b.foreign((value as { b: unknown }).b) } : null;
  };
  return shape(codec as Codec<Tagged>, JSON.stringify(spelling), {
    value: fc.oneof(
      fc.constant({ type: 'Nothing' }),
      a.value.map((value) => ({ type: 'One', value })),
      fc.tuple(a.value, b.value).map((value) => ({ type: 'Two', value })),
      b.value.map((value) => ({ type: 'Named', value: { b: value } })),
    ),
    foreign: (value) => ({ [value.type]: foreignOf(value) }),
    canonical: a.canonical && b.canonical,
  });
}

const mapOf = (one: Shape): Shape =>
  shape(btreeMap(u16, one.codec), `BTreeMap<u16, ${one.spelling}>`, {
    value: fc
      .uniqueArray(fc.tuple(whole(16), one.value), { maxLength: 5, selector: ([key]) => key })
      .map((entries) => entries.sort(([a], [b]) => a - b)),
    foreign: (entries) => new Map(entries.map(([key, value]) => [key, one.foreign(value)])),
    canonical: false,
  });

const setOfNumbers = shape(btreeSet(u32), 'BTreeSet<u32>', {
  value: fc.uniqueArray(whole(32), { maxLength: 5 }).map((items) => items.sort((a, b) => a - b)),
  canonical: false,
});

/** Types of every kind, one inside the other. */
export const shapes: fc.Arbitrary<Shape> = fc.letrec<{ any: Shape }>((tie) => {
  const any = tie('any');
  const pair = fc.tuple(any, any);
  return {
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom(...leaves, setOfNumbers) },
      any.map(vectorOf),
      any.map(boundedOf),
      any.map(arrayOf),
      any.map(optionOf),
      any.map(mapOf),
      pair.map(([a, b]) => resultOf(a, b)),
      pair.map(([a, b]) => structOf(a, b)),
      pair.map(([a, b]) => enumOf(a, b)),
      fc.tuple(any, any, any).map(([a, b, c]) => tupleOf(a, b, c)),
    ),
  };
}).any;

/** A type with one of its values. */
export const shapesWithValues = shapes.chain((one) => one.value.map((value) => ({ shape: one, value })));
