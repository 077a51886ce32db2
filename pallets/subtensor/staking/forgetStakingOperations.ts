import type { Subtensor } from '../declaration';

/** Stake that was added in this block may be moved from the next one on. */
export function forgetStakingOperations({ storage }: Subtensor): void {
  for (const keys of storage.StakingOperationRateLimiter.keys()) storage.StakingOperationRateLimiter.remove(...keys);
}
