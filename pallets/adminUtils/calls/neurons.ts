import { u16, u64 } from '../../../primitives/scale';
import { weight } from '../../support/weight';
import { call } from '../declaration';
import { NetUid } from '../../support/netUid';

/** Places on a subnet, and who keeps them. */
export const neuronsCalls = {
  sudo_set_serving_rate_limit: call({
    index: 3,
    weight: weight(22_980_000n, { reads: 2, writes: 1 }),
    args: { netuid: NetUid, serving_rate_limit: u64 },
    docs: 'Owner or root: sets how many blocks lie between two announcements of an axon.',
  }),
  sudo_set_immunity_period: call({
    index: 13,
    weight: weight(26_620_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, immunity_period: u16 },
    docs: 'Owner or root: sets for how many blocks a new neuron is not pruned.',
  }),
  sudo_set_max_allowed_uids: call({
    index: 15,
    weight: weight(32_140_000n, { reads: 5, writes: 1 }),
    args: { netuid: NetUid, max_allowed_uids: u16 },
    docs: 'Owner or root: sets how many places the subnet has, no fewer than are taken.',
  }),
  sudo_set_activity_cutoff: call({
    index: 18,
    weight: weight(28_720_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, activity_cutoff: u16 },
    docs: 'Owner or root: sets after how many blocks without new weights a validator is inactive.',
  }),
  sudo_set_max_allowed_validators: call({
    index: 25,
    weight: weight(30_930_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, max_allowed_validators: u16 },
    docs: 'Root: sets how many neurons may hold a validator permit.',
  }),
  sudo_set_owner_immune_neuron_limit: call({
    index: 72,
    weight: weight(18_020_000n, { reads: 2, writes: 1 }),
    args: { netuid: NetUid, immune_neurons: u16 },
    docs: "Owner or root: sets how many of the owner's neurons are never pruned, 1 to 10.",
  }),
  sudo_trim_to_max_allowed_uids: call({
    index: 78,
    weight: weight(32_880_000n, { reads: 6, writes: 1 }),
    args: { netuid: NetUid, max_n: u16 },
    docs: 'Owner or root: takes places away until so many are left; those who earn least go first.',
  }),
  sudo_set_min_allowed_uids: call({
    index: 79,
    weight: weight(31_550_000n, { reads: 5, writes: 1 }),
    args: { netuid: NetUid, min_allowed_uids: u16 },
    docs: 'Root: sets the lower limit of places.',
  }),
};
