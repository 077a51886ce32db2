import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';
import { ensureRoot, type Origin } from '../support/origin';
import type { OwnerLimit } from './config';
import type { AdminUtils } from './declaration';

/** Who may make a change. Makes it for them, telling the owner of the subnet if it is one; root is undefined. */
export type May = (
  ctx: AdminUtils,
  origin: Origin,
  netuid: NetUid,
  change: (owner: AccountId | undefined) => void,
) => void;

/** @throws BadOrigin */
export const root: May = (_ctx, origin, _netuid, change) => {
  ensureRoot(origin);
  change(undefined);
};

/**
 * Root, but not in the last blocks of a tempo.
 *
 * @throws BadOrigin; SubtensorModule.AdminActionProhibitedDuringWeightsWindow
 * @source subtensor pallets/subtensor/src/utils/misc.rs ensure_root_with_rate_limit
 */
export const rootOutsideFreezeWindow: May = ({ config }, origin, netuid, change) => {
  ensureRoot(origin);
  config.ensureNotInAdminFreezeWindow(netuid);
  change(undefined);
};

/**
 * Owner or root, but not in the last blocks of a tempo; the owner every so often, of which only what succeeds is remembered.
 *
 * @throws BadOrigin; SubtensorModule.AdminActionProhibitedDuringWeightsWindow, TxRateLimitExceeded
 * @source subtensor pallets/subtensor/src/utils/misc.rs ensure_sn_owner_or_root_with_limits, record_owner_rl
 */
export const ownerOrRoot =
  (limit: OwnerLimit): May =>
  ({ config }, origin, netuid, change) => {
    const owner = config.ensureOwnerOrRootWithLimit(origin, netuid, limit);
    change(owner);
    if (owner !== undefined) config.recordOwnerChange(owner, netuid, limit);
  };
