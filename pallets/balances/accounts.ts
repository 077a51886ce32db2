import { max, min } from '../../primitives/arithmetic/order';
import { saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt } from '../support/dispatchError';
import type { Balances } from './declaration';
import { NEW_LOGIC, NO_BALANCE, type AccountData } from './types';

/** What a change makes of an account, and what it answers. Throwing undoes nothing and changes nothing. */
export type AccountChange<R> = (account: AccountData, isNew: boolean) => readonly [after: AccountData, result: R];

const consumes = (account: AccountData): boolean => account.reserved !== 0n || account.frozen !== 0n;

/**
 * Puts the account under today's reference counting, if it is not yet. Answers whether it was not.
 *
 * @source pallet-balances lib.rs ensure_upgraded
 */
export function ensureUpgraded(ctx: Balances, who: AccountId): boolean {
  const { config } = ctx;
  const old = config.accountData(who);
  if ((old.flags & NEW_LOGIC) !== 0n) return false;
  let { free } = old;
  if (old.reserved !== 0n && old.frozen === 0n) {
    if (config.providers(who) === 0) {
      // Reserved funds without a provider should not exist; the chain gives them an existential deposit from nothing.
      free = max(free, ctx.constants.ExistentialDeposit);
      config.incProviders(who);
    }
    attempt(() => config.incConsumersWithoutLimit(who));
  }
  config.mutateAccountData(who, () => [{ ...old, free, flags: old.flags | NEW_LOGIC }, undefined]);
  ctx.deposit('Upgraded', { who });
  return true;
}

/** Follows from before to after with the references of the account. @throws NoProviders, TooManyConsumers, ConsumerRemaining */
function moveReferences(ctx: Balances, who: AccountId, before: AccountData, after: AccountData): void {
  const { config } = ctx;
  const ed = ctx.constants.ExistentialDeposit;
  const didProvide = before.free >= ed;
  const doesProvide = after.free >= ed;
  const didConsume = consumes(before);
  const doesConsume = consumes(after);

  if (!didProvide && doesProvide) config.incProviders(who);
  if (didConsume && !doesConsume) config.decConsumers(who);
  if (!didConsume && doesConsume) config.incConsumers(who);
  if (doesConsume && config.consumers(who) === 0) config.incConsumers(who);
  if (!didProvide || doesProvide) return;
  // May reap the account, so it comes last.
  const ended = attempt(() => config.decProviders(who));
  if (ended.ok) return;
  if (didConsume && !doesConsume) attempt(() => config.incConsumers(who));
  if (!didConsume && doesConsume) config.decConsumers(who);
  throw ended.failure;
}

/**
 * Changes the balances of an account under the law of the existential deposit: one that falls below it without
 * reserved funds goes. What it still had is `dust`, for the caller to burn once nested changes are done.
 *
 * Keeps no issuance. When references cannot follow, the account stays as it was, while references that were moved stay moved.
 *
 * @throws NoProviders, TooManyConsumers, ConsumerRemaining and whatever `change` throws
 * @source pallet-balances lib.rs try_mutate_account
 */
export function tryMutateAccount<R>(
  ctx: Balances,
  who: AccountId,
  change: AccountChange<R>,
): { readonly result: R; readonly dust: bigint } {
  ensureUpgraded(ctx, who);
  const ed = ctx.constants.ExistentialDeposit;
  const { result, endowed, dust } = ctx.config.mutateAccountData(who, (stored) => {
    const before = stored ?? NO_BALANCE;
    const [after, result] = change(before, stored === undefined);
    moveReferences(ctx, who, before, after);
    const endowed = stored === undefined ? after.free : undefined;
    const lives = after.free >= ed || after.reserved !== 0n;
    return [lives ? after : undefined, { result, endowed, dust: lives ? 0n : after.free }];
  });
  if (endowed !== undefined) ctx.deposit('Endowed', { account: who, free_balance: endowed });
  if (dust > 0n) ctx.deposit('DustLost', { account: who, amount: dust });
  return { result, dust };
}

/** As `tryMutateAccount`, and burns the dust. */
export function mutateAccountHandlingDust<R>(ctx: Balances, who: AccountId, change: AccountChange<R>): R {
  const { result, dust } = tryMutateAccount(ctx, who, change);
  handleRawDust(ctx, dust);
  return result;
}

/** Burns dust of a raw change, which is always less than an existential deposit. */
export function handleRawDust(ctx: Balances, dust: bigint): void {
  burnDust(ctx, min(dust, saturatingSub(ctx.constants.ExistentialDeposit, 1n)));
}

/** This chain burns dust: the issuance falls, without an event of its own. */
export function burnDust(ctx: Balances, dust: bigint): void {
  if (dust > 0n) ctx.storage.TotalIssuance.mutate((issued) => saturatingSub(issued, dust));
}
