import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';

/** What Swap asks about subnets. Reserves in rao and alpha rao. @source subtensor common/src/lib.rs SubnetInfo */
export interface SubnetInfo {
  /** TAO of the pool, that of users' positions included. */
  taoReserve(netuid: NetUid): bigint;
  /** Alpha of the pool, that of users' positions included. */
  alphaReserve(netuid: NetUid): bigint;
  exists(netuid: NetUid): boolean;
  /** 1 where alpha has a price of its own; elsewhere it is TAO. */
  mechanism(netuid: NetUid): number;
  isOwner(account: AccountId, netuid: NetUid): boolean;
  isSubtokenEnabled(netuid: NetUid): boolean;
  /** By uid, as parts of 65,535. */
  validatorTrust(netuid: NetUid): readonly number[];
  /** By uid. */
  validatorPermit(netuid: NetUid): readonly boolean[];
  hotkeyOfUid(netuid: NetUid, uid: number): AccountId | undefined;
}

/** What Swap asks to be paid, in rao and alpha rao. @source subtensor common/src/lib.rs BalanceOps */
export interface BalanceOps {
  taoBalance(account: AccountId): bigint;
  alphaBalance(netuid: NetUid, coldkey: AccountId, hotkey: AccountId): bigint;
  increaseBalance(coldkey: AccountId, tao: bigint): void;
  /** Answers what was taken. @throws DispatchFailure */
  decreaseBalance(coldkey: AccountId, tao: bigint): bigint;
  /** @throws DispatchFailure */
  increaseStake(coldkey: AccountId, hotkey: AccountId, netuid: NetUid, alpha: bigint): void;
  /** Answers what was taken. @throws DispatchFailure */
  decreaseStake(coldkey: AccountId, hotkey: AccountId, netuid: NetUid, alpha: bigint): bigint;
  increaseProvidedTaoReserve(netuid: NetUid, tao: bigint): void;
  decreaseProvidedTaoReserve(netuid: NetUid, tao: bigint): void;
  increaseProvidedAlphaReserve(netuid: NetUid, alpha: bigint): void;
  decreaseProvidedAlphaReserve(netuid: NetUid, alpha: bigint): void;
}

export interface Config extends SubnetInfo, BalanceOps {}
