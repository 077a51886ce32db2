import type { AccountId } from '../support/account';
import type { Preimages } from '../support/preimages';

/** What Crowdloan asks of the runtime. Amounts are in rao. */
export interface Config {
  blockNumber(): number;
  /** What is neither reserved nor on hold. */
  freeBalance(who: AccountId): bigint;
  /** The sender may die of it. @throws DispatchFailure of Balances */
  transfer(from: AccountId, to: AccountId, amount: bigint): void;
  incProviders(who: AccountId): void;
  /** @throws ConsumerRemaining */
  decProviders(who: AccountId): void;
  readonly preimages: Preimages;
}
