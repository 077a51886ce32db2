import fc from 'fast-check';
import { cryptoReady } from '../../primitives/crypto/hashers';
import { encode, fromHex, toHex } from '../../primitives/scale';
import type { Column } from '../../pallets/support/state/column';
import { PastState } from '../../pallets/support/state/past';
import { scan } from '../../pallets/support/state/scan';
import type { Store } from '../../pallets/support/state/store';
import { modelRoot } from '../primitives/trie/model';
import { account } from '../support/accounts';
import { grain, kitchen, type Kitchen } from '../support/kitchenSink';

beforeAll(() => cryptoReady());

/** Raw keys and native values: the plainest thing that a state can be compared with. */
type Model = Map<string, unknown>;

/** A state with its model; both are taken through the same steps. */
class Pair {
  readonly kitchen: Kitchen = kitchen();
  model: Model = new Map();
  /** The model when the block began, and at the end of each block before. */
  blocks: Model[] = [];
  private readonly marks: { readonly mark: number; readonly model: Model }[] = [];

  constructor() {
    this.kitchen.sys.storage.Number.remove();
    this.kitchen.state.settle();
    this.seal();
  }

  get storage() {
    return this.kitchen.ctx.storage;
  }

  put(column: Column, keys: readonly unknown[], value: unknown): void {
    const raw = toHex(column.rawPrefix(keys));
    if (value === undefined) this.model.delete(raw);
    else this.model.set(raw, value);
  }

  find<T>(column: Column, keys: readonly unknown[]): T | undefined {
    return this.model.get(toHex(column.rawPrefix(keys))) as T | undefined;
  }

  checkpoint(): void {
    this.marks.push({ mark: this.kitchen.state.checkpoint(), model: new Map(this.model) });
  }

  rollback(): void {
    const last = this.marks.pop();
    if (last === undefined) return;
    this.kitchen.state.rollback(last.mark);
    this.model = last.model;
  }

  seal(): void {
    this.kitchen.state.seal(this.blocks.length);
    this.blocks.push(new Map(this.model));
    this.marks.length = 0;
  }

  revertTo(number: number): void {
    this.kitchen.state.revertTo(number);
    this.blocks.length = number + 1;
    this.model = new Map(this.blocks[number]);
    this.marks.length = 0;
  }

  /** As the overlay of a node clears: all that the block wrote, and `limit` of the keys from before it. */
  clear(
    column: Column,
    prefix: readonly unknown[],
    limit: number,
  ): { removed: number; counted: number; more: boolean } {
    const before = this.blocks.at(-1)!;
    const under = toHex(column.rawPrefix(prefix));
    const keys = [...new Set([...before.keys(), ...this.model.keys()])].filter((raw) => raw.startsWith(under)).sort();
    const written = keys.filter((raw) => this.model.get(raw) !== before.get(raw));
    const stood = keys.filter((raw) => before.has(raw));
    const gone = new Set([...written, ...stood.slice(0, limit)].filter((raw) => this.model.has(raw)));
    for (const raw of gone) this.model.delete(raw);
    return { removed: gone.size, counted: Math.min(limit, stood.length), more: stood.length > limit };
  }
}

type Step = (pair: Pair) => void;
const step = <T>(given: fc.Arbitrary<T>, run: (pair: Pair, given: T) => void): fc.Arbitrary<Step> =>
  given.map((one) => (pair) => run(pair, one));

const who = fc.integer({ min: 1, max: 3 }).map(account);
const small = fc.integer({ min: 0, max: 6 });
const value = fc.bigInt(0n, 3n).map(grain);
const limit = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 3 }));
const lists = fc.constantFrom('Menu', 'Shelves');

