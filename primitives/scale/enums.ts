import type { Codec } from './codec';
import { tuple, type TupleValue } from './collections';
import { CodecError, within } from './errors';
import { fieldsCodec, named, type Fields, type FieldValues } from './structs';
import { pathType, tupleType, type TypeField, type TypeParam } from './type';

/** One variant: its index and how its fields are written. */
export interface Variant<T> {
  readonly index: number;
  readonly fields: readonly TypeField[];
  readonly codec: Pick<Codec<T>, 'encode' | 'decode'> | undefined;
}

const shown = (value: unknown): string => String(value);

/** Which variant a value says it is. @throws CodecError for what is no `{ type, value }`, or has more in it */
function typeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') {
    throw new CodecError(`a variant is an object of a type and a value, got ${shown(value)}`);
  }
  for (const name in value) {
    if (name !== 'type' && name !== 'value') throw new CodecError(`a variant has a type and a value, and no ${name}`);
  }
  return value.type;
}

interface EnumOptions {
  readonly params?: readonly TypeParam[];
  readonly of?: string;
  readonly rust?: string;
}

const unnamedFields = (codecs: readonly Codec<unknown>[]): readonly TypeField[] =>
  codecs.map((codec) => ({ type: codec.type, typeName: codec.rust }));

/** A variant without fields, native `{ type }`. */
export const unit = (index: number): Variant<undefined> => ({ index, fields: [], codec: undefined });

/** A variant with unnamed fields: one is native as itself, several as a tuple. */
export function of<T>(index: number, codec: Codec<T>): Variant<T>;
export function of<const C extends readonly [Codec<unknown>, Codec<unknown>, ...Codec<unknown>[]]>(
  index: number,
  ...codecs: C
): Variant<TupleValue<C>>;
export function of(index: number, ...codecs: readonly Codec<unknown>[]): Variant<unknown> {
  const [only] = codecs;
  const codec: Codec<unknown> = codecs.length === 1 && only !== undefined ? only : tuple(...codecs);
  return { index, fields: unnamedFields(codecs), codec };
}

/** A variant with named fields, native as an object. */
export const fields = <const F extends Fields>(index: number, def: F): Variant<FieldValues<F>> => ({
  index,
  fields: named(def),
  codec: fieldsCodec(def),
});

export type VariantValue<V extends { readonly [name: string]: Variant<unknown> }> = {
  readonly [N in keyof V & string]: V[N] extends Variant<infer T>
    ? [T] extends [undefined]
      ? { readonly type: N; readonly value?: undefined }
      : { readonly type: N; readonly value: T }
    : never;
}[keyof V & string];

/** An enum whose variants may carry fields, native `{ type: 'Name', value }`. */
export function variants<const V extends { readonly [name: string]: Variant<unknown> }>(
  path: readonly string[],
  def: V,
  options: EnumOptions = {},
): Codec<VariantValue<V>> {
  const entries = Object.entries<Variant<unknown>>(def);
  const byName = new Map(entries);
  const byIndex = new Map(entries.map(([name, variant]) => [variant.index, { name, variant }]));
  const rust = options.rust ?? path.at(-1) ?? '';
  return {
    type: pathType(
      path,
      () => ({
        kind: 'variant',
        variants: entries.map(([name, variant]) => ({ name, index: variant.index, fields: variant.fields })),
      }),
      options,
    ),
    rust,
    encode(value: { readonly type: string; readonly value?: unknown }, out) {
      const type = typeOf(value);
      const variant = byName.get(type);
      if (variant === undefined)
        throw new CodecError(`${rust} has no variant ${type}; it is one of ${Object.keys(def).join(', ')}`);
      out.u8(variant.index);
      try {
        (variant.codec ?? unitType).encode(value.value, out);
      } catch (error) {
        throw within(error, value.type);
      }
    },
    decode(from) {
      const index = from.u8();
      const found = byIndex.get(index);
      if (found === undefined) throw new CodecError(`${rust} has no variant ${index}`);
      if (found.variant.codec === undefined) return { type: found.name } as VariantValue<V>;
      try {
        return { type: found.name, value: found.variant.codec.decode(from) } as VariantValue<V>;
      } catch (error) {
        throw within(error, found.name);
      }
    },
  };
}

