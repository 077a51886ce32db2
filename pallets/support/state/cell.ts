import type { Column } from './column';

/** A value as raw bytes that its codec does not write back alike: what `System.set_storage` and foreign state leave. */
export class RawValue {
  constructor(
    readonly bytes: Uint8Array,
    /** What Rust's `decode` reads from the front of the bytes; undefined where it fails and the key reads as absent. */
    readonly decoded: unknown,
  ) {}
}

/** One version of a value: what it was until the block `until` changed it. */
interface Version {
  readonly until: number;
  readonly value: unknown;
}

/** What stands under one storage key. Native value; undefined is absence. */
export class Cell {
  value: unknown = undefined;
  /** The serial of the block that touched it last, and the value it had before that block. */
  touched = -1;
  before: unknown = undefined;
  /** The list that an append made and nobody has read: it may grow in place. */
  growing: unknown[] | undefined = undefined;
  /** Not yet in the trie. */
  dirty = false;
  /** Older values, oldest first. */
  versions: Version[] | undefined = undefined;
  /** Where its level last sorted it to. */
  position = -1;

  private rawKey: Uint8Array | undefined = undefined;
  private nibblePath: Uint8Array | undefined = undefined;

  constructor(
    readonly column: Column,
    /** Native keys, one for each hasher. */
    readonly keys: readonly unknown[],
    /** Hashed form of the last key: its place among its siblings. */
    readonly hashed: Uint8Array,
  ) {}

  /** The full storage key. */
  key(): Uint8Array {
    return (this.rawKey ??= this.column.rawKey(this));
  }

  /** The full storage key, a nibble a byte. Kept, because block after block walks the same paths. */
  nibbles(toNibbles: (key: Uint8Array) => Uint8Array): Uint8Array {
    return (this.nibblePath ??= toNibbles(this.key()));
  }

  /** The value at the end of block `number`. */
  at(number: number): unknown {
    const versions = this.versions;
    if (versions === undefined) return this.value;
    let low = 0;
    let high = versions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (versions[middle]!.until > number) high = middle;
      else low = middle + 1;
    }
    const version = versions[low];
    return version === undefined ? this.value : version.value;
  }
}
