import type { AccountId } from '../support/account';

/** What System asks of the runtime. */
export interface Config {
  /** Limit on consumer references of an account. */
  readonly maxConsumers: number;
  onNewAccount?(who: AccountId): void;
  onKilledAccount?(who: AccountId): void;
}
