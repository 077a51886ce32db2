import { blake2_128Concat, cryptoReady, twox128, twox64Concat } from '../../../primitives/crypto/hashers';
import { concatBytes, encode, fromHex, toHex, u32, type Hex } from '../../../primitives/scale';
import { scan } from '../../../pallets/support/state/scan';
import { alice } from '../../support/accounts';
import { grain, kitchen, type Kitchen } from '../../support/kitchenSink';

const text = new TextEncoder();
const prefix = (item: string): Uint8Array =>
  concatBytes(twox128(text.encode('KitchenSink')), twox128(text.encode(item)));
const put = ({ state }: Kitchen, key: Uint8Array, hex: string): void => state.putRaw(key, fromHex(hex));
const get = ({ state }: Kitchen, key: Uint8Array): Hex | undefined => {
  const value = state.getRaw(key);
  return value && toHex(value);
};
const rawKeys = ({ state }: Kitchen): readonly string[] =>
  [...state.cells(state.columns.raw.root)].map((cell) => toHex(cell.key()));

beforeAll(() => cryptoReady());

describe('a raw key', () => {
  it('is that of the item which the metadata tells a client to ask for', () => {
    const bench = kitchen();
    const { Amount, Debts, Marker } = bench.ctx.storage;
    Amount.set(grain(5n));
    Debts.set(alice, 7, grain(6n));
    Marker.set(8);
    expect(get(bench, prefix('Amount'))).toBe('0x0500000000000000');
    expect(
      get(bench, concatBytes(prefix('Debts'), blake2_128Concat(fromHex(alice)), twox64Concat(encode(u32, 7)))),
    ).toBe('0x0600000000000000');
    expect(get(bench, text.encode(':kitchen_marker'))).toBe('0x08000000');
  });

  it('that an item reads leads to its value, both ways', () => {
    const bench = kitchen();
    const { Debts, Amount, Marker, Table } = bench.ctx.storage;
    put(bench, prefix('Amount'), '0900000000000000');
    put(bench, concatBytes(Debts.column.rawPrefix([alice]), twox64Concat(encode(u32, 3))), '0100000000000000');
    put(bench, text.encode(':kitchen_marker'), '02000000');
    put(bench, Table.column.rawPrefix([1, 2, alice]), '05000000');
    expect([Amount.get(), Debts.get(alice, 3), Marker.get(), Table.get(1, 2, alice)]).toEqual([9n, 1n, 2, 5]);
    expect([...Debts.keys()]).toEqual([[alice, 3]]);
    expect(rawKeys(bench)).toEqual([]);
    bench.state.putRaw(prefix('Amount'), undefined);
    expect(Amount.has()).toBe(false);
  });

  it.each<[what: string, key: () => Uint8Array]>([
    ['that no pallet has', () => text.encode(':code')],
    ['that is empty', () => new Uint8Array(0)],
    ['of an item that is not declared', () => concatBytes(prefix('Nothing'), twox64Concat(encode(u32, 1)))],
    ['of a plain item, and more', () => concatBytes(prefix('Amount'), Uint8Array.of(1))],
    ['of a map, too short', () => concatBytes(prefix('Recipes'), twox64Concat(encode(u32, 1)).subarray(0, 11))],
    ['of a map, too long', () => concatBytes(prefix('Recipes'), twox64Concat(encode(u32, 1)), Uint8Array.of(0))],
    ['of a map without a key', () => prefix('Recipes')],
    ['with a hash that is not of its key', () => concatBytes(prefix('Recipes'), new Uint8Array(8), encode(u32, 1))],
    ['whose key cannot be read back from its hash', () => concatBytes(prefix('ByTwox128'), twox128(encode(u32, 1)))],
    ['that is another prefix of an item', () => prefix('Amount').subarray(0, 31)],
  ])('%s is kept as it is', (_what, key) => {
    const bench = kitchen();
    put(bench, key(), 'c0ffee');
    expect(get(bench, key())).toBe('0xc0ffee');
    expect(rawKeys(bench)).toEqual([toHex(key())]);
    expect([...bench.ctx.storage.Recipes.keys()]).toEqual([]);
    expect(bench.ctx.storage.Amount.has()).toBe(false);
  });

  it('of an opaque map that typed code wrote is found by typed code and by a scan', () => {
    const bench = kitchen();
    bench.ctx.storage.ByTwox128.set(1, 5);
    expect([...scan(bench.state, prefix('ByTwox128'))].map((cell) => toHex(cell.key()))).toEqual([
      toHex(concatBytes(prefix('ByTwox128'), twox128(encode(u32, 1)))),
    ]);
  });

  it('that is not there is undefined, and deleting it makes nothing', () => {
    const bench = kitchen();
    bench.state.putRaw(text.encode(':nothing'), undefined);
    expect([get(bench, text.encode(':nothing')), bench.state.columns.raw.root.size]).toEqual([undefined, 0]);
  });
});

