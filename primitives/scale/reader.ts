import { CodecError } from './errors';
import type { Holes } from './hole';

/** Nesting of vectors and boxes that the runtime's interfaces accept; the pool checks calls with 8. */
export const MAX_DEPTH = 256;

const NO_HOLES: Holes = {};

/** A cursor over bytes. Carries the runtime's types for the holes, so that codecs are bound to no runtime. */
export class Reader {
  offset = 0;
  private depth = 0;
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly holes: Holes = NO_HOLES,
    readonly maxDepth: number = MAX_DEPTH,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.bytes.length - this.offset;
  }

  /** A view, not a copy. */
  take(length: number): Uint8Array {
    return this.bytes.subarray(this.offset, this.advance(length) + length);
  }

  u8(): number {
    return this.view.getUint8(this.advance(1));
  }

  u16(): number {
    return this.view.getUint16(this.advance(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  u64(): bigint {
    return this.view.getBigUint64(this.advance(8), true);
  }

  /** One level deeper, as parity-scale-codec counts: vectors, maps, sets and boxes. */
  descend<T>(decode: () => T): T {
    if (this.depth >= this.maxDepth) throw new CodecError(`nested deeper than ${this.maxDepth} levels`);
    this.depth += 1;
    const value = decode();
    this.depth -= 1;
    return value;
  }

  private advance(length: number): number {
    const from = this.offset;
    if (length > this.bytes.length - from) {
      throw new CodecError(`needs ${length} bytes at offset ${from}, only ${this.bytes.length - from} left`);
    }
    this.offset = from + length;
    return from;
  }
}
