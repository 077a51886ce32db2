import type { AccountId } from '../support/account';

/** What Multisig asks of the runtime. Amounts are in rao. */
export interface Config {
  blockNumber(): number;
  /** Index of the extrinsic in its block; zero where none is being applied. */
  extrinsicIndex(): number;
  /** @throws DispatchFailure of Balances */
  reserve(who: AccountId, amount: bigint): void;
  /** Answers what was missing. */
  unreserve(who: AccountId, amount: bigint): bigint;
}
