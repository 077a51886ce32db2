import { saturatingAdd } from '../../primitives/arithmetic/u32';
import type { AccountId } from '../support/account';
import { ensure, failures } from '../support/dispatchError';
import type { System } from './declaration';
import { NO_ACCOUNT } from './storage';
import type { AccountData, AccountInfo } from './types';

function created(ctx: System, who: AccountId): void {
  ctx.config.onNewAccount?.(who);
  ctx.deposit('NewAccount', { account: who });
}

function killed(ctx: System, who: AccountId): void {
  ctx.config.onKilledAccount?.(who);
  ctx.deposit('KilledAccount', { account: who });
}

/** One more reason for the account to exist; the first creates it. @source frame-system lib.rs inc_providers */
export function incProviders(ctx: System, who: AccountId): 'Created' | 'Existed' {
  const account = ctx.storage.Account.get(who);
  const isNew = account.providers === 0 && account.sufficients === 0;
  // The chain deposits the event inside the mutation, before the account is stored; readers cannot tell.
  if (isNew) created(ctx, who);
  ctx.storage.Account.set(who, { ...account, providers: isNew ? 1 : saturatingAdd(account.providers, 1) });
  return isNew ? 'Created' : 'Existed';
}

/** One reason less; the last reaps the account. @throws ConsumerRemaining @source frame-system lib.rs dec_providers */
export function decProviders(ctx: System, who: AccountId): 'Reaped' | 'Exists' {
  const account = ctx.storage.Account.maybe(who);
  if (account === undefined) return 'Reaped';
  const providers = Math.max(account.providers, 1);
  if (providers === 1 && account.consumers === 0 && account.sufficients === 0) {
    killed(ctx, who);
    ctx.storage.Account.remove(who);
    return 'Reaped';
  }
  ensure(providers > 1 || account.consumers === 0, failures.ConsumerRemaining);
  ctx.storage.Account.set(who, { ...account, providers: providers - 1 });
  return 'Exists';
}

/** One more reason for the account to exist without a deposit. @source frame-system lib.rs inc_sufficients */
export function incSufficients(ctx: System, who: AccountId): 'Created' | 'Existed' {
  const account = ctx.storage.Account.get(who);
  const isNew = account.providers + account.sufficients === 0;
  if (isNew) created(ctx, who);
  ctx.storage.Account.set(who, { ...account, sufficients: isNew ? 1 : saturatingAdd(account.sufficients, 1) });
  return isNew ? 'Created' : 'Existed';
}

/** @source frame-system lib.rs dec_sufficients */
export function decSufficients(ctx: System, who: AccountId): 'Reaped' | 'Exists' {
  const account = ctx.storage.Account.maybe(who);
  if (account === undefined) return 'Reaped';
  if (account.sufficients <= 1 && account.providers === 0) {
    killed(ctx, who);
    ctx.storage.Account.remove(who);
    return 'Reaped';
  }
  ctx.storage.Account.set(who, { ...account, sufficients: Math.max(account.sufficients - 1, 0) });
  return 'Exists';
}

/** Something now depends on the account. @throws NoProviders, TooManyConsumers @source frame-system lib.rs inc_consumers */
export function incConsumers(ctx: System, who: AccountId): void {
  const account = ctx.storage.Account.get(who);
  ensure(account.providers > 0, failures.NoProviders);
  ensure(account.consumers < ctx.config.maxConsumers, failures.TooManyConsumers);
  ctx.storage.Account.set(who, { ...account, consumers: account.consumers + 1 });
}

/** As `incConsumers`, beyond any limit. @throws NoProviders */
export function incConsumersWithoutLimit(ctx: System, who: AccountId): void {
  const account = ctx.storage.Account.get(who);
  ensure(account.providers > 0, failures.NoProviders);
  ctx.storage.Account.set(who, { ...account, consumers: saturatingAdd(account.consumers, 1) });
}

export function decConsumers(ctx: System, who: AccountId): void {
  ctx.storage.Account.mutate(who, (account) => ({ ...account, consumers: Math.max(account.consumers - 1, 0) }));
}

export const providers = (ctx: System, who: AccountId): number => ctx.storage.Account.get(who).providers;
export const consumers = (ctx: System, who: AccountId): number => ctx.storage.Account.get(who).consumers;
export const sufficients = (ctx: System, who: AccountId): number => ctx.storage.Account.get(who).sufficients;

/** Whether a provider may go without killing an account that others depend on. */
export function canDecProvider(ctx: System, who: AccountId): boolean {
  const account = ctx.storage.Account.get(who);
  return account.consumers === 0 || account.providers > 1;
}

export function canIncConsumer(ctx: System, who: AccountId): boolean {
  const account = ctx.storage.Account.get(who);
  return account.providers > 0 && account.consumers + 1 <= ctx.config.maxConsumers;
}

export const accountData = (ctx: System, who: AccountId): AccountData => ctx.storage.Account.get(who).data;

const isDefault = (data: AccountData): boolean =>
  data.free === 0n && data.reserved === 0n && data.frozen === 0n && data.flags === NO_ACCOUNT.data.flags;

/**
 * Changes the balances of an account; `change` sees undefined for an empty one. The row goes when nothing provides for it.
 *
 * @source frame-system lib.rs StoredMap::try_mutate_exists
 */
export function mutateAccountData<R>(
  ctx: System,
  who: AccountId,
  change: (data: AccountData | undefined) => readonly [AccountData | undefined, R],
): R {
  const before = ctx.storage.Account.get(who).data;
  const [data, result] = change(isDefault(before) ? undefined : before);
  const account: AccountInfo = ctx.storage.Account.get(who);
  if (account.providers > 0 || account.sufficients > 0)
    ctx.storage.Account.set(who, { ...account, data: data ?? NO_ACCOUNT.data });
  else ctx.storage.Account.remove(who);
  return result;
}

export const incAccountNonce = (ctx: System, who: AccountId): void => {
  ctx.storage.Account.mutate(who, (account) => ({ ...account, nonce: (account.nonce + 1) >>> 0 }));
};
