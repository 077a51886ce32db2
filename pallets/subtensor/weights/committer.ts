import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { uidOf } from '../registration/membership';
import { ensureMechanism } from '../subnets/mechanisms';
import type { MechId, NetUid, NetUidStorageIndex } from '../types';
import { passesWeightsRateLimit } from './rateLimit';
import { areCommitted } from './setWeights';

/** No hotkey has more commits at a time that are not revealed. */
export const MAX_COMMITS = 10;

/** The hotkey that commits on a mechanism. @throws MechanismDoesNotExist, BadOrigin, CommitRevealDisabled */
export function committer(ctx: Subtensor, origin: Origin, netuid: NetUid, mechanism: MechId): AccountId {
  ensureMechanism(ctx, netuid, mechanism);
  const hotkey = ensureSigned(origin);
  ensure(areCommitted(ctx, netuid), errors.CommitRevealDisabled);
  return hotkey;
}

/** Number of a hotkey that may commit now. @throws HotKeyNotRegisteredInSubNet, CommittingWeightsTooFast */
export function committingUid(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, index: NetUidStorageIndex): number {
  const uid = uidOf(ctx, netuid, hotkey);
  ensure(passesWeightsRateLimit(ctx, index, uid), errors.CommittingWeightsTooFast);
  return uid;
}
