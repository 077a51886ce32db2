import { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { assemble } from '../../../pallets/support/pallet';
import { weight } from '../../../pallets/support/weight';
import { option, u32 } from '../../../primitives/scale';
import { mount, type Mounted } from '../../../runtime/definition';
import { bench } from '../bench';
import { calls } from './calls';
import { declaration, type KitchenSink } from './declaration';
import { grain } from './storage';

/** A pallet that uses everything that `pallets/support` offers. */
export const kitchenSink = assemble<KitchenSink, typeof declaration>(declaration, {
  calls,
  inherents: ['close'],
  hooks: {
    onInitialize(ctx, number) {
      ctx.storage.Portions.set(number);
      ctx.deposit('Opened', {});
      return weight(0n, { writes: 1 });
    },
    onFinalize: (ctx, number) => ctx.storage.Marker.set(number),
  },
  viewFunctions: {
    guest: {
      docs: 'Where a guest sits.',
      inputs: { who: AccountId },
      output: option(u32),
      run: (ctx, { who }) => ctx.storage.Guests.get(who as AccountId),
    },
  },
  validateUnsigned: (_ctx, { name }) => (name === 'close' ? { priority: 1n, provides: [Uint8Array.of(1)] } : 'Call'),
});

export function buildGenesis(ctx: KitchenSink, { guests }: { readonly guests: readonly AccountId[] }): void {
  ctx.storage.Amount.set(grain(0n));
  guests.forEach((who, seat) => ctx.storage.Guests.set(who, seat));
}

/** The kitchen in its place in a runtime. */
export const mountKitchen = (onServed: (guest: AccountId) => void = () => undefined): Mounted =>
  mount(9, kitchenSink, { constants: { DefaultPortions: 4, MaxGuests: 2 }, config: () => ({ onServed }) });

/** A kitchen of its own. */
export function kitchen(onServed?: (guest: AccountId) => void) {
  const whole = bench(mountKitchen(onServed));
  return { ...whole, ctx: whole.of(kitchenSink) };
}
export type Kitchen = ReturnType<typeof kitchen>;

/** A call of the kitchen. */
export const kitchenCall = (name: keyof typeof calls, args: RuntimeCall['args'] = {}): RuntimeCall => ({
  pallet: 'KitchenSink',
  name,
  args,
});

export { declaration, errors, type KitchenSink } from './declaration';
export { grain, type Grain } from './storage';
