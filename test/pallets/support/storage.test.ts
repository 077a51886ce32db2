import { cryptoReady } from '../../../primitives/crypto/hashers';
import { DispatchFailure } from '../../../pallets/support/dispatchError';
import { alice, bob, charlie } from '../../support/accounts';
import { grain, kitchen } from '../../support/kitchenSink';

const start = () => kitchen().ctx.storage;

beforeAll(() => cryptoReady());

describe('what stands for absence', () => {
  it('is a default, nothing, or an error, and none of them is there', () => {
    const { Amount, Cook, Fire, Ovens, Recipes } = start();
    expect([Amount.get(), Cook.get(), Recipes.get(1)]).toEqual([0n, undefined, undefined]);
    expect(() => Fire.get()).toThrow(
      new DispatchFailure({ type: 'Module', value: { pallet: 'KitchenSink', name: 'Cold' } }),
    );
    expect(() => Ovens.get(1)).toThrow('KitchenSink.Cold');
    for (const item of [Amount, Cook, Fire]) expect([item.has(), item.maybe()]).toEqual([false, undefined]);
  });

  it('may be a constant of the runtime', () => {
    expect(start().Portions.get()).toBe(4);
  });
});

describe('presence is state', () => {
  it.each<[what: string, write: (storage: ReturnType<typeof start>) => unknown]>([
    ['set', ({ Amount }) => Amount.set(grain(0n))],
    ['mutate', ({ Amount }) => Amount.mutate((amount) => amount)],
    ['mutateExists that answers something', ({ Amount }) => Amount.mutateExists(() => grain(0n))],
  ])('%s of the default leaves the key there', (_what, write) => {
    const { ctx, state } = kitchen();
    write(ctx.storage);
    expect([ctx.storage.Amount.has(), ctx.storage.Amount.maybe()]).toEqual([true, 0n]);
    expect(state.changed().map(({ column }) => column.name)).toContain('Amount');
  });

  it.each<[what: string, write: (storage: ReturnType<typeof start>) => unknown]>([
    ['remove', ({ Amount }) => Amount.remove()],
    ['take', ({ Amount }) => Amount.take()],
    ['mutateExists that answers nothing', ({ Amount }) => Amount.mutateExists(() => undefined)],
  ])('%s deletes', (_what, write) => {
    const storage = start();
    storage.Amount.set(grain(5n));
    write(storage);
    expect([storage.Amount.has(), storage.Amount.get()]).toEqual([false, 0n]);
  });

  it('a read, and deleting what is not there, write nothing', () => {
    const { ctx, root, state } = kitchen();
    const before = root();
    ctx.storage.Debts.get(alice, 1);
    ctx.storage.Debts.remove(alice, 1);
    ctx.storage.Debts.take(alice, 1);
    ctx.storage.Guests.mutateExists(alice, () => undefined);
    ctx.storage.Table.clear([]);
    expect([root(), state.checkpoint()]).toEqual([before, kitchen().state.checkpoint()]);
  });
});

describe('an entry', () => {
  it('answers what a change made, and shows it what was there', () => {
    const { Amount, Cook, Fire } = start();
    expect(Amount.mutate((amount) => grain(amount + 2n))).toBe(2n);
    expect(Amount.mutate((amount) => grain(amount + 3n))).toBe(5n);
    expect(Amount.mutateExists((amount) => amount && grain(amount * 2n))).toBe(10n);
    expect(Cook.mutateExists((cook) => cook ?? bob)).toBe(bob);
    expect(() => Fire.mutate((fire) => fire + 1)).toThrow('KitchenSink.Cold');
    expect(Fire.mutateExists((fire) => (fire ?? 0) + 1)).toBe(1);
  });

  it('stores nothing when a change throws', () => {
    const { Amount } = start();
    Amount.set(grain(1n));
    const change = () => {
      throw new Error('no');
    };
    expect(() => Amount.mutate(change)).toThrow('no');
    expect(() => Amount.mutateExists(change)).toThrow('no');
    expect(Amount.get()).toBe(1n);
  });

  it('takes what is there once', () => {
    const { Fire, Amount } = start();
    Fire.set(7);
    Amount.set(grain(9n));
    expect([Fire.take(), Amount.take(), Amount.take()]).toEqual([7, 9n, 0n]);
    expect(() => Fire.take()).toThrow('KitchenSink.Cold');
  });

  it('is told apart by each of its keys', () => {
    const { Debts, Table } = start();
    Debts.set(alice, 1, grain(11n));
    Debts.set(alice, 2, grain(12n));
    Debts.set(bob, 1, grain(21n));
    Table.set(1, 2, alice, 3);
    expect([Debts.get(alice, 2), Debts.get(bob, 1), Debts.get(bob, 2)]).toEqual([12n, 21n, 0n]);
    expect([Table.get(1, 2, alice), Table.get(2, 1, alice), Table.get(1, 2, bob)]).toEqual([3, undefined, undefined]);
  });

  it('has keys that are not primitive, by their value', () => {
    const { Pairs } = start();
    Pairs.set([1, 2], '0xabcd');
    expect([Pairs.get([1, 2]), Pairs.get([2, 1])]).toEqual(['0xabcd', undefined]);
    Pairs.remove([1, 2]);
    expect([...Pairs.keys()]).toEqual([]);
  });

  it.each([
    ['one out of range', 2 ** 32],
    ['one of another type', '1'],
    ['none', undefined],
  ])('refuses to write under a key that its codec cannot hold: %s', (_what, key) => {
    expect(() => start().Recipes.set(key as number, { name: '', steps: [] })).toThrow('u32 holds 0 to 4294967295');
  });
});

