import type { AccountId } from '../../pallets/support/account';
import { callsOf } from '../../pallets/support/call';
import type { Context } from '../../pallets/support/context';
import { failures, type DispatchError } from '../../pallets/support/dispatchError';
import { namedEvent } from '../../pallets/support/event';
import { assemble, declarePallet } from '../../pallets/support/pallet';
import { weight, type Weight } from '../../pallets/support/weight';
import { compact, u16, u32, u64 } from '../../primitives/scale';
import { defineRuntime, mount } from '../../runtime/definition';
import { bench } from '../support/bench';
import { grain, kitchenSink, errors, type Grain, type KitchenSink } from '../support/kitchenSink';
import type { Equal, True } from './equal';

declare const ctx: KitchenSink;
declare function same<T extends true>(is: T): void;
declare const alice: AccountId;

// Errors are known by name.
throwing(errors.Cold);
// @ts-expect-error no such error
throwing(errors.Cool);
// @ts-expect-error no such failure
throwing(failures.TooHot);
declare function throwing(failure: Error): void;
// @ts-expect-error no such dispatch error
export const error: DispatchError = { type: 'TooHot' };
// @ts-expect-error a token error is one of the chain's
export const token: DispatchError = { type: 'Token', value: 'NoMoney' };

// Events take their fields: unnamed ones one by one, named ones as an object.
ctx.deposit('Served', alice, 2);
ctx.deposit('Closed');
ctx.deposit('Opened', {});
ctx.deposit('Cooked', { cook: alice, grains: grain(1n) });
// @ts-expect-error no such event
ctx.deposit('Spilled');
// @ts-expect-error a field is missing
ctx.deposit('Served', alice);
// @ts-expect-error a field too many
ctx.deposit('Closed', 1);
// @ts-expect-error fields in the wrong order
ctx.deposit('Served', 2, alice);
// @ts-expect-error a field of the wrong type
ctx.deposit('Cooked', { cook: 'alice', grains: grain(1n) });
// @ts-expect-error an amount without its unit
ctx.deposit('Cooked', { cook: alice, grains: 1n });
// @ts-expect-error a named field is missing
ctx.deposit('Cooked', { cook: alice });
// @ts-expect-error a named field too many
ctx.deposit('Cooked', { cook: alice, grains: grain(1n), salt: 1 });
// @ts-expect-error named fields are an object
ctx.deposit('Cooked', alice, grain(1n));

// Constants have the type of their codec, and stay as they are.
export type _Constant = True<Equal<typeof ctx.constants.MaxGuests, number>>;
// @ts-expect-error no such constant
export const limit = ctx.constants.MaxGuest;
// @ts-expect-error constants do not change
ctx.constants.MaxGuests = 3;
// @ts-expect-error what a pallet did not ask for in its config
ctx.config.onWashed(alice);

// Arguments of a call have the types of their codecs.
const call = callsOf<KitchenSink>();
const base = { index: 0, weight: weight(1n), docs: '' };
call({
  ...base,
  args: { who: u32, amount: compact(u64) },
  run(_ctx, _origin, args) {
    same<Equal<typeof args, { readonly who: number; readonly amount: bigint }>>(true);
    // @ts-expect-error no such argument
    return args.what;
  },
});
call({
  ...base,
  args: { amount: u64 },
  // @ts-expect-error rao are a bigint
  weight: ({ amount }) => weight(BigInt(1) + BigInt(amount.toFixed(0))),
});
// @ts-expect-error a call has an index of its own
call({ weight: weight(1n), docs: '', args: {} });
// @ts-expect-error what a call reports is a weight and who pays
call({ ...base, args: {}, run: () => ({ fee: 1n }) });
// @ts-expect-error no such class
call({ ...base, args: {}, class: 'Urgent' });
// @ts-expect-error compact form is for unsigned integers
compact(namedEvent('', {}));
export type _Weight = True<Equal<ReturnType<typeof weight>, Weight>>;

// A runtime gives a pallet its constants and what it asks for.
const config = () => ({ onServed: () => undefined });
defineRuntime([mount(1, kitchenSink, { constants: { DefaultPortions: 1, MaxGuests: 2 }, config })]);
// @ts-expect-error a constant is missing
mount(1, kitchenSink, { constants: { DefaultPortions: 1 }, config });
// @ts-expect-error a constant of the wrong type
mount(1, kitchenSink, { constants: { DefaultPortions: 1n, MaxGuests: 2 }, config });
// @ts-expect-error something that it asks for is missing
mount(1, kitchenSink, { constants: { DefaultPortions: 1, MaxGuests: 2 }, config: () => ({}) });

// A bench knows the context of a pallet.
export type _Of = True<Equal<typeof found, KitchenSink>>;
export const found = bench().of(kitchenSink);

// A declaration without storage has none.
const { declaration } = declarePallet({ name: 'Empty', rust: { path: ['empty', 'pallet'] } });
type Empty = Context<typeof declaration>;
declare const empty: Empty;
// @ts-expect-error no item
export const anything = empty.storage.Anything;
// @ts-expect-error no event
empty.deposit('Anything');
assemble<Empty, typeof declaration>(declaration, {});

export const amounts: readonly Grain[] = [grain(1n)];
export const width = u16;
