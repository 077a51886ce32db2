import type { Codec, Value } from './codec';
import { CodecError, within } from './errors';
import { pathType, type TypeField, type TypeParam } from './type';
import type { Reader } from './reader';
import type { Writer } from './writer';

export type Fields = { readonly [name: string]: Codec<unknown> };
export type FieldValues<F extends Fields> = { readonly [N in keyof F]: Value<F[N]> };

export const named = (fields: Fields): readonly TypeField[] =>
  Object.entries(fields).map(([name, codec]) => ({ name, type: codec.type, typeName: codec.rust }));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Writes and reads named fields in their order: the body of structs, of named variants, of calls. */
export function fieldsCodec<F extends Fields>(
  fields: F,
): { encode(value: FieldValues<F>, out: Writer): void; decode(from: Reader): FieldValues<F> } {
  const entries = Object.entries<Codec<unknown>>(fields);
  return {
    encode(value: { readonly [name: string]: unknown }, out) {
      if (!isObject(value))
        throw new CodecError(`an object with ${entries.length} fields is needed, got ${String(value)}`);
      const surplus = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (surplus !== undefined)
        throw new CodecError(`no field ${surplus}; there are ${Object.keys(fields).join(', ')}`);
      for (const [name, codec] of entries) {
        if (!Object.hasOwn(value, name)) throw new CodecError(`field ${name} is missing`);
        try {
          codec.encode(value[name], out);
        } catch (error) {
          throw within(error, name);
        }
      }
    },
    decode(from) {
      const value: { [name: string]: unknown } = {};
      for (const [name, codec] of entries) {
        try {
          value[name] = codec.decode(from);
        } catch (error) {
          throw within(error, name);
        }
      }
      return value as FieldValues<F>;
    },
  };
}

interface TypeOptions {
  readonly params?: readonly TypeParam[];
  readonly of?: string;
  /** The spelling where a field has this type; the last step of the path otherwise. */
  readonly rust?: string;
}

/** A struct with named fields. */
export function struct<const F extends Fields>(
  path: readonly string[],
  fields: F,
  options: TypeOptions = {},
): Codec<FieldValues<F>> {
  return {
    type: pathType(path, () => ({ kind: 'composite', fields: named(fields) }), options),
    rust: options.rust ?? path.at(-1) ?? '',
    ...fieldsCodec(fields),
  };
}

/** A struct around one unnamed field, native as the field itself. */
export function wrapper<T>(path: readonly string[], inner: Codec<T>, options: TypeOptions = {}): Codec<T> {
  return {
    type: pathType(path, () => ({ kind: 'composite', fields: [{ type: inner.type, typeName: inner.rust }] }), options),
    rust: options.rust ?? path.at(-1) ?? '',
    encode: (value, out) => inner.encode(value, out),
    decode: (from) => inner.decode(from),
  };
}

/** A struct of unnamed fields, native as a tuple. */
export function tupleStruct<T extends readonly unknown[]>(
  path: readonly string[],
  inner: Codec<T>,
  parts: readonly Codec<unknown>[],
  options: TypeOptions = {},
): Codec<T> {
  return {
    ...wrapper(path, inner, options),
    type: pathType(
      path,
      () => ({ kind: 'composite', fields: parts.map((part) => ({ type: part.type, typeName: part.rust })) }),
      options,
    ),
  };
}

/** `Box<T>`: T in bytes and metadata, one level of nesting. */
export function boxed<T>(inner: Codec<T>, rust = `Box<${inner.rust}>`): Codec<T> {
  return {
    type: inner.type,
    rust,
    encode: (value, out) => inner.encode(value, out),
    decode: (from) => from.descend(() => inner.decode(from)),
  };
}
