import { writeHex } from './hex';
import type { Holes } from './hole';

const NO_HOLES: Holes = {};

/** A growing buffer. Carries the runtime's types for the holes, as the reader does. */
export class Writer {
  private buffer: Uint8Array;
  private view: DataView;
  length = 0;

  constructor(
    public holes: Holes = NO_HOLES,
    capacity = 64,
  ) {
    this.buffer = new Uint8Array(capacity);
    this.view = new DataView(this.buffer.buffer);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  /** Starts anew in the same buffer. */
  clear(): this {
    this.length = 0;
    return this;
  }

  /** The digits of a text from `start` on, lower-case; answers for how many bytes they were digits. */
  hex(text: string, start: number): number {
    const at = this.grow((text.length - start) / 2);
    return writeHex(text, start, this.buffer, at);
  }

  put(bytes: Uint8Array): void {
    const at = this.grow(bytes.length);
    this.buffer.set(bytes, at);
  }

  u8(value: number): void {
    const at = this.grow(1);
    this.buffer[at] = value;
  }

  u16(value: number): void {
    const at = this.grow(2);
    this.view.setUint16(at, value, true);
  }

  u32(value: number): void {
    const at = this.grow(4);
    this.view.setUint32(at, value, true);
  }

  u64(value: bigint): void {
    const at = this.grow(8);
    this.view.setBigUint64(at, value, true);
  }

  private grow(length: number): number {
    const at = this.length;
    const needed = at + length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, at));
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    this.length = needed;
    return at;
  }
}
