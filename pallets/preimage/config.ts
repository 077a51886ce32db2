import type { AccountId } from '../support/account';

/** What Preimage asks of the runtime. Amounts are in rao; Balances fail with a DispatchFailure. */
export interface Config {
  /** What noting holds, at once and for each byte. */
  readonly baseDeposit: bigint;
  readonly byteDeposit: bigint;
  /** Under the hold reason Preimage. */
  hold(who: AccountId, amount: bigint): void;
  /** As much of the amount as is held. */
  release(who: AccountId, amount: bigint): void;
  /** For deposits of the old form, which are reserves. */
  unreserve(who: AccountId, amount: bigint): void;
}
