import { CodecError } from './errors';
import type { Holes } from './hole';
import { Reader } from './reader';
import type { TypeDef } from './type';
import { Writer } from './writer';

/**
 * How values of one Rust type are written and read, and what the metadata says of the type.
 *
 * Strict both ways: `decode` refuses what parity-scale-codec refuses, `encode` what the Rust type cannot hold.
 */
export interface Codec<T> {
  readonly type: TypeDef;
  /** Rust's spelling, shown as `typeName` of a field. */
  readonly rust: string;
  encode(value: T, out: Writer): void;
  decode(from: Reader): T;
}

/** The native type of a codec's values. */
export type Value<C> = C extends Codec<infer T> ? T : never;

declare const tag: unique symbol;
/** A type of its own over the same representation: a rao is not an alpha rao. */
export type Brand<T, Name extends string> = T & { readonly [tag]: Name };

/** Writers that are not in use: an encoding may go on inside another. */
const spare: Writer[] = [];
const NO_HOLES: Holes = {};

export function encode<T>(codec: Codec<T>, value: NoInfer<T>, holes: Holes = NO_HOLES): Uint8Array {
  const out = spare.pop() ?? new Writer();
  out.holes = holes;
  out.clear();
  try {
    codec.encode(value, out);
    return out.bytes();
  } finally {
    spare.push(out);
  }
}

/** Decodes a prefix of the bytes, as Rust's `decode` does. */
export function decode<T>(codec: Codec<T>, bytes: Uint8Array, holes?: Holes): T {
  return codec.decode(new Reader(bytes, holes));
}

/** Decodes all of the bytes, as Rust's `decode_all` does. */
export function decodeAll<T>(codec: Codec<T>, bytes: Uint8Array, holes?: Holes, maxDepth?: number): T {
  const from = new Reader(bytes, holes, maxDepth);
  const value = codec.decode(from);
  if (from.remaining > 0) throw new CodecError(`${from.remaining} bytes left over after ${codec.rust}`);
  return value;
}

/** The same codec under another Rust spelling. */
export function spelt<T>(rust: string, codec: Codec<T>): Codec<T> {
  return { ...codec, rust };
}

/** A type of its own for the compiler, transparent in bytes and metadata, as Rust's skipped newtypes are. */
export function newtype<T, const Name extends string>(name: Name, codec: Codec<T>): Codec<Brand<T, Name>> {
  return { ...codec, type: { ...codec.type, as: name }, rust: name } as Codec<T> as Codec<Brand<T, Name>>;
}
