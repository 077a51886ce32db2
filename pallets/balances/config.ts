import type { AccountId } from '../support/account';
import type { AccountData } from './types';

/** What Balances asks of the pallet that keeps the accounts. */
export interface Config {
  accountData(who: AccountId): AccountData;
  /** `change` sees undefined for an empty account. What it throws ends the change and is passed on. */
  mutateAccountData<R>(
    who: AccountId,
    change: (data: AccountData | undefined) => readonly [AccountData | undefined, R],
  ): R;
  providers(who: AccountId): number;
  consumers(who: AccountId): number;
  canDecProvider(who: AccountId): boolean;
  incProviders(who: AccountId): unknown;
  /** @throws ConsumerRemaining */
  decProviders(who: AccountId): unknown;
  /** @throws NoProviders, TooManyConsumers */
  incConsumers(who: AccountId): void;
  /** @throws NoProviders */
  incConsumersWithoutLimit(who: AccountId): void;
  decConsumers(who: AccountId): void;
}
