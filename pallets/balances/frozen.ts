import { max } from '../../primitives/arithmetic/order';
import type { AccountId } from '../support/account';
import { tryMutateAccount } from './accounts';
import type { Balances } from './declaration';

/** A floor under a balance. */
interface Floor {
  readonly amount: bigint;
}

/** How the frozen part of an account changed. */
export interface FrozenChange {
  readonly before: bigint;
  readonly after: bigint;
}

/** The floors of an account do not add up: the highest holds. @throws NoProviders, TooManyConsumers */
export function refreeze(
  ctx: Balances,
  who: AccountId,
  floors: readonly Floor[],
  seen: (change: FrozenChange) => void,
): void {
  const after = floors.reduce((highest, { amount }) => max(highest, amount), 0n);
  tryMutateAccount(ctx, who, (account) => {
    seen({ before: account.frozen, after });
    return [{ ...account, frozen: after }, undefined];
  });
}
