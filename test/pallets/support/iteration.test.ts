import { cryptoReady } from '../../../primitives/crypto/hashers';
import { compareBytes, toHex } from '../../../primitives/scale';
import { scan } from '../../../pallets/support/state/scan';
import { account, alice, bob } from '../../support/accounts';
import { grain, kitchen } from '../../support/kitchenSink';

const NUMBERS = Array.from({ length: 40 }, (_, index) => index * 7);

beforeAll(() => cryptoReady());

describe('a walk over a map', () => {
  it.each([
    'ByBlake2_128',
    'ByBlake2_256',
    'ByBlake2_128Concat',
    'ByTwox128',
    'ByTwox256',
    'ByTwox64Concat',
    'ByIdentity',
  ] as const)('goes in the byte order of the hashed keys: %s', (name) => {
    const { ctx, state } = kitchen();
    const map = ctx.storage[name];
    for (const number of NUMBERS) map.set(number, number + 1);
    const raw = [...state.cells(map.column.root)].map((cell) => cell.key());
    expect(raw).toEqual([...raw].sort(compareBytes));
    expect([...map.keys()].map(([number]) => number).sort((a, b) => a - b)).toEqual(NUMBERS);
    expect([...map.entries()].map(([[number], value]) => value - number)).toEqual(NUMBERS.map(() => 1));
  });

  it('goes below a prefix of the keys', () => {
    const { Debts, Table } = kitchen().ctx.storage;
    for (const portion of [3, 1, 2]) {
      Debts.set(alice, portion, grain(BigInt(portion)));
      Debts.set(bob, portion, grain(10n));
      Table.set(1, portion, alice, portion);
      Table.set(2, portion, alice, 10);
      Table.set(1, portion, bob, 20);
    }
    expect([...Debts.values(alice)].sort()).toEqual([1n, 2n, 3n]);
    expect([...Debts.keys(account(9))]).toEqual([]);
    expect([...Table.values(1)].filter((value) => value < 10).sort()).toEqual([1, 2, 3]);
    expect([...Table.entries(1, 3)].map(([keys, value]) => [...keys, value])).toEqual(
      expect.arrayContaining([[1, 3, alice, 3], [1, 3, bob, 20]]),
    ); // prettier-ignore
    expect([...Table.keys(1, 3)]).toHaveLength(2);
    expect([...Table.keys()]).toHaveLength(9);
  });

  it('has a live cursor: it sees what comes after it, and not what came before', () => {
    const { ByIdentity } = kitchen().ctx.storage;
    for (const key of [10, 20, 30, 40]) ByIdentity.set(key, 1);
    const seen: number[] = [];
    for (const [key] of ByIdentity.keys()) {
      seen.push(key);
      if (key === 20) {
        ByIdentity.remove(20);
        ByIdentity.remove(30);
        ByIdentity.set(5, 1);
        ByIdentity.set(25, 1);
        ByIdentity.set(50, 1);
      }
    }
    expect(seen).toEqual([10, 20, 25, 40, 50]);
  });

  it('has one across the levels of a map too', () => {
    const { Table } = kitchen().ctx.storage;
    for (const row of [1, 3, 5]) Table.set(row, 0, alice, row);
    const seen: number[] = [];
    for (const [row] of Table.keys()) {
      seen.push(row);
      if (row !== 1) continue;
      Table.clear([3]);
      Table.set(0, 0, alice, 0);
      Table.set(4, 0, alice, 4);
    }
    expect(seen).toEqual([1, 4, 5]);
  });

  it('goes on where it was when the block ends and forgets a key', () => {
    const { ctx, state } = kitchen();
    const { ByIdentity } = ctx.storage;
    for (const key of [1, 2, 3, 4]) ByIdentity.set(key, key);
    const walk = ByIdentity.keys();
    expect([walk.next().value, walk.next().value]).toEqual([[1], [2]]);
    ByIdentity.remove(2);
    state.seal(1);
    expect([...walk]).toEqual([[3], [4]]);
  });

  it('ends when all is deleted on the way', () => {
    const { ByTwox64Concat } = kitchen().ctx.storage;
    for (const number of NUMBERS) ByTwox64Concat.set(number, 1);
    let steps = 0;
    for (const [key] of ByTwox64Concat.keys()) {
      ByTwox64Concat.remove(key);
      steps += 1;
    }
    expect([steps, [...ByTwox64Concat.keys()]]).toEqual([NUMBERS.length, []]);
  });
});