/** An enum without fields, native as the variant's name. Names in order of their index, or with their indexes. */
export function unitEnum<const N extends string>(
  path: readonly string[],
  names: readonly N[] | { readonly [name in N]: number },
  options: EnumOptions = {},
): Codec<N> {
  const entries: readonly (readonly [N, number])[] = Array.isArray(names)
    ? names.map((name: N, index) => [name, index] as const)
    : (Object.entries(names) as [N, number][]);
  const indexes = new Map<string, number>(entries);
  const byIndex = new Map(entries.map(([name, index]) => [index, name]));
  const rust = options.rust ?? path.at(-1) ?? '';
  return {
    type: pathType(
      path,
      () => ({ kind: 'variant', variants: entries.map(([name, index]) => ({ name, index, fields: [] })) }),
      options,
    ),
    rust,
    encode(value, out) {
      const index = indexes.get(value);
      if (index === undefined)
        throw new CodecError(`${rust} is one of ${[...indexes.keys()].join(', ')}, got ${shown(value)}`);
      out.u8(index);
    },
    decode(from) {
      const index = from.u8();
      const name = byIndex.get(index);
      if (name === undefined) throw new CodecError(`${rust} has no variant ${index}`);
      return name;
    },
  };
}

/** `Option<T>`: undefined is None. An Option inside an Option would lose a level, so it is refused. */
export function option<T>(codec: Codec<T>): Codec<T | undefined> {
  if (codec.type.path[0] === 'Option') throw new Error('an Option of an Option has no native form');
  return {
    type: pathType(['Option'], () => ({ kind: 'variant', variants: [{ name: 'None', index: 0, fields: [] }, { name: 'Some', index: 1, fields: [{ type: codec.type }] }] }), { params: [{ name: 'T', type: codec.type }] }), // prettier-ignore
    rust: `Option<${codec.rust}>`,
    encode(value, out) {
      out.u8(value === undefined ? 0 : 1);
      if (value !== undefined) codec.encode(value, out);
    },
    decode(from) {
      const byte = from.u8();
      if (byte > 1) throw new CodecError(`an Option starts with 0 or 1, got ${byte}`);
      return byte === 0 ? undefined : codec.decode(from);
    },
  };
}

export type Result<T, E> = { readonly type: 'Ok'; readonly value: T } | { readonly type: 'Err'; readonly value: E };

/** `Result<T, E>`. */
export function result<T, E>(ok: Codec<T>, err: Codec<E>): Codec<Result<T, E>> {
  const params = [{ name: 'T', type: ok.type }, { name: 'E', type: err.type }]; // prettier-ignore
  const shape = () => ({
    kind: 'variant' as const,
    variants: [{ name: 'Ok', index: 0, fields: [{ type: ok.type }] }, { name: 'Err', index: 1, fields: [{ type: err.type }] }], // prettier-ignore
  });
  return {
    type: pathType(['Result'], shape, { params }),
    rust: `Result<${ok.rust}, ${err.rust}>`,
    encode(value, out) {
      const type = typeOf(value);
      if (type !== 'Ok' && type !== 'Err') throw new CodecError(`a Result is Ok or Err, got ${type}`);
      out.u8(type === 'Ok' ? 0 : 1);
      if (value.type === 'Ok') ok.encode(value.value, out);
      else err.encode(value.value, out);
    },
    decode(from) {
      const byte = from.u8();
      if (byte > 1) throw new CodecError(`a Result starts with 0 or 1, got ${byte}`);
      return byte === 0 ? { type: 'Ok', value: ok.decode(from) } : { type: 'Err', value: err.decode(from) };
    },
  };
}

/** The unit type `()`. */
export const unitType: Codec<undefined> = {
  type: tupleType([]),
  rust: '()',
  encode(value: unknown) {
    if (value !== undefined) throw new CodecError(`the unit type is undefined, got ${typeof value}`);
  },
  decode: () => undefined,
};
