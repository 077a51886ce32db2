import type { AccountId, MultiAddress } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { attempt } from '../../../pallets/support/dispatchError';
import type { Origin } from '../../../pallets/support/origin';
import { State } from '../../../pallets/support/state/state';
import * as accounts from '../../../pallets/system';
import { depositEvent, errors, system, type System } from '../../../pallets/system';
import { balances, buildGenesis, type Balances, type Config } from '../../../pallets/balances';
import { bind } from '../../../runtime/bind';
import { defineRuntime, mount, type RuntimeDefinition } from '../../../runtime/definition';
import { blockLength, blockWeights } from '../../../runtime/limits';
import { version } from '../../../runtime/version';

export const ED = 500n;

export const account = (byte: number): AccountId => `0x${byte.toString(16).padStart(2, '0').repeat(32)}` as AccountId;
export const alice = account(0xa1);
export const bob = account(0xb0);
export const charlie = account(0xc4);
export const id = (value: AccountId): MultiAddress => ({ type: 'Id', value });

const configOf = (ctx: System): Config => ({
  accountData: (who) => accounts.accountData(ctx, who),
  mutateAccountData: (who, change) => accounts.mutateAccountData(ctx, who, change),
  providers: (who) => accounts.providers(ctx, who),
  consumers: (who) => ctx.storage.Account.get(who).consumers,
  canDecProvider: (who) => accounts.canDecProvider(ctx, who),
  incProviders: (who) => accounts.incProviders(ctx, who),
  decProviders: (who) => accounts.decProviders(ctx, who),
  incConsumers: (who) => accounts.incConsumers(ctx, who),
  incConsumersWithoutLimit: (who) => accounts.incConsumersWithoutLimit(ctx, who),
  decConsumers: (who) => accounts.decConsumers(ctx, who),
});

/** System and Balances as the chain mounts them. */
export function definition(): RuntimeDefinition {
  const BlockHashCount = 4096;
  return defineRuntime([
    mount(0, system, {
      constants: {
        BlockWeights: blockWeights,
        BlockLength: blockLength,
        BlockHashCount,
        DbWeight: { read: 25_000_000n, write: 100_000_000n },
        Version: version,
        SS58Prefix: 42,
      },
      config: () => ({ maxConsumers: 16 }),
    }),
    mount(5, balances, {
      constants: { ExistentialDeposit: ED, MaxLocks: 50, MaxReserves: 50, MaxFreezes: 50 },
      config: ({ System: ctx }: { readonly System: System }) => configOf(ctx),
    }),
  ]);
}

export type Bench = ReturnType<typeof bench>;

/** The two pallets on a state of their own in block 1. */
export function bench(endowed: readonly (readonly [AccountId, bigint])[] = []) {
  const defined = definition();
  const state = new State(defined.layout);
  const bound = bind(defined, state, {
    inspector: {},
    storageRoot: () => new Uint8Array(32),
    deposit: (contexts, event) => depositEvent(contexts.System as unknown as System, event),
    allows: () => true,
    filtered: errors.CallFiltered,
  });
  const sys = bound.contexts.System as unknown as System;
  const ctx = bound.contexts.Balances as unknown as Balances;
  buildGenesis(ctx, endowed);
  sys.storage.Number.set(1);
  const events = () => sys.storage.Events.get().map(({ event }) => event);
  return {
    state,
    ctx,
    sys,
    env: bound.env,
    holes: defined.holes,
    events,
    /** Events in short: name and native value. */
    log: () => events().map(({ pallet, name, value }) => [pallet === 'Balances' ? name : `${pallet}.${name}`, value]),
    names: () => events().map(({ name }) => name),
    forgetEvents: () => accounts.resetEvents(sys),
    info: (who: AccountId) => sys.storage.Account.maybe(who),
    free: (who: AccountId) => sys.storage.Account.get(who).data.free,
    issuance: () => ctx.storage.TotalIssuance.get(),
    /** Something depends on the account: it may not be reaped. */
    depend: (who: AccountId) => accounts.incConsumers(sys, who),
    /** What a call reports, or its failure; what a failed one wrote is undone. */
    run(name: string, args: RuntimeCall['args'], origin: Origin) {
      const ended = attempt(() => bound.env.dispatch({ pallet: 'Balances', name, args }, origin));
      return ended.ok ? ended.value : { error: shortly(ended.failure.message) };
    },
    /** As a free function is called: what it answers, or the failure in short. Nothing is undone. */
    attempt<T>(run: (ctx: Balances) => T): T | string {
      const ended = attempt(() => run(ctx));
      return ended.ok ? ended.value : shortly(ended.failure.message);
    },
    /** Free and reserved of all accounts. */
    owned: () => [...sys.storage.Account.values()].reduce((sum, { data }) => sum + data.free + data.reserved, 0n),
  };
}

const shortly = (message: string): string => message.replace('Balances.', '');
