import type { AccountId } from '../../pallets/support/account';
import { inRustOrder, item, key } from '../../pallets/support/storage';
import { option, string, u16, u32, u64 } from '../../primitives/scale';
import type { Grain, KitchenSink } from '../support/kitchenSink';
import { grain } from '../support/kitchenSink';
import type { Equal, True } from './equal';

declare const { storage }: KitchenSink;
declare const alice: AccountId;

// What a read answers follows the query.
export type _Default = True<Equal<ReturnType<typeof storage.Amount.get>, Grain>>;
export type _Option = True<Equal<ReturnType<typeof storage.Cook.get>, AccountId | undefined>>;
export type _Result = True<Equal<ReturnType<typeof storage.Fire.get>, number>>;
export type _Maybe = True<Equal<ReturnType<typeof storage.Amount.maybe>, Grain | undefined>>;
export type _Keys = True<Equal<Parameters<typeof storage.Table.get>, [number, number, AccountId]>>;

storage.Amount.set(grain(1n));
// @ts-expect-error an amount without its unit
storage.Amount.set(1n);
// @ts-expect-error a sum is an amount of no unit until somebody says so
storage.Amount.mutate((amount) => amount + 1n);
// @ts-expect-error a number where a bigint is stored
storage.Amount.set(1);
// @ts-expect-error nothing is not stored, it is removed
storage.Amount.set(undefined);
// @ts-expect-error a change answers what to store
storage.Amount.mutate(() => undefined);
storage.Cook.mutateExists(() => undefined);

// @ts-expect-error an option is not a value
export const cook: AccountId = storage.Cook.get();
// @ts-expect-error an option has no fields before it is looked at
export const name = storage.Recipes.get(1).name;
export const steps: readonly number[] | undefined = storage.Recipes.get(1)?.steps;
// @ts-expect-error values are not changed in place
storage.Recipes.get(1)!.steps.push(1);
// @ts-expect-error nor are their fields
storage.Recipes.get(1)!.name = 'soup';
// @ts-expect-error nor are lists
storage.Menu.get().push(1);

storage.Debts.get(alice, 1);
// @ts-expect-error a key of the wrong type
storage.Debts.get(1, 1);
// @ts-expect-error any text is not an account
storage.Debts.get('alice', 1);
// @ts-expect-error hex is not an account either
storage.Debts.get('0x00', 1);
// @ts-expect-error a key too few
storage.Debts.get(alice);
// @ts-expect-error a key too many
storage.Debts.get(alice, 1, 2);
// @ts-expect-error keys in the wrong order
storage.Table.get(alice, 1, 2);
// @ts-expect-error a key for a plain item
storage.Amount.get(1);
// @ts-expect-error a value is missing
storage.Debts.set(alice, 1);
// @ts-expect-error keys of a tuple are a pair
storage.Pairs.get(1, 2);
storage.Pairs.get([1, 2]);

storage.Table.keys();
storage.Table.keys(1, 2);
// @ts-expect-error a prefix begins with the first key
storage.Table.keys(alice);
// @ts-expect-error clearing takes the keys in a list
storage.Table.clear(1);
storage.Table.clear([1, 2], 10);

storage.Menu.append(1);
// @ts-expect-error an element of the wrong type
storage.Menu.append('1');
// @ts-expect-error only lists are appended to
storage.Amount.append(1n);
// @ts-expect-error no such item
export const amount = storage.Ammount;

item({ keys: [], value: u32, default: () => 0, docs: '' });
// @ts-expect-error a default of another type
item({ keys: [], value: u32, default: () => 0n, docs: '' });
// @ts-expect-error an item says what it is for
item({ keys: [], value: u32 });
// @ts-expect-error a key is hashed
item({ keys: [u32], value: u32, docs: '' });
// @ts-expect-error no such hasher
key('Blake3', u32);

const items = { A: item({ keys: [], value: u16, docs: '' }), B: item({ keys: [], value: u64, docs: '' }) };
inRustOrder(items, ['B', 'A']);
// @ts-expect-error B is missing
inRustOrder(items, ['A']);
// @ts-expect-error C is not there
inRustOrder(items, ['A', 'B', 'C']);

export const text = option(string);
