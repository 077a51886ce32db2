import { cryptoReady } from '../../../primitives/crypto/hashers';
import { PastState } from '../../../pallets/support/state/past';
import { bindEntries } from '../../../pallets/support/entries';
import { scan } from '../../../pallets/support/state/scan';
import { alice, bob } from '../../support/accounts';
import { declaration, grain, kitchen } from '../../support/kitchenSink';

const text = new TextEncoder();

/** A kitchen with four sealed blocks: in block n the amount is n; alice owes in 1 and 2, bob from 3 on. */
function start() {
  const bench = kitchen();
  const { Amount, Debts } = bench.ctx.storage;
  bench.state.settle();
  for (const number of [1, 2, 3, 4]) {
    Amount.set(grain(BigInt(number)));
    if (number === 1) Debts.set(alice, 1, grain(1n));
    if (number === 3) Debts.remove(alice, 1);
    if (number === 3) Debts.set(bob, 1, grain(3n));
    bench.state.seal(number);
  }
  const past = (number: number) => {
    const store = new PastState(bench.state.columns, number);
    return { store, storage: bindEntries('KitchenSink', declaration.storage, store) };
  };
  return { ...bench, past };
}

beforeAll(() => cryptoReady());

describe('the state of a past block', () => {
  it.each([
    [0, 0n, []],
    [1, 1n, [[alice, 1]]],
    [2, 2n, [[alice, 1]]],
    [3, 3n, [[bob, 1]]],
    [4, 4n, [[bob, 1]]],
  ])('%i has what stood there at its end', (number, amount, debtors) => {
    const { storage } = start().past(number);
    expect([storage.Amount.get(), storage.Amount.has(), [...storage.Debts.keys()]]).toEqual([
      amount,
      number > 0,
      debtors,
    ]);
  });

  it('takes writes of its own, which nobody else sees and closing drops', () => {
    const { past, ctx, root } = start();
    const before = root();
    const { store, storage } = past(2);
    const mark = store.checkpoint();
    storage.Amount.set(grain(99n));
    storage.Debts.set(bob, 7, grain(1n));
    storage.Debts.remove(alice, 1);
    storage.Menu.append(1);
    storage.Menu.append(2);
    expect([storage.Amount.get(), [...storage.Debts.keys()], storage.Menu.get()]).toEqual([99n, [[bob, 7]], [1, 2]]);
    expect([ctx.storage.Amount.get(), [...ctx.storage.Debts.keys()], ctx.storage.Menu.has()]).toEqual([
      4n,
      [[bob, 1]],
      false,
    ]);
    store.rollback(mark);
    expect([storage.Amount.get(), [...storage.Debts.keys()], storage.Menu.has()]).toEqual([2n, [[alice, 1]], false]);
    storage.Debts.set(bob, 7, grain(1n));
    store.close();
    expect(ctx.storage.Debts.column.find([bob, 7])).toBeUndefined();
    expect([storage.Amount.get(), root()]).toEqual([2n, before]);
  });

  it('clears as the block after it would', () => {
    const { past } = start();
    const { storage } = past(1);
    storage.Debts.set(bob, 2, grain(1n));
    expect(storage.Debts.clear([], 0)).toEqual({ removed: 1, counted: 0, more: true });
    expect([...storage.Debts.keys()]).toEqual([[alice, 1]]);
  });

  it('scans the raw keys of its time', () => {
    const { past, state } = start();
    state.putRaw(text.encode(':late'), Uint8Array.of(1));
    state.seal(5);
    expect([...scan(past(5).store, text.encode(':'))]).toHaveLength(1);
    expect([...scan(past(4).store, text.encode(':'))]).toHaveLength(0);
  });
});

describe('sealing a block', () => {
  it('answers what changed in it, and nothing that is as it was', () => {
    const { ctx, state } = start();
    ctx.storage.Amount.set(grain(9n));
    ctx.storage.Amount.set(grain(4n));
    ctx.storage.Fire.set(1);
    ctx.storage.Cook.set(alice);
    ctx.storage.Cook.remove();
    expect(state.seal(5).map(({ column }) => column.name)).toEqual(['Fire']);
    expect(state.changesOf(5).map(({ column }) => column.name)).toEqual(['Fire']);
    expect([state.changesOf(6), state.changesOf(3).map(({ column }) => column.name)]).toEqual([
      [],
      ['Amount', 'Debts', 'Debts'],
    ]);
  });

  it('forgets keys that came and went', () => {
    const { ctx, state } = start();
    ctx.storage.Debts.set(alice, 9, grain(1n));
    ctx.storage.Debts.remove(alice, 9);
    state.seal(5);
    expect(ctx.storage.Debts.column.find([alice, 9])).toBeUndefined();
  });

  it('ends what can be rolled back', () => {
    const { ctx, state } = start();
    state.rollback(0);
    expect([state.checkpoint(), ctx.storage.Amount.get()]).toEqual([0, 4n]);
  });
});

describe('setting a chain back', () => {
  it.each([
    [4, 4n, [[bob, 1]], 7],
    [3, 3n, [[bob, 1]], 6],
    [2, 2n, [[alice, 1]], 3],
    [1, 1n, [[alice, 1]], 2],
    [0, 0n, [], 0],
  ])(
    'to block %i restores it, undoes the open block, and drops the history above',
    (number, amount, debtors, versions) => {
      const { ctx, state, root } = start();
      ctx.storage.Amount.set(grain(77n));
      ctx.storage.Menu.append(1);
      state.revertTo(number);
      const { Amount, Debts, Menu } = ctx.storage;
      expect([Amount.get(), Amount.has(), [...Debts.keys()], Menu.has()]).toEqual([amount, number > 0, debtors, false]);
      expect([state.historySize, state.changed()]).toEqual([versions, []]);
      const again = start();
      again.state.revertTo(number);
      expect(root()).toBe(again.root());
    },
  );

  it('lets other blocks follow', () => {
    const { ctx, state, past } = start();
    state.revertTo(2);
    ctx.storage.Amount.set(grain(30n));
    state.seal(3);
    expect([1, 2, 3].map((number) => past(number).storage.Amount.get())).toEqual([1n, 2n, 30n]);
  });
});

describe('forgetting', () => {
  it.each([
    [7, 0, 7],
    [6, 1, 5],
    [5, 1, 5],
    [4, 2, 4],
    [1, 3, 1],
    [0, 3, 1],
  ])('keeps at most %i versions: block %i is the oldest that can be read', (limit, oldest, size) => {
    const { state, past } = start();
    expect(state.oldest).toBe(0);
    expect(state.forget(limit)).toBe(oldest);
    expect([state.oldest, state.historySize]).toEqual([oldest, size]);
    const expected = [0n, 1n, 2n, 3n, 4n].slice(oldest);
    expect(expected.map((_, index) => past(oldest + index).storage.Amount.get())).toEqual(expected);
    expect([...past(oldest).storage.Debts.keys()]).toEqual([[], [[alice, 1]], [[alice, 1]], [[bob, 1]]][oldest]);
  });

  it('has nothing to tell before the first block', () => {
    const { state } = kitchen();
    expect([state.oldest, state.forget(0)]).toEqual([undefined, undefined]);
  });

  it('drops the keys that only history knew', () => {
    const { ctx, state } = start();
    expect(ctx.storage.Debts.column.find([alice, 1])).toBeDefined();
    state.forget(1);
    expect(ctx.storage.Debts.column.find([alice, 1])).toBeUndefined();
  });
});
