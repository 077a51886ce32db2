import { bool, u16, u64 } from '../../../primitives/scale';
import { NetUid } from '../../support/netUid';
import { weight } from '../../support/weight';
import { subnetExists } from '../checks';
import { ownerOrRoot, root } from '../may';
import { setter } from '../setter';

/** How validators of a subnet set weights. */
export const weightsCalls = {
  sudo_set_weights_version_key: setter({
    index: 6,
    weight: weight(26_220_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, weights_version_key: u64 },
    docs: 'Owner or root: sets the version that weights have to name.',
    may: ownerOrRoot('SetWeightsVersionKey'),
    checks: [subnetExists],
    sets: 'WeightsVersionKey',
  }),
  sudo_set_weights_set_rate_limit: setter({
    index: 7,
    weight: weight(15_060_000n, { reads: 1, writes: 1 }),
    args: { netuid: NetUid, weights_set_rate_limit: u64 },
    docs: 'Root: sets how many blocks lie between two sets of weights of a validator.',
    may: root,
    checks: [subnetExists],
    sets: 'WeightsSetRateLimit',
  }),
  sudo_set_max_weight_limit: setter({
    index: 12,
    weight: weight(26_890_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, max_weight_limit: u16 },
    docs: 'Owner or root: sets the limit of one weight, as a part of 65,535.',
    may: ownerOrRoot('MaxWeightLimit'),
    checks: [subnetExists],
    sets: 'MaxWeightsLimit',
  }),
  sudo_set_min_allowed_weights: setter({
    index: 14,
    weight: weight(26_630_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, min_allowed_weights: u16 },
    docs: 'Owner or root: sets the least number of weights.',
    may: ownerOrRoot('MinAllowedWeights'),
    checks: [subnetExists],
    sets: 'MinAllowedWeights',
  }),
  sudo_set_commit_reveal_weights_enabled: setter({
    index: 49,
    weight: weight(26_730_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, enabled: bool },
    docs: 'Owner or root: sets whether weights are committed first and revealed later.',
    may: ownerOrRoot('CommitRevealEnabled'),
    checks: [subnetExists],
    sets: 'CommitRevealWeightsEnabled',
  }),
  sudo_set_commit_reveal_weights_interval: setter({
    index: 57,
    weight: weight(26_950_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, interval: u64 },
    docs: 'Owner or root: sets how many epochs lie between commit and reveal, 1 to 100.',
    may: ownerOrRoot('WeightCommitInterval'),
    checks: [subnetExists],
    sets: 'RevealPeriodEpochs',
  }),
};
