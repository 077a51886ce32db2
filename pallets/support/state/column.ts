import { hashers, prefixLength, twox128 } from '../../../primitives/crypto/hashers';
import {
  bytesEqual,
  concatBytes,
  decodeAll,
  encode,
  Reader,
  toHex,
  Writer,
  type Holes,
} from '../../../primitives/scale';
import type { AnyStorageDef } from '../storage';
import { Cell, RawValue } from './cell';
import { Level, type Child, type MapKey } from './level';

const NO_KEY = new Uint8Array(0);
const text = new TextEncoder();

/** The 32 bytes under which everything of a storage item stands. */
export function storagePrefix(pallet: string, item: string): Uint8Array {
  return concatBytes(twox128(text.encode(pallet)), twox128(text.encode(item)));
}

/** One storage item of one chain: its cells, and how raw keys and values become native ones. */
export class Column {
  /** The only cell of a plain item, the tree of a map. */
  readonly plain: Cell | undefined;
  readonly root = new Level(NO_KEY);
  private readonly scratch: Writer;

  constructor(
    readonly pallet: string,
    readonly name: string,
    readonly def: AnyStorageDef,
    readonly prefix: Uint8Array,
    private readonly holes: Holes,
    private readonly constants: { readonly [name: string]: unknown } = {},
  ) {
    this.scratch = new Writer(holes, 256);
    this.plain = def.keys.length === 0 ? new Cell(this, [], NO_KEY) : undefined;
  }

  /** The cell under these keys, if there is one. */
  find(keys: readonly unknown[]): Cell | undefined {
    if (this.plain !== undefined) return this.plain;
    let level: Child | undefined = this.root;
    for (let depth = 0; depth < keys.length && level !== undefined; depth += 1) {
      level = (level as Level).find(this.mapKey(depth, keys[depth]));
    }
    return level as Cell | undefined;
  }

  /** The cell under these keys, made if need be. Checks each key against its codec. */
  obtain(keys: readonly unknown[]): Cell {
    if (this.plain !== undefined) return this.plain;
    let level = this.root;
    const last = this.def.keys.length - 1;
    for (let depth = 0; depth < last; depth += 1) level = this.descend(level, depth, keys[depth]);
    const key = this.mapKey(last, keys[last]);
    const found = level.find(key);
    if (found !== undefined) return found as Cell;
    const cell = new Cell(this, keys.slice(0, last + 1), this.hash(last, keys[last]));
    level.insert(key, cell);
    return cell;
  }

  /** The level under a prefix of the keys, if anything stands there. */
  level(keys: readonly unknown[]): Child | undefined {
    if (this.plain !== undefined) return this.plain;
    let level: Child | undefined = this.root;
    for (let depth = 0; depth < keys.length && level !== undefined; depth += 1) {
      level = (level as Level).find(this.mapKey(depth, keys[depth]));
    }
    return level;
  }

  /** What stands for absence in a ValueQuery. */
  defaultValue(): unknown {
    return this.def.default?.(this.constants);
  }

  /** Forgets a cell that is absent now and in all of the kept history. */
  drop(cell: Cell): void {
    if (this.plain !== undefined) return;
    const levels: Level[] = [this.root];
    for (let depth = 0; depth < cell.keys.length - 1; depth += 1) {
      levels.push(levels[depth]?.find(this.mapKey(depth, cell.keys[depth])) as Level);
    }
    for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
      levels[depth]?.drop(this.mapKey(depth, cell.keys[depth]));
      if (levels[depth]?.size !== 0) return;
    }
  }

  rawKey(cell: Cell): Uint8Array {
    const parts = cell.keys.map((key, depth) => (depth === cell.keys.length - 1 ? cell.hashed : this.hash(depth, key)));
    return concatBytes(this.prefix, ...parts);
  }

  /** Raw key of a prefix of the keys. */
  rawPrefix(keys: readonly unknown[]): Uint8Array {
    return concatBytes(this.prefix, ...keys.map((key, depth) => this.hash(depth, key)));
  }

  /** Native keys of a raw key; undefined where a hash or an encoding is not what this item writes. */
  parseKey(raw: Uint8Array): readonly unknown[] | undefined {
    const from = new Reader(raw, this.holes);
    from.take(this.prefix.length);
    const keys: unknown[] = [];
    try {
      for (const { hasher, codec } of this.def.keys) {
        const start = from.offset;
        const skipped = prefixLength[hasher];
        if (skipped === undefined) return undefined;
        from.take(skipped);
        keys.push(codec.decode(from));
        const hashed = this.hash(keys.length - 1, keys.at(-1));
        if (!bytesEqual(hashed, raw.subarray(start, from.offset))) return undefined;
      }
    } catch {
      return undefined;
    }
    return from.remaining === 0 ? keys : undefined;
  }

  encodeValue(value: unknown): Uint8Array {
    if (value instanceof RawValue) return value.bytes;
    this.scratch.clear();
    this.def.value.encode(value, this.scratch);
    return this.scratch.bytes();
  }

  decodeValue(raw: Uint8Array): unknown {
    try {
      const value = decodeAll(this.def.value, raw, this.holes);
      if (bytesEqual(this.encodeValue(value), raw)) return value;
      return new RawValue(raw, value);
    } catch {
      return new RawValue(raw, this.decodeFront(raw));
    }
  }

  private decodeFront(raw: Uint8Array): unknown {
    try {
      return this.def.value.decode(new Reader(raw, this.holes));
    } catch {
      return undefined;
    }
  }

  private descend(level: Level, depth: number, key: unknown): Level {
    const mapKey = this.mapKey(depth, key);
    const found = level.find(mapKey);
    if (found !== undefined) return found as Level;
    const made = new Level(this.hash(depth, key));
    level.insert(mapKey, made);
    return made;
  }

  private mapKey(depth: number, key: unknown): MapKey {
    if (typeof key !== 'object') return key as MapKey;
    return toHex(this.encodeKey(depth, key));
  }

  private hash(depth: number, key: unknown): Uint8Array {
    const def = this.def.keys[depth];
    if (def === undefined) throw new Error(`${this.pallet}.${this.name} has ${this.def.keys.length} keys`);
    return hashers[def.hasher](this.encodeKey(depth, key));
  }

  private encodeKey(depth: number, key: unknown): Uint8Array {
    const def = this.def.keys[depth];
    if (def === undefined) throw new Error(`${this.pallet}.${this.name} has ${this.def.keys.length} keys`);
    return encode(def.codec, key, this.holes);
  }
}
