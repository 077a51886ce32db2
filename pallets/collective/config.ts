import type { AccountId } from '../support/account';
import type { Origin, OriginCaller } from '../support/origin';

/** What a collective asks of the runtime. */
export interface Config {
  blockNumber(): number;
  /** For how many blocks a motion stays open at least. */
  readonly motionDuration: number;
  /** How many may vote now: the seats that a motion is measured against. */
  votingMembers(): number;
  canPropose(who: AccountId): boolean;
  /** Whether an account may vote through the call of this pallet. */
  canVote(who: AccountId): boolean;
  /** The origin of a caller, under the filter that the runtime gives it. */
  originOf(caller: OriginCaller): Origin;
}
