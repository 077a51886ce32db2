import { Metadata, TypeRegistry } from '@polkadot/types';
import { cryptoReady } from '../../primitives/crypto/hashers';
import { decodeMetadata, metadataOf } from '../../runtime/metadata';
import { alice, bob } from './accounts';
import { buildGenesis, kitchen, kitchenSink } from './kitchenSink';

const HASHERS = {
  ByBlake2_128: 'Blake2_128',
  ByBlake2_256: 'Blake2_256',
  ByBlake2_128Concat: 'Blake2_128Concat',
  ByTwox128: 'Twox128',
  ByTwox256: 'Twox256',
  ByTwox64Concat: 'Twox64Concat',
  ByIdentity: 'Identity',
};

/** The kitchen as a client reads it out of the metadata. */
function asClient() {
  const { definition } = kitchen();
  const metadata = new Metadata(new TypeRegistry(), metadataOf({ definition }, 14));
  const pallet = metadata.asV14.pallets.find(({ name }) => name.toString() === 'KitchenSink')!;
  const variants = (of: 'calls' | 'events' | 'errors') =>
    metadata.asV14.lookup.getSiType(pallet[of].unwrap().type).def.asVariant.variants.map((one) => ({
      name: one.name.toString(),
      index: one.index.toNumber(),
      fields: one.fields.map(
        ({ name, typeName }) => `${name.unwrapOr('_').toString()}: ${typeName.unwrap().toString()}`,
      ),
    }));
  const items = new Map(pallet.storage.unwrap().items.map((item) => [item.name.toString(), item]));
  return { pallet, variants, items };
}

beforeAll(() => cryptoReady());

describe('what a client reads of a declaration', () => {
  it('is each storage item but those under a raw key, and the counter of a counted map', () => {
    const { items } = asClient();
    expect([...items.keys()]).toEqual([
      'Amount', 'Cook', 'Fire', 'Portions', 'Menu', 'Spices', 'Shelves',
      ...Object.keys(HASHERS),
      'Recipes', 'Ovens', 'Debts', 'Table', 'Pairs', 'Guests', 'CounterForGuests',
    ]); // prettier-ignore
  });

  it.each(Object.entries(HASHERS))('%s is hashed with %s', (name, hasher) => {
    const { hashers } = asClient().items.get(name)!.type.asMap;
    expect(hashers.map(String)).toEqual([hasher]);
  });

  it('is all hashers of a map of three keys', () => {
    expect(asClient().items.get('Table')!.type.asMap.hashers.map(String)).toEqual([
      'Identity',
      'Twox64Concat',
      'Blake2_128Concat',
    ]);
  });

  it.each([
    ['Amount', 'Default', '0x0000000000000000'],
    ['Portions', 'Default', '0x04000000'],
    ['Menu', 'Default', '0x00'],
    ['Cook', 'Optional', '0x00'],
    ['Recipes', 'Optional', '0x00'],
  ])('%s is %s, and absent it reads %s', (name, modifier, fallback) => {
    const item = asClient().items.get(name)!;
    expect([item.modifier.toString(), item.fallback.toHex()]).toEqual([modifier, fallback]);
  });

  it('is each call with its own index and the spelling of its arguments', () => {
    expect(asClient().variants('calls')).toMatchObject([
      { name: 'cook', index: 0, fields: ['grains: u64', 'portions: Portions'] },
      { name: 'serve', index: 1, fields: ['note: Vec<u8>'] },
      { name: 'close', index: 3, fields: [] },
      { name: 'burn', index: 4 },
      { name: 'try_burn', index: 5 },
      { name: 'invent', index: 6 },
      { name: 'both', index: 7 },
      { name: 'either', index: 8 },
    ]);
  });

  it('is each event and error in its place, and each constant with its value', () => {
    const { variants, pallet } = asClient();
    expect(variants('events').map(({ name, index, fields }) => [name, index, fields.length])).toEqual([
      ['Served', 0, 2],
      ['Washed', 1, 1],
      ['Closed', 2, 0],
      ['Cooked', 3, 2],
      ['Opened', 4, 0],
    ]);
    expect(variants('errors').map(({ name, index }) => [name, index])).toEqual([['Cold', 0], ['Burnt', 1]]); // prettier-ignore
    expect(pallet.constants.map(({ name, value }) => [name.toString(), value.toHex()])).toEqual([
      ['DefaultPortions', '0x04000000'],
      ['MaxGuests', '0x02000000'],
    ]);
  });
});

describe('a pallet beyond its metadata', () => {
  it('fills its genesis, and answers what is asked of its state', () => {
    const { ctx } = kitchen();
    buildGenesis(ctx, { guests: [bob, alice] });
    expect([ctx.storage.Amount.has(), ctx.storage.Guests.total()]).toEqual([true, 2]);
    const { guest } = kitchenSink.viewFunctions;
    expect([guest?.run(ctx, { who: alice }), guest?.run(ctx, { who: `0x${'00'.repeat(32)}` })]).toEqual([1, undefined]);
  });

  it('has its view functions in the metadata of version 16', () => {
    const { definition } = kitchen();
    const { version, value } = decodeMetadata(metadataOf({ definition }, 16));
    if (version !== 16) throw new Error(`asked for version 16, got ${version}`);
    const pallet = value.pallets.find(({ name }) => name === 'KitchenSink')!;
    expect(pallet.viewFunctions.map(({ name, inputs }) => [name, inputs.map((input) => input.name)])).toEqual([['guest', ['who']]]); // prettier-ignore
  });
});
