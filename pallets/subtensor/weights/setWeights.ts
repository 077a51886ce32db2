import { I32F32 } from '../../../primitives/arithmetic/fixed';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { scaledToU16 } from '../epoch/proportion';
import { setLastUpdate } from '../registration/lastUpdate';
import { uidOf } from '../registration/membership';
import { ensureMechanism } from '../subnets/mechanisms';
import { mechanismIndex, ROOT, type MechId, type NetUid } from '../types';
import { passesWeightsRateLimit } from './rateLimit';
import { hasStakeForWeights } from './stakeThreshold';
import { ensureUids, isCurrentVersion, isLimited, isLongEnough, isSelfWeight, type Weights } from './weightRules';

/** Whether weights have to be committed before they are set. */
export const areCommitted = ({ storage }: Subtensor, netuid: NetUid): boolean =>
  storage.CommitRevealWeightsEnabled.get(netuid);

/**
 * Sets the weights of a hotkey on a mechanism, scaled so that the largest is 65,535. They stay in the order given, zeros
 * among them. When weights are set is limited here, and remembered, only where they are not committed first.
 *
 * @throws SubtensorModule.CanNotSetRootNetworkWeights, WeightVecNotEqualSize, MechanismDoesNotExist,
 * UidsLengthExceedUidsInSubNet, HotKeyNotRegisteredInSubNet, NotEnoughStakeToSetWeights, IncorrectWeightVersionKey,
 * SettingWeightsTooFast, NeuronNoValidatorPermit, DuplicateUids, UidVecContainInvalidOne, WeightVecLengthIsLow,
 * MaxWeightExceeded
 * @source subtensor pallets/subtensor/src/subnets/weights.rs internal_set_weights
 */
export function setWeights(
  ctx: Subtensor,
  hotkey: AccountId,
  netuid: NetUid,
  mechanism: MechId,
  weights: Weights,
): void {
  const { storage } = ctx;
  const { uids, values, version_key } = weights;
  const index = mechanismIndex(netuid, mechanism);
  ensure(netuid !== ROOT, errors.CanNotSetRootNetworkWeights);
  ensure(uids.length === values.length, errors.WeightVecNotEqualSize);
  ensureMechanism(ctx, netuid, mechanism);
  ensure(uids.length <= storage.SubnetworkN.get(netuid), errors.UidsLengthExceedUidsInSubNet);
  const uid = uidOf(ctx, netuid, hotkey);
  ensure(hasStakeForWeights(ctx, hotkey, netuid), errors.NotEnoughStakeToSetWeights);
  ensure(isCurrentVersion(ctx, netuid, version_key), errors.IncorrectWeightVersionKey);
  const committed = areCommitted(ctx, netuid);
  ensure(committed || passesWeightsRateLimit(ctx, index, uid), errors.SettingWeightsTooFast);
  const ofItself = isSelfWeight(uid, weights);
  ensure(ofItself || storage.ValidatorPermit.get(netuid)[uid] === true, errors.NeuronNoValidatorPermit);
  ensureUids(ctx, netuid, uids);
  ensure(ofItself || isLongEnough(ctx, netuid, weights), errors.WeightVecLengthIsLow);
  const scaled = scaledToU16(values.map(I32F32.saturatingFromNum));
  ensure(ofItself || isLimited(ctx, netuid, scaled), errors.MaxWeightExceeded);
  const zipped = uids.map((to, at) => [to, scaled[at]!] as const);
  storage.Weights.set(index, uid, zipped);
  if (!committed) setLastUpdate(ctx, index, uid, currentBlock(ctx));
  ctx.deposit('WeightsSet', index, uid);
}

/** Sets weights that nobody committed to before. @throws SubtensorModule.CommitRevealEnabled, before all else; BadOrigin, then as `setWeights` */
export function setWeightsAtOnce(
  ctx: Subtensor,
  origin: Origin,
  netuid: NetUid,
  mechanism: MechId,
  weights: Weights,
): void {
  ensure(!areCommitted(ctx, netuid), errors.CommitRevealEnabled);
  setWeights(ctx, ensureSigned(origin), netuid, mechanism, weights);
}
