import { bool, u16, u64 } from '../../../primitives/scale';
import { TaoCurrency } from '../../support/currency';
import { NetUid } from '../../support/netUid';
import { weight } from '../../support/weight';
import { aboveMinBurn, belowMaxBurn, subnetExists } from '../checks';
import { ownerOrRoot, root, rootOutsideFreezeWindow } from '../may';
import { setter } from '../setter';

/** What it takes to register on a subnet. */
export const registrationCalls = {
  sudo_set_min_difficulty: setter({
    index: 4,
    weight: weight(26_390_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, min_difficulty: u64 },
    docs: 'Root: sets the lower limit of the difficulty of proof of work.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists],
    sets: 'MinDifficulty',
  }),
  sudo_set_max_difficulty: setter({
    index: 5,
    weight: weight(26_990_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, max_difficulty: u64 },
    docs: 'Owner or root: sets the upper limit of the difficulty of proof of work.',
    may: ownerOrRoot('MaxDifficulty'),
    checks: [subnetExists],
    sets: 'MaxDifficulty',
  }),
  sudo_set_adjustment_interval: setter({
    index: 8,
    weight: weight(21_320_000n, { reads: 1, writes: 1 }),
    args: { netuid: NetUid, adjustment_interval: u16 },
    docs: 'Root: sets how many blocks lie between adjustments of burn and difficulty.',
    may: root,
    checks: [subnetExists],
    sets: 'AdjustmentInterval',
  }),
  sudo_set_adjustment_alpha: setter({
    index: 9,
    weight: weight(14_000_000n, { reads: 1, writes: 1 }),
    args: { netuid: NetUid, adjustment_alpha: u64 },
    docs: 'Owner or root: sets how smoothly burn and difficulty are adjusted, as a part of 2^64 - 1.',
    may: ownerOrRoot('AdjustmentAlpha'),
    checks: [subnetExists],
    sets: 'AdjustmentAlpha',
  }),
  sudo_set_network_registration_allowed: setter({
    index: 19,
    weight: weight(7_343_000n, { writes: 1 }),
    class: 'Operational',
    args: { netuid: NetUid, registration_allowed: bool },
    docs: 'Root: allows or forbids registrations against a burn.',
    may: root,
    sets: 'NetworkRegistrationAllowed',
  }),
  sudo_set_network_pow_registration_allowed: setter({
    index: 20,
    weight: weight(14_000_000n, { writes: 1 }),
    args: { netuid: NetUid, registration_allowed: bool },
    docs: 'Owner or root: allows or forbids registrations by proof of work.',
    may: ownerOrRoot('PowRegistrationAllowed'),
    sets: 'NetworkPowRegistrationAllowed',
  }),
  sudo_set_target_registrations_per_interval: setter({
    index: 21,
    weight: weight(44_320_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, target_registrations_per_interval: u16 },
    docs: 'Root: sets how many registrations an adjustment interval should see.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists],
    sets: 'TargetRegistrationsPerInterval',
  }),
  sudo_set_min_burn: setter({
    index: 22,
    weight: weight(29_970_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, min_burn: TaoCurrency },
    docs: 'Owner or root: sets the lower limit of the burn, in rao.',
    may: ownerOrRoot('MinBurn'),
    checks: [subnetExists, belowMaxBurn],
    sets: 'MinBurn',
  }),
  sudo_set_max_burn: setter({
    index: 23,
    weight: weight(30_510_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, max_burn: TaoCurrency },
    docs: 'Owner or root: sets the upper limit of the burn, in rao.',
    may: ownerOrRoot('MaxBurn'),
    checks: [subnetExists, aboveMinBurn],
    sets: 'MaxBurn',
  }),
  sudo_set_difficulty: setter({
    index: 24,
    weight: weight(38_500_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, difficulty: u64 },
    docs: 'Root: sets the difficulty of proof of work.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists],
    sets: 'Difficulty',
  }),
  sudo_set_max_registrations_per_block: setter({
    index: 27,
    weight: weight(26_970_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, max_registrations_per_block: u16 },
    docs: 'Root: sets how many registrations a block may hold.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists],
    sets: 'MaxRegistrationsPerBlock',
  }),
  sudo_set_rao_recycled: setter({
    index: 39,
    weight: weight(15_060_000n, { reads: 1, writes: 1, proof: 4_045n }),
    class: 'Operational',
    args: { netuid: NetUid, rao_recycled: TaoCurrency },
    docs: 'Root: sets how much registrations are counted to have recycled, in rao.',
    may: root,
    checks: [subnetExists],
    sets: 'RAORecycledForRegistration',
  }),
};
