import { AccountId } from '../../../pallets/support/account';
import { moduleFailure } from '../../../pallets/support/dispatchError';
import { item, key } from '../../../pallets/support/storage';
import {
  btreeSet,
  fixedBytes,
  newtype,
  struct,
  string,
  tuple,
  u16,
  u32,
  u64,
  u8,
  vec,
  type Value,
} from '../../../primitives/scale';

/** An amount of a unit of its own. */
export const Grain = newtype('Grain', u64);
export type Grain = Value<typeof Grain>;
export const grain = (amount: bigint): Grain => amount as Grain;

export const Recipe = struct(['kitchen', 'Recipe'], { name: string, steps: vec(u32) });

const who = key('Blake2_128Concat', AccountId);
const byHasher = { value: u32, default: () => 0, docs: '' } as const;

/** Every way to declare a storage item. */
export const storage = {
  Amount: item({ keys: [], value: Grain, default: () => grain(0n), docs: 'A plain value with a default.' }),
  Cook: item({ keys: [], value: AccountId, docs: 'A plain value that may be absent.' }),
  Fire: item({
    keys: [],
    value: u32,
    onEmpty: moduleFailure('KitchenSink', 'Cold'),
    docs: 'A plain value whose absence is an error.',
  }),
  Portions: item({
    keys: [],
    value: u32,
    default: ({ DefaultPortions }) => DefaultPortions as number,
    docs: 'Its default is a constant.',
  }),
  Marker: item({ keys: [], rawKey: ':kitchen_marker', value: u32, docs: 'Stands under a key of its own.' }),
  Menu: item({ keys: [], value: vec(u32), default: () => [], docs: 'A list.' }),
  Spices: item({ keys: [], value: btreeSet(u32), default: () => [], docs: 'A set.' }),
  Shelves: item({ keys: [who], value: vec(u32), default: () => [], docs: 'Lists in a map.' }),

  ByBlake2_128: item({ ...byHasher, keys: [key('Blake2_128', u32)] }),
  ByBlake2_256: item({ ...byHasher, keys: [key('Blake2_256', u32)] }),
  ByBlake2_128Concat: item({ ...byHasher, keys: [key('Blake2_128Concat', u32)] }),
  ByTwox128: item({ ...byHasher, keys: [key('Twox128', u32)] }),
  ByTwox256: item({ ...byHasher, keys: [key('Twox256', u32)] }),
  ByTwox64Concat: item({ ...byHasher, keys: [key('Twox64Concat', u32)] }),
  ByIdentity: item({ ...byHasher, keys: [key('Identity', u32)] }),

  Recipes: item({ keys: [key('Twox64Concat', u32)], value: Recipe, docs: 'A map whose values may be absent.' }),
  Ovens: item({
    keys: [key('Identity', u8)],
    value: u32,
    onEmpty: moduleFailure('KitchenSink', 'Cold'),
    docs: 'A map whose absent values are an error.',
  }),
  Debts: item({ keys: [who, key('Twox64Concat', u32)], value: Grain, default: () => grain(0n), docs: 'A double map.' }),
  Table: item({
    keys: [key('Identity', u8), key('Twox64Concat', u16), who],
    value: u32,
    docs: 'A map of three keys.',
  }),
  Pairs: item({
    keys: [key('Twox64Concat', tuple(u16, u16))],
    value: fixedBytes(2),
    docs: 'A key that is not primitive.',
  }),
  Guests: item({ keys: [who], value: u32, counted: true, docs: 'A map that is counted.' }),
};