describe('clearing a map', () => {
  /** Keys 1 to 5 from before the block, in this order; Identity keeps it. */
  function start() {
    const { ctx, state } = kitchen();
    const map = ctx.storage.ByIdentity;
    for (const key of [1, 2, 3, 4, 5]) map.set(key, key);
    state.settle();
    return { map, state, left: () => [...map.keys()].map(([key]) => key) };
  }
  type Map = ReturnType<typeof start>['map'];

  it.each<[what: string, before: (map: Map) => unknown, limit: number, cleared: object, left: readonly number[]]>([
    ['all, without a limit', () => 0, Infinity, { removed: 5, counted: 5, more: false }, []],
    ['the first two', () => 0, 2, { removed: 2, counted: 2, more: true }, [3, 4, 5]],
    ['all, at a limit that just suffices', () => 0, 5, { removed: 5, counted: 5, more: false }, []],
    ['nothing, at a limit of none', () => 0, 0, { removed: 0, counted: 0, more: true }, [1, 2, 3, 4, 5]],
    ['what the block wrote, whatever the limit', (map) => [map.set(0, 9), map.set(9, 9)], 1, { removed: 3, counted: 1, more: true }, [2, 3, 4, 5]],
    ['what the block wrote over, too', (map) => map.set(4, 9), 1, { removed: 2, counted: 1, more: true }, [2, 3, 5]],
    ['and it counts when it is visited', (map) => map.set(1, 9), 1, { removed: 1, counted: 1, more: true }, [2, 3, 4, 5]],
    ['what the block deleted counts as well', (map) => map.remove(1), 2, { removed: 1, counted: 2, more: true }, [3, 4, 5]],
    ['and leaves a cursor', (map) => [2, 3, 4, 5].map((key) => map.remove(key)), 1, { removed: 1, counted: 1, more: true }, []],
    ['a key that came and went in the block counts for nothing', (map) => [map.set(0, 1), map.remove(0)], 1, { removed: 1, counted: 1, more: true }, [2, 3, 4, 5]],
  ])('%s', (_what, before, limit, cleared, left) => {
    const bench = start();
    before(bench.map);
    expect(bench.map.clear([], limit)).toEqual(cleared);
    expect(bench.left()).toEqual(left);
  }); // prettier-ignore

  it('below a prefix leaves the rest', () => {
    const { Debts } = kitchen().ctx.storage;
    Debts.set(alice, 1, grain(1n));
    Debts.set(alice, 2, grain(1n));
    Debts.set(bob, 1, grain(1n));
    expect(Debts.clear([alice])).toEqual({ removed: 2, counted: 0, more: false });
    expect([...Debts.keys()]).toEqual([[bob, 1]]);
  });

  it('takes what a rolled back layer wrote for what it was before', () => {
    const { map, left, state } = start();
    const mark = state.checkpoint();
    map.set(4, 9);
    state.rollback(mark);
    expect(map.clear([], 1)).toEqual({ removed: 1, counted: 1, more: true });
    expect(left()).toEqual([2, 3, 4, 5]);
  });

  it('can be undone', () => {
    const { map, left, state } = start();
    const mark = state.checkpoint();
    map.clear([], 3);
    expect(left()).toEqual([4, 5]);
    state.rollback(mark);
    expect(left()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a scan of the whole state', () => {
  function start() {
    const { ctx, state } = kitchen();
    for (const number of NUMBERS) {
      ctx.storage.ByTwox64Concat.set(number, 1);
      ctx.storage.Table.set(number % 3, number, alice, 1);
      ctx.storage.Pairs.set([number, 1], '0x0000');
      state.putRaw(Uint8Array.of(number, 1, 2), Uint8Array.of(1));
    }
    ctx.storage.Marker.set(1);
    ctx.storage.ByTwox64Concat.remove(7);
    const all = [...scan(state, new Uint8Array(0))].map((cell) => cell.key());
    return {
      state,
      ctx,
      all,
      keys: (prefix: Uint8Array, after?: Uint8Array) =>
        [...scan(state, prefix, after)].map((cell) => toHex(cell.key())),
    };
  }

  it('finds each key once, in byte order, those without a declaration too', () => {
    const { all, state } = start();
    expect(all).toEqual([...all].sort(compareBytes));
    expect(new Set(all.map(toHex)).size).toBe(all.length);
    expect(all.length).toBe(state.changed().filter(({ value }) => value !== undefined).length);
    expect(all.length).toBe(4 * NUMBERS.length - 1 + 2);
  });

  it('finds what begins with any prefix of any key', () => {
    const { all, keys } = start();
    for (const key of all.filter((_, index) => index % 11 === 0)) {
      for (let length = 0; length <= key.length; length += 1) {
        const prefix = key.subarray(0, length);
        const expected = all.filter((one) => compareBytes(one.subarray(0, length), prefix) === 0).map(toHex);
        expect(keys(prefix)).toEqual(expected);
      }
    }
  });

  it('goes on after any start key, present or not', () => {
    const { all, keys } = start();
    const starts = all.flatMap((key) => [key, key.subarray(0, key.length - 1), Uint8Array.of(...key, 0)]);
    for (const after of starts.filter((_, index) => index % 7 === 0)) {
      const expected = all.filter((one) => compareBytes(one, after) > 0);
      expect(keys(new Uint8Array(0), after)).toEqual(expected.map(toHex));
      const prefix = after.subarray(0, 33);
      expect(keys(prefix, after)).toEqual(
        expected.filter((one) => compareBytes(one.subarray(0, prefix.length), prefix) === 0).map(toHex),
      );
    }
  });
});
