import type { Codec } from './codec';
import { holeType } from './type';

/** The runtime's own codecs by name, carried by reader and writer. */
export interface Holes {
  readonly [name: string]: Codec<unknown>;
}

/** Looks a hole up, or says which runtime-wide type is missing. */
export function fill(holes: Holes, name: string): Codec<unknown> {
  const codec = holes[name];
  if (codec === undefined) throw new Error(`${name} is filled by a runtime, and this reader or writer carries none`);
  return codec;
}

/** A runtime-wide type such as RuntimeCall: declared by the pallet that uses it, filled by the runtime. */
export function hole<T>(name: string, rust: string = name): Codec<T> {
  return {
    type: holeType(name),
    rust,
    encode: (value, out) => fill(out.holes, name).encode(value, out),
    decode: (from) => fill(from.holes, name).decode(from) as T,
  };
}