const writes: readonly fc.Arbitrary<Step>[] = [
  step(value, (pair, amount) => {
    pair.storage.Amount.set(amount);
    pair.put(pair.storage.Amount.column, [], amount);
  }),
  step(value, (pair, more) => {
    const { Amount } = pair.storage;
    Amount.mutate((amount) => grain(amount + more));
    pair.put(Amount.column, [], (pair.find<bigint>(Amount.column, []) ?? 0n) + more);
  }),
  step(fc.tuple(who, small, fc.option(value, { nil: undefined })), (pair, [owner, day, debt]) => {
    const { Debts } = pair.storage;
    const before = pair.find(Debts.column, [owner, day]);
    expect(Debts.mutateExists(owner, day, (owed) => (expect(owed).toEqual(before), debt))).toBe(debt);
    pair.put(Debts.column, [owner, day], debt);
  }),
  step(fc.tuple(who, small), (pair, [owner, day]) => {
    const { Debts } = pair.storage;
    expect(Debts.take(owner, day)).toBe(pair.find(Debts.column, [owner, day]) ?? 0n);
    pair.put(Debts.column, [owner, day], undefined);
  }),
  step(fc.tuple(small, small, who, small), (pair, [row, column, seat, plate]) => {
    pair.storage.Table.set(row, column, seat, plate);
    pair.put(pair.storage.Table.column, [row, column, seat], plate);
  }),
  step(fc.tuple(who, fc.boolean()), (pair, [guest, comes]) => {
    const { Guests } = pair.storage;
    if (comes) Guests.set(guest, 1);
    else Guests.remove(guest);
    const counter = pair.kitchen.state.columns.column('KitchenSink', 'CounterForGuests');
    const change = Number(comes) - Number(pair.find(Guests.column, [guest]) !== undefined);
    pair.put(Guests.column, [guest], comes ? 1 : undefined);
    if (change !== 0) pair.put(counter, [], (pair.find<number>(counter, []) ?? 0) + change);
    expect(Guests.total()).toBe([...Guests.keys()].length);
  }),
  step(fc.tuple(lists, who, small, fc.boolean()), (pair, [name, owner, dish, read]) => {
    const { Menu, Shelves } = pair.storage;
    const [column, keys] = name === 'Menu' ? [Menu.column, []] : [Shelves.column, [owner]];
    const before = pair.find<readonly number[]>(column, keys) ?? [];
    if (read) expect(name === 'Menu' ? Menu.get() : Shelves.get(owner)).toEqual(before);
    if (name === 'Menu') Menu.append(dish);
    else Shelves.append(owner, dish);
    pair.put(column, keys, [...before, dish]);
  }),
  step(who, (pair, owner) => {
    const { Menu, Shelves } = pair.storage;
    Shelves.set(owner, Menu.get());
    pair.put(Shelves.column, [owner], pair.find(Menu.column, []) ?? []);
  }),
  step(fc.tuple(small, limit), (pair, [row, most]) => {
    const { Table } = pair.storage;
    expect(Table.clear([row], most)).toEqual(pair.clear(Table.column, [row], most));
  }),
  step(limit, (pair, most) => {
    const { Debts } = pair.storage;
    expect(Debts.clear([], most)).toEqual(pair.clear(Debts.column, [], most));
  }),
  step(fc.tuple(small, fc.option(small, { nil: undefined })), (pair, [key, byte]) => {
    const raw = Uint8Array.of(0xee, key);
    const bytes = byte === undefined ? undefined : Uint8Array.of(byte);
    pair.kitchen.state.putRaw(raw, bytes);
    if (bytes === undefined) pair.model.delete(toHex(raw));
    else pair.model.set(toHex(raw), bytes);
  }),
];

const moves: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(0), (pair) => pair.checkpoint()),
  step(fc.constant(0), (pair) => pair.rollback()),
  step(fc.constant(0), (pair) => pair.seal()),
  step(fc.nat({ max: 4 }), (pair, back) => pair.revertTo(Math.max(pair.blocks.length - 1 - back, 0))),
];

const walks = fc.array(
  fc.oneof({ weight: 12, arbitrary: fc.oneof(...writes) }, { weight: 5, arbitrary: fc.oneof(...moves) }),
  {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  },
);

/** Raw keys and values in hex, in order. */
const encoded = ({ state }: Kitchen, model: Model): (readonly [string, string])[] =>
  [...model]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([raw, native]) => [raw, toHex(encode(state.columns.locate(fromHex(raw)).column.def.value, native))] as const);

const scanned = (store: Store): (readonly [string, string])[] =>
  [...scan(store, new Uint8Array(0))].map((cell) => [toHex(cell.key()), toHex(store.rawValue(cell)!)] as const);

function same(store: Store, pair: Pair, model: Model): void {
  expect(scanned(store)).toEqual(encoded(pair.kitchen, model));
}

describe('a state under any steps', () => {
  it('holds what a plain map holds', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const pair = new Pair();
        for (const take of steps) take(pair);
        same(pair.kitchen.state, pair, pair.model);
      }),
      { numRuns: 500 },
    );
  });

  it('shows each past block as it was', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const pair = new Pair();
        for (const take of steps) take(pair);
        pair.seal();
        pair.blocks.forEach((model, number) => same(new PastState(pair.kitchen.state.columns, number), pair, model));
      }),
      { numRuns: 300 },
    );
  });

  it('shows those that it has not forgotten', () => {
    fc.assert(
      fc.property(walks, fc.nat({ max: 10 }), (steps, versions) => {
        const pair = new Pair();
        for (const take of steps) take(pair);
        pair.seal();
        const { state } = pair.kitchen;
        const oldest = state.forget(versions)!;
        expect(state.historySize <= versions || oldest === pair.blocks.length - 2).toBe(true);
        for (let number = Math.max(oldest, 0); number < pair.blocks.length; number += 1) {
          same(new PastState(state.columns, number), pair, pair.blocks[number]!);
        }
        pair.revertTo(Math.max(oldest, 0));
        same(state, pair, pair.model);
      }),
      { numRuns: 200 },
    );
  });

  it('has the root of a trie built from scratch, whenever it is asked', () => {
    fc.assert(
      fc.property(walks, fc.infiniteStream(fc.boolean()), (steps, asks) => {
        const pair = new Pair();
        const check = () => {
          const entries = encoded(pair.kitchen, pair.model).map(([key, bytes]) => [key, fromHex(bytes)] as const);
          expect(pair.kitchen.root()).toBe(modelRoot(new Map(entries), 1));
        };
        for (const take of steps) {
          take(pair);
          if (asks.next().value) check();
        }
        check();
      }),
      { numRuns: 200 },
    );
  });

  it('would be told apart from a map that differs by one key', () => {
    const pair = new Pair();
    pair.storage.Amount.set(grain(1n));
    pair.put(pair.storage.Amount.column, [], 1n);
    same(pair.kitchen.state, pair, pair.model);
    pair.put(pair.storage.Fire.column, [], 1);
    expect(() => same(pair.kitchen.state, pair, pair.model)).toThrow();
  });
});
