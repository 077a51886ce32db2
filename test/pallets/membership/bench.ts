import type { AccountId, MultiAddress } from '../../../pallets/support/account';
import { attempt } from '../../../pallets/support/dispatchError';
import type { Origin } from '../../../pallets/support/origin';
import { collective, changeMembers, initializeMembers, setPrime, type Collective } from '../../../pallets/collective';
import { membership, type Membership } from '../../../pallets/membership';
import { mount } from '../../../runtime/definition';
import { bindPallets } from '../subtensor/bench';

export const MAX = 3;

const { pallet: council } = collective({
  name: 'Council',
  instance: 'Instance1',
  maxProposals: 10,
  bound: 'MaxProposals',
  maxMembers: 12,
});
const members = membership({ name: 'Members', instance: 'Instance1', maxMembers: MAX, bound: 'MaxMembers' });

interface Contexts {
  readonly Council: Collective;
  readonly Members: Membership;
}

/** A council and the membership that it follows. */
export function start() {
  const bound = bindPallets(
    mount(8, council, { constants: {} }),
    mount(9, members, {
      constants: {},
      config: (rt: Contexts) => ({
        onInitialized: (all: readonly AccountId[]) => initializeMembers(rt.Council, all),
        onChanged: (_in: readonly AccountId[], outgoing: readonly AccountId[], all: readonly AccountId[]) =>
          changeMembers(rt.Council, outgoing, all),
        onPrime: (prime: AccountId | undefined) => setPrime(rt.Council, prime),
      }),
    }),
  );
  const { Council, Members } = bound.contexts as unknown as Contexts;
  /** Calls Members, and answers what the call reports or the name of its error. */
  const run = (name: string, args: { readonly [name: string]: unknown }, origin: Origin): unknown => {
    const ended = attempt(() => bound.env.dispatch({ pallet: 'Members', name, args }, origin));
    return ended.ok ? ended.value : ended.failure.message;
  };
  const info = (name: string, args: object) => bound.env.dispatchInfo({ pallet: 'Members', name, args: { ...args } });
  return { ...bound, council: Council, members: Members, run, info };
}

export const id = (value: AccountId): MultiAddress => ({ type: 'Id', value });
