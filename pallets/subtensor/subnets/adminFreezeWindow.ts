import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { Origin } from '../../support/origin';
import { blocksUntilNextEpoch } from '../coinbase/epochTiming';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { passesRateLimit } from '../rateLimits/passes';
import type { LimitedTransaction } from '../rateLimits/transactions';
import type { NetUid } from '../types';
import { ensureSubnetOwnerOrRoot } from './networks';

/**
 * The last blocks before an epoch are for the validators' weights: settings stay as they are. A tempo of 0 has no epoch.
 *
 * @throws SubtensorModule.AdminActionProhibitedDuringWeightsWindow
 * @source subtensor pallets/subtensor/src/utils/misc.rs ensure_not_in_admin_freeze_window
 */
export function ensureNotInAdminFreezeWindow(ctx: Subtensor, netuid: NetUid): void {
  const { storage } = ctx;
  const remaining = blocksUntilNextEpoch(netuid, storage.Tempo.get(netuid), currentBlock(ctx));
  const frozen = remaining !== undefined && remaining < BigInt(storage.AdminFreezeWindow.get());
  ensure(!frozen, errors.AdminActionProhibitedDuringWeightsWindow);
}

/**
 * The owner, who has a rate limit, or root as undefined, who has none; both outside of the freeze window.
 *
 * @throws BadOrigin; SubtensorModule.AdminActionProhibitedDuringWeightsWindow, TxRateLimitExceeded
 * @source same file, ensure_sn_owner_or_root_with_limits
 */
export function ensureOwnerOrRootWithLimit(
  ctx: Subtensor,
  origin: Origin,
  netuid: NetUid,
  limit: LimitedTransaction,
): AccountId | undefined {
  const owner = ensureSubnetOwnerOrRoot(ctx, origin, netuid);
  ensureNotInAdminFreezeWindow(ctx, netuid);
  if (owner !== undefined) ensure(passesRateLimit(ctx, limit, owner, netuid), errors.TxRateLimitExceeded);
  return owner;
}