describe('a raw value', () => {
  it('with bytes after it reads as the value, and keeps its bytes', () => {
    const bench = kitchen();
    put(bench, prefix('Amount'), '0100000000000000ff');
    const { Amount } = bench.ctx.storage;
    expect([Amount.get(), Amount.maybe(), Amount.has()]).toEqual([1n, 1n, true]);
    expect(get(bench, prefix('Amount'))).toBe('0x0100000000000000ff');
    Amount.mutate((amount) => amount);
    expect(get(bench, prefix('Amount'))).toBe('0x0100000000000000');
  });

  it('that cannot be read reads as absent, but it is there', () => {
    const bench = kitchen();
    put(bench, prefix('Amount'), '0102');
    put(bench, prefix('Fire'), '01');
    const { Amount, Fire } = bench.ctx.storage;
    expect([Amount.get(), Amount.maybe(), Amount.has(), Fire.has()]).toEqual([0n, undefined, true, true]);
    expect(() => Fire.get()).toThrow('KitchenSink.Cold');
    expect(get(bench, prefix('Amount'))).toBe('0x0102');
    Amount.remove();
    expect([Amount.has(), get(bench, prefix('Amount'))]).toEqual([false, undefined]);
  });

  it('that cannot be read is a key of its map, and no entry', () => {
    const bench = kitchen();
    const { Recipes } = bench.ctx.storage;
    put(bench, concatBytes(prefix('Recipes'), twox64Concat(encode(u32, 1))), 'ff');
    Recipes.set(2, { name: 'soup', steps: [1] });
    expect([...Recipes.keys()].map(([key]) => key).sort()).toEqual([1, 2]);
    expect([...Recipes.entries()]).toEqual([[[2], { name: 'soup', steps: [1] }]]);
  });

  it('that is not in its shortest form is not read, and keeps its bytes', () => {
    const bench = kitchen();
    // A length in more bytes than it needs: no codec reads it, not even from the front.
    put(bench, prefix('Menu'), '010001000000');
    expect([bench.ctx.storage.Menu.get(), get(bench, prefix('Menu'))]).toEqual([[], '0x010001000000']);
  });

  it('that is read but would be written otherwise keeps its bytes', () => {
    const bench = kitchen();
    put(bench, prefix('Spices'), '080200000001000000');
    const { Spices } = bench.ctx.storage;
    expect([Spices.get(), get(bench, prefix('Spices'))]).toEqual([[1, 2], '0x080200000001000000']);
    Spices.mutate((spices) => spices);
    expect(get(bench, prefix('Spices'))).toBe('0x080100000002000000');
  });

  it('with bytes after a list is the list, to append to and to undo', () => {
    const bench = kitchen();
    const { Menu } = bench.ctx.storage;
    put(bench, prefix('Menu'), '0401000000ff');
    const root = bench.root();
    const mark = bench.state.checkpoint();
    Menu.append(2);
    Menu.append(3);
    expect([Menu.get(), get(bench, prefix('Menu'))]).toEqual([[1, 2, 3], '0x0c010000000200000003000000']);
    bench.state.rollback(mark);
    expect([bench.root(), get(bench, prefix('Menu')), Menu.get()]).toEqual([root, '0x0401000000ff', [1]]);
  });

  it('counts for nothing in a counted map, as it does on the chain', () => {
    const bench = kitchen();
    bench.state.putRaw(bench.ctx.storage.Guests.column.rawPrefix([alice]), encode(u32, 1));
    expect([bench.ctx.storage.Guests.get(alice), bench.ctx.storage.Guests.total()]).toEqual([1, 0]);
    expect(bench.ctx.storage.Guests.has(alice)).toBe(true);
  });
});
