import type { AccountId } from '../support/account';

/** What SafeMode asks of the runtime. Balances fail with a DispatchFailure. */
export interface Config {
  blockNumber(): number;
  /** Blocks for which root enters and extends. */
  readonly forceEnterDuration: number;
  readonly forceExtendDuration: number;
  /** What Balances holds of an account under the reason EnterOrExtend, in rao. */
  balanceOnHold(who: AccountId): bigint;
  hold(who: AccountId, amount: bigint): void;
  /** As much of the amount as is held. Answers what was released. */
  release(who: AccountId, amount: bigint): bigint;
  burnHeld(who: AccountId, amount: bigint): bigint;
}
