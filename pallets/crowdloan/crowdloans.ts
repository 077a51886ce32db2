import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId, CrowdloanInfo } from './types';

/** @throws Crowdloan.InvalidCrowdloanId */
export function crowdloanOf({ storage }: Crowdloan, id: CrowdloanId): CrowdloanInfo {
  const info = storage.Crowdloans.get(id);
  if (info === undefined) throw errors.InvalidCrowdloanId;
  return info;
}

/** A crowdloan that is still its creator's to change. @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, InvalidOrigin */
export function openCrowdloanOf(ctx: Crowdloan, id: CrowdloanId, creator: AccountId): CrowdloanInfo {
  const info = crowdloanOf(ctx, id);
  ensure(!info.finalized, errors.AlreadyFinalized);
  ensure(creator === info.creator, errors.InvalidOrigin);
  return info;
}

/**
 * A crowdloan is open for so many blocks as the chain allows.
 *
 * @throws Crowdloan.CannotEndInPast, BlockDurationTooShort, BlockDurationTooLong
 * @source subtensor pallets/crowdloan/src/lib.rs ensure_valid_end
 */
export function ensureValidEnd({ config, constants }: Crowdloan, end: number): void {
  const now = config.blockNumber();
  ensure(now < end, errors.CannotEndInPast);
  ensure(end - now >= constants.MinimumBlockDuration, errors.BlockDurationTooShort);
  ensure(end - now <= constants.MaximumBlockDuration, errors.BlockDurationTooLong);
}

/** @throws Crowdloan.MinimumContributionTooLow */
export function ensureMinContribution({ constants }: Crowdloan, least: bigint): void {
  ensure(least >= constants.AbsoluteMinimumContribution, errors.MinimumContributionTooLow);
}
