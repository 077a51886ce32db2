import { compareBytes } from '../../../primitives/scale';
import { type Cell } from './cell';

/** Key of a Map: natives that are primitive stand for themselves, others for their encoded bytes in hex. */
export type MapKey = string | number | bigint | boolean;

export type Child = Cell | Level;

/**
 * The children under one key prefix, found by native key and walked in the byte order of the hashed keys.
 *
 * The order is sorted again only after an insertion; a cell whose value went away keeps its place until its block is sealed.
 */
export class Level {
  position = -1;
  private readonly children = new Map<MapKey, Child>();
  private sorted: Child[] | undefined = [];

  constructor(readonly hashed: Uint8Array) {}

  get size(): number {
    return this.children.size;
  }

  find(key: MapKey): Child | undefined {
    return this.children.get(key);
  }

  insert(key: MapKey, child: Child): void {
    this.children.set(key, child);
    this.sorted = undefined;
  }

  drop(key: MapKey): void {
    if (this.children.delete(key)) this.sorted = undefined;
  }

  /** The next child after `previous` in byte order, which may have come or gone since `previous` was answered. */
  next(previous: Child | undefined): Child | undefined {
    const sorted = this.order();
    if (previous === undefined) return sorted[0];
    if (sorted[previous.position] === previous) return sorted[previous.position + 1];
    return sorted[this.after(sorted, previous.hashed)];
  }

  /** The first child that is not wholly before a hashed path. */
  seek(path: Uint8Array | undefined): Child | undefined {
    const sorted = this.order();
    if (path === undefined) return sorted[0];
    const candidate = sorted[Math.max(this.after(sorted, path) - 1, 0)];
    return candidate !== undefined && isBefore(candidate.hashed, path) ? this.next(candidate) : candidate;
  }

  private order(): Child[] {
    if (this.sorted !== undefined) return this.sorted;
    this.sorted = [...this.children.values()].sort((a, b) => compareBytes(a.hashed, b.hashed));
    this.sorted.forEach((child, position) => (child.position = position));
    return this.sorted;
  }

  private after(sorted: readonly Child[], hashed: Uint8Array): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes(sorted[middle]!.hashed, hashed) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Before the path and not leading to it. */
function isBefore(hashed: Uint8Array, path: Uint8Array): boolean {
  return compareBytes(hashed, path.subarray(0, hashed.length)) < 0;
}
