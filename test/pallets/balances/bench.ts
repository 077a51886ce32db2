import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { attempt } from '../../../pallets/support/dispatchError';
import type { Origin } from '../../../pallets/support/origin';
import * as accounts from '../../../pallets/system';
import type { System } from '../../../pallets/system';
import { balances, buildGenesis, type Balances, type Config } from '../../../pallets/balances';
import { mount } from '../../../runtime/definition';
import { bench as plainBench } from '../../support/bench';

export const ED = 500n;

export { account, alice, bob, charlie, id } from '../../support/accounts';

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

/** Balances as the chain mounts them. */
const mounted = () =>
  mount(5, balances, {
    constants: { ExistentialDeposit: ED, MaxLocks: 50, MaxReserves: 50, MaxFreezes: 50 },
    config: ({ System: ctx }: { readonly System: System }) => configOf(ctx),
  });

export type Bench = ReturnType<typeof bench>;

/** The two pallets on a state of their own in block 1. */
export function bench(endowed: readonly (readonly [AccountId, bigint])[] = []) {
  const whole = plainBench(mounted());
  const { sys, events } = whole;
  const ctx = whole.of(balances);
  sys.storage.Number.remove();
  buildGenesis(ctx, endowed);
  sys.storage.Number.set(1);
  return {
    ...whole,
    ctx,
    holes: whole.definition.holes,
    /** Events in short: name and native value. */
    log: () => events().map(({ pallet, name, value }) => [pallet === 'Balances' ? name : `${pallet}.${name}`, value]),
    names: () => events().map(({ name }) => name),
    info: (who: AccountId) => sys.storage.Account.maybe(who),
    free: (who: AccountId) => sys.storage.Account.get(who).data.free,
    issuance: () => ctx.storage.TotalIssuance.get(),
    /** Something depends on the account: it may not be reaped. */
    depend: (who: AccountId) => accounts.incConsumers(sys, who),
    /** What a call reports, or its failure; what a failed one wrote is undone. */
    run(name: string, args: RuntimeCall['args'], origin: Origin) {
      const ended = attempt(() => whole.env.dispatch({ pallet: 'Balances', name, args }, origin));
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
