import { u16, u64 } from '../../../primitives/scale';
import { NetUid } from '../../support/netUid';
import { weight } from '../../support/weight';
import { belowPlaces, noMoreThanPlaces, roomForAll, subnetExists } from '../checks';
import { call } from '../declaration';
import { ownerOrRoot, rootOutsideFreezeWindow } from '../may';
import { setter } from '../setter';

/** Places on a subnet, and who keeps them. */
export const neuronsCalls = {
  sudo_set_serving_rate_limit: setter({
    index: 3,
    weight: weight(22_980_000n, { reads: 2, writes: 1 }),
    args: { netuid: NetUid, serving_rate_limit: u64 },
    docs: 'Owner or root: sets how many blocks lie between two announcements of an axon.',
    may: ownerOrRoot('ServingRateLimit'),
    sets: 'ServingRateLimit',
  }),
  sudo_set_immunity_period: setter({
    index: 13,
    weight: weight(26_620_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, immunity_period: u16 },
    docs: 'Owner or root: sets for how many blocks a new neuron is not pruned.',
    may: ownerOrRoot('ImmunityPeriod'),
    checks: [subnetExists],
    sets: 'ImmunityPeriod',
  }),
  sudo_set_max_allowed_uids: setter({
    index: 15,
    weight: weight(32_140_000n, { reads: 5, writes: 1 }),
    args: { netuid: NetUid, max_allowed_uids: u16 },
    docs: 'Owner or root: sets how many places the subnet has, no fewer than are taken.',
    may: ownerOrRoot('MaxAllowedUids'),
    checks: [subnetExists, roomForAll],
    sets: 'MaxAllowedUids',
  }),
  sudo_set_activity_cutoff: setter({
    index: 18,
    weight: weight(28_720_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, activity_cutoff: u16 },
    docs: 'Owner or root: sets after how many blocks without new weights a validator is inactive.',
    may: ownerOrRoot('ActivityCutoff'),
    checks: [subnetExists],
    sets: 'ActivityCutoff',
  }),
  sudo_set_max_allowed_validators: setter({
    index: 25,
    weight: weight(30_930_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, max_allowed_validators: u16 },
    docs: 'Root: sets how many neurons may hold a validator permit.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists, noMoreThanPlaces],
    sets: 'MaxAllowedValidators',
  }),
  sudo_set_owner_immune_neuron_limit: setter({
    index: 72,
    weight: weight(18_020_000n, { reads: 2, writes: 1 }),
    args: { netuid: NetUid, immune_neurons: u16 },
    docs: "Owner or root: sets how many of the owner's neurons are never pruned, 1 to 10.",
    may: ownerOrRoot('ImmuneNeuronLimit'),
    sets: 'ImmuneOwnerUidsLimit',
  }),
  sudo_trim_to_max_allowed_uids: call({
    index: 78,
    weight: weight(32_880_000n, { reads: 6, writes: 1 }),
    args: { netuid: NetUid, max_n: u16 },
    docs: 'Owner or root: takes places away until so many are left; those who earn least go first.',
    run(ctx, origin, { netuid, max_n }) {
      ownerOrRoot('MaxUidsTrimming')(ctx, origin, netuid, () => ctx.config.trimToMaxAllowedUids(netuid, max_n));
    },
  }),
  sudo_set_min_allowed_uids: setter({
    index: 79,
    weight: weight(31_550_000n, { reads: 5, writes: 1 }),
    args: { netuid: NetUid, min_allowed_uids: u16 },
    docs: 'Root: sets the lower limit of places.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists, belowPlaces],
    sets: 'MinAllowedUids',
  }),
};
