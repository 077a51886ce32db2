import type { AccountId } from '../support/account';

/** What Registry asks of the runtime. Amounts are in rao; Balances fail with a DispatchFailure. */
export interface Config {
  /** Whether `who` may tell the identity of `identified`. */
  canRegister(who: AccountId, identified: AccountId): boolean;
  /** Under the hold reason RegistryIdentity. */
  hold(who: AccountId, amount: bigint): void;
  /** As much of the amount as is held. */
  release(who: AccountId, amount: bigint): void;
}
