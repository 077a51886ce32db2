import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { ensureMinContribution, ensureValidEnd, openCrowdloanOf } from './crowdloans';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId } from './types';

// What the creator may change until the crowdloan is finalised: after its end too.

/** @param least in rao @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, InvalidOrigin, MinimumContributionTooLow @source subtensor pallets/crowdloan/src/lib.rs update_min_contribution */
export function updateMinContribution(
  ctx: Crowdloan,
  creator: AccountId,
  crowdloan_id: CrowdloanId,
  least: bigint,
): void {
  const info = openCrowdloanOf(ctx, crowdloan_id, creator);
  ensureMinContribution(ctx, least);
  ctx.storage.Crowdloans.set(crowdloan_id, { ...info, min_contribution: least });
  ctx.deposit('MinContributionUpdated', { crowdloan_id, new_min_contribution: least });
}

/** @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, InvalidOrigin, CannotEndInPast, BlockDurationTooShort, BlockDurationTooLong @source subtensor pallets/crowdloan/src/lib.rs update_end */
export function updateEnd(ctx: Crowdloan, creator: AccountId, crowdloan_id: CrowdloanId, end: number): void {
  const info = openCrowdloanOf(ctx, crowdloan_id, creator);
  ensureValidEnd(ctx, end);
  ctx.storage.Crowdloans.set(crowdloan_id, { ...info, end });
  ctx.deposit('EndUpdated', { crowdloan_id, new_end: end });
}

/** @param cap in rao @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, InvalidOrigin, CapTooLow @source subtensor pallets/crowdloan/src/lib.rs update_cap */
export function updateCap(ctx: Crowdloan, creator: AccountId, crowdloan_id: CrowdloanId, cap: bigint): void {
  const info = openCrowdloanOf(ctx, crowdloan_id, creator);
  ensure(cap >= info.raised, errors.CapTooLow);
  ctx.storage.Crowdloans.set(crowdloan_id, { ...info, cap });
  ctx.deposit('CapUpdated', { crowdloan_id, new_cap: cap });
}
