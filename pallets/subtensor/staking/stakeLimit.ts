import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

// What was staked in a block cannot be unstaked in the same block.

export function setStakeLimit({ storage }: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid): void {
  storage.StakingOperationRateLimiter.set(hotkey, coldkey, netuid, true);
}

/** @throws StakingOperationRateLimitExceeded */
export function ensureStakeLimit({ storage }: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid): void {
  ensure(!storage.StakingOperationRateLimiter.has(hotkey, coldkey, netuid), errors.StakingOperationRateLimitExceeded);
}

/** Stake that was added in this block may be moved from the next one on. */
export function forgetStakingOperations({ storage }: Subtensor): void {
  for (const keys of storage.StakingOperationRateLimiter.keys()) storage.StakingOperationRateLimiter.remove(...keys);
}
