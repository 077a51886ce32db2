import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';

/** What Commitments asks of the runtime. Amounts are in rao. */
export interface Config {
  blockNumber(): number;
  canCommit(netuid: NetUid, who: AccountId): boolean;
  /** Number of the epoch of a subnet that a block belongs to. */
  epochIndex(netuid: NetUid, block: bigint): bigint;
  /** Takes away what validators of the subnet built up in `who`, where the subnet allows that. */
  resetBonds(netuid: NetUid, who: AccountId): void;
  /** Signature of the beacon in a round; undefined for a round that is not stored. */
  pulseSignature(round: bigint): Uint8Array | undefined;
  /** @throws DispatchFailure of Balances */
  reserve(who: AccountId, amount: bigint): void;
  /** Answers what was missing. */
  unreserve(who: AccountId, amount: bigint): bigint;
}
