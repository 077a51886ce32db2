import { bytes } from './bytes';
import type { Codec, Value } from './codec';
import { readLength, writeCompact } from './compact';
import { CodecError, within } from './errors';
import type { Reader } from './reader';
import { arrayType, pathType, sequenceType, tupleType, type TypeDef } from './type';
import type { Writer } from './writer';

function encodeAll<T>(codec: Codec<T>, values: readonly T[], out: Writer): void {
  let index = 0;
  try {
    for (; index < values.length; index += 1) codec.encode(values[index] as T, out);
  } catch (error) {
    throw within(error, `[${index}]`);
  }
}

function decodeMany<T>(codec: Codec<T>, length: number, from: Reader): readonly T[] {
  const values: T[] = [];
  try {
    for (let index = 0; index < length; index += 1) {
      values.push(codec.decode(from));
      // An element of no bytes would let a short message claim billions of them.
      if (from.remaining === 0 && length - index > from.bytes.length + 1)
        throw new CodecError(`${length} elements do not fit`);
    }
  } catch (error) {
    throw within(error, `[${values.length}]`);
  }
  return values;
}

/** `Vec<T>`. For bytes use `bytes`. */
export function vec<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    type: sequenceType(codec.type),
    rust: `Vec<${codec.rust}>`,
    encode(values, out) {
      if (!Array.isArray(values)) throw new CodecError(`Vec<${codec.rust}> is an array, got ${typeof values}`);
      writeCompact(values.length, out);
      encodeAll(codec, values, out);
    },
    decode(from) {
      const length = readLength(from);
      return from.descend(() => decodeMany(codec, length, from));
    },
  };
}

/** `[T; N]`. For bytes use `fixedBytes`. */
export function array<T>(codec: Codec<T>, length: number): Codec<readonly T[]> {
  return {
    type: arrayType(codec.type, length),
    rust: `[${codec.rust}; ${length}]`,
    encode(values, out) {
      if (!Array.isArray(values) || values.length !== length)
        throw new CodecError(`[${codec.rust}; ${length}] has ${length} elements`);
      encodeAll(codec, values, out);
    },
    decode: (from) => decodeMany(codec, length, from),
  };
}

export type TupleValue<C extends readonly Codec<unknown>[]> = { readonly [I in keyof C]: Value<C[I]> };

/** A tuple; the empty one is the unit type. */
export function tuple<const C extends readonly Codec<unknown>[]>(...codecs: C): Codec<TupleValue<C>> {
  const parts: readonly Codec<unknown>[] = codecs;
  return {
    type: tupleType(parts.map((part) => part.type)),
    rust: `(${parts.map((part) => part.rust).join(', ')})`,
    encode(values: readonly unknown[], out) {
      if (!Array.isArray(values) || values.length !== parts.length)
        throw new CodecError(`a tuple of ${parts.length} is needed`);
      parts.forEach((part, index) => encodePart(part, values[index], index, out));
    },
    decode: (from) => parts.map((part, index) => decodePart(part, index, from)) as TupleValue<C>,
  };
}

function encodePart(part: Codec<unknown>, value: unknown, index: number, out: Writer): void {
  try {
    part.encode(value, out);
  } catch (error) {
    throw within(error, `.${index}`);
  }
}

function decodePart(part: Codec<unknown>, index: number, from: Reader): unknown {
  try {
    return part.decode(from);
  } catch (error) {
    throw within(error, `.${index}`);
  }
}

/** A bounded vector: the bytes of a vector, never longer than its bound. `bound` names Rust's bound type. */
export interface Bound {
  readonly max: number;
  readonly of: string;
}

function boundedType(path: readonly string[], inner: Codec<unknown>, element: TypeDef, bound: Bound): TypeDef {
  const params = [{ name: 'T', type: element }, { name: 'S' }];
  return pathType(path, () => ({ kind: 'composite', fields: [{ type: inner.type, typeName: 'Vec<T>' }] }), {
    params,
    of: bound.of,
  });
}

const BOUNDED = ['bounded_collections', 'bounded_vec', 'BoundedVec'];
const WEAK = ['bounded_collections', 'weak_bounded_vec', 'WeakBoundedVec'];

function limited<T extends { readonly length: number }>(
  inner: Codec<T>,
  type: TypeDef,
  rust: string,
  max: number,
): Codec<T> {
  const check = (value: T): T => {
    if (value.length > max) throw new CodecError(`${rust} holds at most ${max} elements, got ${value.length}`);
    return value;
  };
  return {
    type,
    rust,
    encode(value, out) {
      inner.encode(value, out);
      check(value);
    },
    decode: (from) => check(inner.decode(from)),
  };
}

export function boundedVec<T>(
  codec: Codec<T>,
  bound: Bound,
  rust = `BoundedVec<${codec.rust}, ${bound.of}>`,
): Codec<readonly T[]> {
  const inner = vec(codec);
  return limited(inner, boundedType(BOUNDED, inner, codec.type, bound), rust, bound.max);
}

/** `BoundedVec<u8, S>` as bytes. */
export function boundedBytes(bound: Bound, rust = `BoundedVec<u8, ${bound.of}>`): Codec<Uint8Array> {
  const shape = bytes.type.shape();
  if (shape.kind !== 'sequence') throw new Error('bytes are a sequence');
  return limited(bytes, boundedType(BOUNDED, bytes, shape.of, bound), rust, bound.max);
}

/** Decodes beyond its bound, as Rust's WeakBoundedVec does with a warning; the pallet keeps the bound. */
export function weakBoundedVec<T>(
  codec: Codec<T>,
  bound: Bound,
  rust = `WeakBoundedVec<${codec.rust}, ${bound.of}>`,
): Codec<readonly T[]> {
  const inner = vec(codec);
  return { ...inner, type: boundedType(WEAK, inner, codec.type, bound), rust };
}