describe('a list', () => {
  it('grows from nothing, and stays what it was for who read it', () => {
    const { Menu, Shelves } = start();
    Menu.append(1);
    const one = Menu.get();
    Menu.append(2);
    const two = Menu.get();
    Menu.append(3);
    Shelves.append(alice, 9);
    expect([one, two, Menu.get(), Shelves.get(alice)]).toEqual([[1], [1, 2], [1, 2, 3], [9]]);
  });

  it('is not another list that was set to the same', () => {
    const { Menu, Shelves } = start();
    Menu.append(1);
    Shelves.set(alice, Menu.get());
    Shelves.set(bob, Shelves.get(alice));
    Menu.append(2);
    Shelves.append(bob, 3);
    expect([Menu.get(), Shelves.get(alice), Shelves.get(bob)]).toEqual([[1, 2], [1], [1, 3]]);
  });

  it('takes back what a layer appended, whether it was read meanwhile or not', () => {
    const { ctx, env } = kitchen();
    const { Menu } = ctx.storage;
    Menu.append(1);
    const read: (readonly number[])[] = [];
    const fail = (look: boolean) => () => {
      Menu.append(2);
      if (look) read.push(Menu.get());
      Menu.append(3);
      throw new Error('no');
    };
    expect(() => env.layer(fail(false))).toThrow('no');
    expect(Menu.get()).toEqual([1]);
    expect(() => env.layer(fail(true))).toThrow('no');
    expect([Menu.get(), read]).toEqual([[1], [[1, 2]]]);
    Menu.append(4);
    expect(Menu.get()).toEqual([1, 4]);
  });

  it('grows in place only for those who have not read it', () => {
    const { ctx, env } = kitchen();
    const { Menu } = ctx.storage;
    Menu.append(1);
    let read: readonly number[] = [];
    const look = () => {
      Menu.append(2);
      read = Menu.get();
      throw new Error('no');
    };
    expect(() => env.layer(look)).toThrow('no');
    expect([read, Menu.get()]).toEqual([[1, 2], [1]]);
  });

  it('of the block before is copied even where the block put it back', () => {
    const { ctx, state } = kitchen();
    const { Menu } = ctx.storage;
    Menu.append(1);
    state.seal(1);
    Menu.remove();
    state.rollback(0);
    Menu.append(2);
    state.revertTo(1);
    expect(Menu.get()).toEqual([1]);
  });

  it('of the block before is not touched', () => {
    const { ctx, state } = kitchen();
    ctx.storage.Menu.append(1);
    state.seal(1);
    ctx.storage.Menu.append(2);
    state.revertTo(1);
    expect(ctx.storage.Menu.get()).toEqual([1]);
  });
});

describe('a counted map', () => {
  it('counts keys, not writes', () => {
    const { Guests } = start();
    const counts = [
      () => Guests.set(alice, 1),
      () => Guests.set(alice, 2),
      () => Guests.mutateExists(bob, () => 3),
      () => Guests.mutateExists(bob, () => 4),
      () => Guests.set(charlie, 5),
      () => Guests.remove(charlie),
      () => Guests.remove(charlie),
      () => Guests.take(bob),
      () => Guests.mutateExists(alice, () => undefined),
    ].map((step) => {
      step();
      return Guests.total();
    });
    expect(counts).toEqual([1, 1, 2, 2, 3, 2, 2, 1, 0]);
  });

  it('loses its counter when all of it is cleared, and else counts down', () => {
    const { ctx, state } = kitchen();
    const { Guests } = ctx.storage;
    const counter = () => state.columns.column('KitchenSink', 'CounterForGuests').plain?.value;
    for (const who of [alice, bob, charlie]) Guests.set(who, 1);
    expect(counter()).toBe(3);
    state.settle();
    expect(Guests.clear([], 1)).toEqual({ removed: 1, counted: 1, more: true });
    expect(counter()).toBe(2);
    expect(Guests.clear([])).toEqual({ removed: 2, counted: 3, more: false });
    expect(counter()).toBeUndefined();
  });
});
