import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { errors } from './declaration';
import type { Check } from './setter';

interface OfSubnet {
  readonly netuid: NetUid;
}

/** @throws AdminUtils.SubnetDoesNotExist */
export const subnetExists: Check<OfSubnet> = ({ config }, { netuid }) =>
  ensure(config.subnetExists(netuid), errors.SubnetDoesNotExist);

/** @throws AdminUtils.MaxAllowedUidsLessThanMinAllowedUids, MaxAllowedUIdsLessThanCurrentUIds, MaxAllowedUidsGreaterThanDefaultMaxAllowedUids */
export const roomForAll: Check<OfSubnet & { readonly max_allowed_uids: number }> = (
  { config },
  { netuid, max_allowed_uids },
) => {
  const { minAllowedUids, uids } = config.limitsOf(netuid);
  ensure(max_allowed_uids >= minAllowedUids, errors.MaxAllowedUidsLessThanMinAllowedUids);
  ensure(max_allowed_uids >= uids, errors.MaxAllowedUIdsLessThanCurrentUIds);
  ensure(max_allowed_uids <= config.limits.maxAllowedUids, errors.MaxAllowedUidsGreaterThanDefaultMaxAllowedUids);
};

/** @throws AdminUtils.MinAllowedUidsGreaterThanMaxAllowedUids, MinAllowedUidsGreaterThanCurrentUids */
export const belowPlaces: Check<OfSubnet & { readonly min_allowed_uids: number }> = (
  { config },
  { netuid, min_allowed_uids },
) => {
  const { maxAllowedUids, uids } = config.limitsOf(netuid);
  ensure(min_allowed_uids < maxAllowedUids, errors.MinAllowedUidsGreaterThanMaxAllowedUids);
  ensure(min_allowed_uids < uids, errors.MinAllowedUidsGreaterThanCurrentUids);
};

/** @throws AdminUtils.MaxValidatorsLargerThanMaxUIds */
export const noMoreThanPlaces: Check<OfSubnet & { readonly max_allowed_validators: number }> = (
  { config },
  { netuid, max_allowed_validators },
) => ensure(max_allowed_validators <= config.limitsOf(netuid).maxAllowedUids, errors.MaxValidatorsLargerThanMaxUIds);

/** @throws AdminUtils.ValueNotInBounds */
export const belowMaxBurn: Check<OfSubnet & { readonly min_burn: bigint }> = ({ config }, { netuid, min_burn }) => {
  ensure(min_burn < config.limits.minBurnUpperBound, errors.ValueNotInBounds);
  ensure(min_burn < config.limitsOf(netuid).maxBurn, errors.ValueNotInBounds);
};

/** @throws AdminUtils.ValueNotInBounds */
export const aboveMinBurn: Check<OfSubnet & { readonly max_burn: bigint }> = ({ config }, { netuid, max_burn }) => {
  ensure(max_burn > config.limits.maxBurnLowerBound, errors.ValueNotInBounds);
  ensure(max_burn > config.limitsOf(netuid).minBurn, errors.ValueNotInBounds);
};

/** What an owner may set the moving average of bonds to, in millionths. */
const MAX_BONDS_MOVING_AVERAGE = 975_000n;

/** @throws AdminUtils.BondsMovingAverageMaxReached for an owner */
export const withinOwnersAverage: Check<{ readonly bonds_moving_average: bigint }> = (
  _ctx,
  { bonds_moving_average },
  owner,
) =>
  ensure(owner === undefined || bonds_moving_average <= MAX_BONDS_MOVING_AVERAGE, errors.BondsMovingAverageMaxReached);

/** @throws AdminUtils.NegativeSigmoidSteepness for an owner */
export const steepnessForOwners: Check<{ readonly steepness: number }> = (_ctx, { steepness }, owner) =>
  ensure(owner === undefined || steepness >= 0, errors.NegativeSigmoidSteepness);
