import type { Cell } from './state/cell';
import type { Column } from './state/column';
import { everyCell, type Cleared, type Store } from './state/store';
import type { Key, KeyValues, StorageDef, StorageDefs } from './storage';

type Prefix<K extends readonly unknown[]> = K extends readonly [...infer Head, unknown]
  ? Readonly<K> | Prefix<Head>
  : readonly [];

/**
 * A storage item bound to a state. Keys come first, the value last.
 *
 * Presence is state: `set` and `mutate` store even the default value; `remove` and a `mutateExists` that answers undefined delete.
 */
export class Entry<K extends readonly unknown[], T, Read> {
  private readonly arity: number;

  constructor(
    private readonly store: Store,
    readonly column: Column,
    private readonly counter?: Entry<readonly [], number, number>,
  ) {
    this.arity = column.def.keys.length;
  }

  /** The value, or what stands for absence: the default, undefined, or the error of a ResultQuery. */
  get(...keys: K): Read {
    const value = this.peek(keys);
    return value === undefined ? this.absent() : (value as Read & {});
  }

  /** The value if there is one, whatever the query says. */
  maybe(...keys: K): T | undefined {
    return this.peek(keys) as T | undefined;
  }

  has(...keys: K): boolean {
    const cell = this.column.find(keys);
    return cell !== undefined && this.store.peek(cell) !== undefined;
  }

  set(...keysThenValue: readonly [...keys: K, value: T]): void {
    this.put(this.column.obtain(keysThenValue), keysThenValue[this.arity] as T);
  }

  remove(...keys: K): void {
    const cell = this.column.find(keys);
    if (cell !== undefined && this.store.peek(cell) !== undefined) this.put(cell, undefined);
  }

  /** The value as `get` answers it, and the key is gone. */
  take(...keys: K): Read {
    const value = this.get(...keys);
    this.remove(...keys);
    return value;
  }

  /** Stores what `change` makes of the value, the default included; nothing when it throws. */
  mutate(...keysThenChange: readonly [...keys: K, change: (value: Read) => T & {}]): T {
    const keys = keysThenChange.slice(0, this.arity) as readonly unknown[] as K;
    const change = keysThenChange[this.arity] as (value: Read) => T & {};
    const value = change(this.get(...keys));
    this.put(this.column.obtain(keys), value);
    return value;
  }

  /** As `mutate`, but sees absence and deletes on undefined. */
  mutateExists(
    ...keysThenChange: readonly [...keys: K, change: (value: T | undefined) => T | undefined]
  ): T | undefined {
    const keys = keysThenChange.slice(0, this.arity) as readonly unknown[] as K;
    const change = keysThenChange[this.arity] as (value: T | undefined) => T | undefined;
    const value = change(this.maybe(...keys));
    if (value === undefined) this.remove(...keys);
    else this.put(this.column.obtain(keys), value);
    return value;
  }

  /** Appends to a list; an absent list starts empty. */
  append(...keysThenElement: readonly [...keys: K, element: T extends readonly (infer E)[] ? E : never]): void {
    const cell = this.column.obtain(keysThenElement);
    this.count(cell, true);
    this.store.append(cell, keysThenElement[this.arity]);
  }

  /** Keys and values in the byte order of the hashed keys, with a live cursor: what is written meanwhile is seen. */
  *entries(...prefix: Prefix<K>): Generator<readonly [keys: K, value: T]> {
    for (const cell of this.store.cells(this.column.level(prefix))) {
      const value = this.store.read(cell);
      if (value !== undefined) yield [cell.keys as K, value as T];
    }
  }

  *keys(...prefix: Prefix<K>): Generator<K> {
    for (const cell of this.store.cells(this.column.level(prefix))) yield cell.keys as K;
  }

  *values(...prefix: Prefix<K>): Generator<T> {
    for (const [, value] of this.entries(...prefix)) yield value;
  }

  /** Entries of a counted map. */
  total(): number {
    return this.counter?.get() ?? 0;
  }

  /**
   * Deletes everything under a prefix of the keys. A limit counts only keys from before the block. Of a counted map the
   * counter goes too once nothing is left to visit.
   */
  clear(prefix: Prefix<K>, limit = Infinity): Cleared {
    const cleared = this.store.clear(everyCell(this.column.level(prefix)), limit);
    if (this.counter === undefined) return cleared;
    if (cleared.more) this.counter.set(Math.max(this.counter.get() - cleared.removed, 0));
    else this.counter.remove();
    return cleared;
  }

  private peek(keys: readonly unknown[]): unknown {
    const cell = this.column.find(keys);
    return cell === undefined ? undefined : this.store.read(cell);
  }

  private absent(): Read {
    const def = this.column.def;
    if (def.query === 'option') return undefined as Read;
    if (def.query === 'value') return this.column.defaultValue() as Read;
    throw def.onEmpty ?? new Error(`${this.column.pallet}.${this.column.name} has no answer for absence`);
  }

  private put(cell: Cell, value: T | undefined): void {
    this.count(cell, value !== undefined);
    this.store.write(cell, value);
  }

  private count(cell: Cell, present: boolean): void {
    if (this.counter === undefined || (this.store.peek(cell) !== undefined) === present) return;
    const by = present ? 1 : -1;
    this.counter.set(this.counter.get() + by);
  }
}

export type Entries<S extends StorageDefs> = {
  readonly [N in keyof S]: S[N] extends StorageDef<infer K extends readonly Key<unknown>[], infer T, infer Read>
    ? Entry<KeyValues<K>, T, Read>
    : never;
};

/** Binds a pallet's storage to a state. */
export function bindEntries<S extends StorageDefs>(pallet: string, storage: S, store: Store): Entries<S> {
  const bound: { [name: string]: unknown } = {};
  for (const [name, def] of Object.entries(storage)) {
    const counter =
      def.counted === true
        ? new Entry<readonly [], number, number>(store, store.columns.column(pallet, `CounterFor${name}`))
        : undefined;
    bound[name] = new Entry(store, store.columns.column(pallet, name), counter);
  }
  return bound as Entries<S>;
}
