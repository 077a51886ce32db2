import type { Holes } from '../../../primitives/scale';
import { compareBytes, toHex } from '../../../primitives/scale';
import type { StorageDefs } from '../storage';
import { Cell, RawValue } from './cell';
import { Column, storagePrefix } from './column';
import type { Child } from './level';
import { rawColumn } from './raw';

const text = new TextEncoder();

/** The storage of a runtime: what stands in a state, by pallet. */
export interface Layout {
  readonly holes: Holes;
  readonly pallets: readonly {
    readonly name: string;
    readonly storage: StorageDefs;
    readonly constants: { readonly [name: string]: unknown };
  }[];
}

/** All columns of one chain. Shared by its live state and the views of its past. */
export class Columns {
  readonly raw: Column;
  private readonly byPrefix = new Map<string, Column>();
  private sorted: readonly Column[] | undefined = undefined;
  private readonly byName = new Map<string, Column>();

  constructor(layout: Layout) {
    this.raw = rawColumn(layout.holes);
    for (const { name: pallet, storage, constants } of layout.pallets) {
      for (const [name, def] of Object.entries(storage)) {
        const prefix = def.rawKey === undefined ? storagePrefix(pallet, name) : text.encode(def.rawKey);
        const column = new Column(pallet, name, def, prefix, layout.holes, constants);
        this.byPrefix.set(toHex(column.prefix), column);
        this.byName.set(`${pallet}.${name}`, column);
      }
    }
  }

  /** The declared columns in the byte order of their prefixes. */
  ordered(): readonly Column[] {
    return (this.sorted ??= [...this.byName.values()].sort((a, b) => compareBytes(a.prefix, b.prefix)));
  }

  column(pallet: string, name: string): Column {
    const column = this.byName.get(`${pallet}.${name}`);
    if (column === undefined) throw new Error(`no storage item ${pallet}.${name}`);
    return column;
  }

  /** Where a raw key stands: its item and native keys, or the raw column where no declaration reads it. */
  locate(rawKey: Uint8Array): { readonly column: Column; readonly keys: readonly unknown[] } {
    const column = this.byPrefix.get(toHex(rawKey.subarray(0, 32)));
    const keys = column?.parseKey(rawKey);
    return column === undefined || keys === undefined ? { column: this.raw, keys: [toHex(rawKey)] } : { column, keys };
  }
}

/** How a clearing ended. */
export interface Cleared {
  /** Keys that went away. */
  readonly removed: number;
  /** Keys from before the block that were counted against the limit. */
  readonly counted: number;
  /** Whether keys from before the block are left to visit. */
  readonly more: boolean;
}

/** Cells under a child, absent ones too, in the byte order of their keys, with a live cursor. */
export function* everyCell(under: Child | undefined): Generator<Cell> {
  if (under === undefined) return;
  if (under instanceof Cell) {
    yield under;
    return;
  }
  for (let child = under.next(undefined); child !== undefined; child = under.next(child)) yield* everyCell(child);
}

/** A mark in the journal. */
export type Checkpoint = number;

/**
 * What storage is read from and written to: the live state or a view of a past block.
 * Every write pushes its undo entry; a checkpoint is an index into them and rollback walks back.
 */
export abstract class Store {
  private readonly journalCells: Cell[] = [];
  private readonly journalValues: unknown[] = [];

  constructor(readonly columns: Columns) {}

  abstract peek(cell: Cell): unknown;
  protected abstract assign(cell: Cell, value: unknown): void;
  /** Whether the key stood there when the block began: what limits on clearing count. */
  abstract stoodBefore(cell: Cell): boolean;

  /** Whether the block wrote another value under the key. */
  protected abstract wrote(cell: Cell): boolean;

  /** The native value as typed code reads it. Whoever holds it may keep it: it grows no further. */
  read(cell: Cell): unknown {
    cell.growing = undefined;
    const value = this.peek(cell);
    return value instanceof RawValue ? value.decoded : value;
  }

  write(cell: Cell, value: unknown): void {
    const before = this.peek(cell);
    // Many values are rewritten alike in every block: that is no change, and nothing to undo.
    if (value === before) return;
    this.journalCells.push(cell);
    this.journalValues.push(before);
    this.assign(cell, value);
  }

  /** Appends to a list, without copying it when an append of this block made it: the journal remembers the length. */
  append(cell: Cell, item: unknown): void {
    const list = cell.growing;
    if (list === undefined || this.peek(cell) !== list || !this.wrote(cell)) {
      const longer = [...((this.read(cell) as readonly unknown[] | undefined) ?? []), item];
      this.write(cell, longer);
      cell.growing = longer;
      return;
    }
    this.journalCells.push(cell);
    this.journalValues.push(new Truncated(list, list.length));
    list.push(item);
    this.assign(cell, list);
  }

  checkpoint(): Checkpoint {
    return this.journalCells.length;
  }

  rollback(to: Checkpoint): void {
    while (this.journalCells.length > to) {
      const cell = this.journalCells.pop()!;
      const value = this.journalValues.pop();
      this.assign(cell, value instanceof Truncated ? value.restore(cell) : value);
    }
  }

  /** Runs and keeps what it wrote, or rolls back when it throws. */
  layer<T>(run: () => T): T {
    const mark = this.checkpoint();
    try {
      return run();
    } catch (error) {
      this.rollback(mark);
      throw error;
    }
  }

  /** Raw bytes under a raw key. */
  getRaw(rawKey: Uint8Array): Uint8Array | undefined {
    const { column, keys } = this.columns.locate(rawKey);
    const cell = column.find(keys);
    return cell === undefined ? undefined : this.rawValue(cell);
  }

  rawValue(cell: Cell): Uint8Array | undefined {
    const value = this.peek(cell);
    return value === undefined ? undefined : cell.column.encodeValue(value);
  }

  putRaw(rawKey: Uint8Array, bytes: Uint8Array | undefined): void {
    const { column, keys } = this.columns.locate(rawKey);
    if (bytes === undefined && column.find(keys) === undefined) return;
    this.write(column.obtain(keys), bytes === undefined ? undefined : column.decodeValue(bytes));
  }

  /** Present cells under a child, in the byte order of their keys, with a live cursor. */
  *cells(under: Child | undefined): Generator<Cell> {
    for (const cell of everyCell(under)) if (this.peek(cell) !== undefined) yield cell;
  }

  /**
   * Deletes cells, the absent ones among them, as the overlay of a real node does: what the block wrote goes in any
   * case; of the keys from before the block the first `limit` are visited, those that are gone already included.
   */
  clear(cells: Iterable<Cell>, limit: number): Cleared {
    let counted = 0;
    let removed = 0;
    let more = false;
    for (const cell of [...cells]) {
      const visited = this.stoodBefore(cell) && counted < limit;
      more ||= this.stoodBefore(cell) && !visited;
      if (visited) counted += 1;
      if (this.peek(cell) === undefined || !(visited || this.wrote(cell))) continue;
      this.write(cell, undefined);
      removed += 1;
    }
    return { removed, counted, more };
  }

  protected forgetJournal(): void {
    this.journalCells.length = 0;
    this.journalValues.length = 0;
  }
}

/** Undo of an append. */
class Truncated {
  constructor(
    private readonly list: unknown[],
    private readonly length: number,
  ) {}

  restore(cell: Cell): unknown[] {
    if (cell.growing !== this.list) return this.list.slice(0, this.length);
    this.list.length = this.length;
    return this.list;
  }
}
