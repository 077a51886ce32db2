import { I96F32 } from '../../../primitives/arithmetic/fixed';
import { u16, u64 } from '../../../primitives/scale';
import { weight } from '../../support/weight';
import { call } from '../declaration';
import { TaoCurrency } from '../../support/currency';
import { BlockNumber } from '../types';

/** Settings of the whole network, by root. */
export const networkCalls = {
  sudo_set_default_take: call({
    index: 1,
    weight: weight(5_420_000n, { writes: 1 }),
    args: { default_take: u16 },
    docs: 'Root: sets the greatest take of a delegate, as a part of 65,535.',
  }),
  sudo_set_tx_rate_limit: call({
    index: 2,
    weight: weight(5_400_000n, { writes: 1 }),
    class: 'Operational',
    args: { tx_rate_limit: u64 },
    docs: 'Root: sets how many blocks lie between two key swaps of a coldkey.',
  }),
  sudo_set_subnet_owner_cut: call({
    index: 28,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { subnet_owner_cut: u16 },
    docs: "Root: sets the owners' cut of emission, as a part of 65,535.",
  }),
  sudo_set_network_rate_limit: call({
    index: 29,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { rate_limit: u64 },
    docs: 'Root: sets how many blocks lie between two new subnets.',
  }),
  sudo_set_total_issuance: call({
    index: 33,
    weight: weight(2_875_000n, { writes: 1 }),
    class: 'Operational',
    args: { total_issuance: TaoCurrency },
    docs: 'Root: sets the total issuance of TAO as SubtensorModule counts it, in rao.',
  }),
  sudo_set_network_immunity_period: call({
    index: 35,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { immunity_period: u64 },
    docs: 'Root: sets for how many blocks a new subnet is not pruned.',
  }),
  sudo_set_network_min_lock_cost: call({
    index: 36,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { lock_cost: TaoCurrency },
    docs: 'Root: sets the least price of a subnet, in rao.',
  }),
  sudo_set_subnet_limit: call({
    index: 37,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    pays: 'No',
    args: { max_subnets: u16 },
    docs: 'Root: sets how many subnets there may be.',
  }),
  sudo_set_lock_reduction_interval: call({
    index: 38,
    weight: weight(14_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { interval: u64 },
    docs: 'Root: sets over how many blocks the price of a subnet falls.',
  }),
  sudo_set_stake_threshold: call({
    index: 42,
    weight: weight(5_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { min_stake: u64 },
    docs: 'Root: sets the stake that a hotkey needs to set weights, in alpha rao.',
  }),
  sudo_set_nominator_min_required_stake: call({
    index: 43,
    weight: weight(28_050_000n, { reads: 4, writes: 1, proof: 6_792n }),
    class: 'Operational',
    args: { min_stake: u64 },
    docs: 'Root: sets the least stake of a nominator; smaller ones may be cleared.',
  }),
  sudo_set_tx_delegate_take_rate_limit: call({
    index: 45,
    weight: weight(5_019_000n, { writes: 1 }),
    class: 'Operational',
    args: { tx_rate_limit: u64 },
    docs: 'Root: sets how many blocks lie between two increases of a take.',
  }),
  sudo_set_min_delegate_take: call({
    index: 46,
    weight: weight(5_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { take: u16 },
    docs: 'Root: sets the least take of a delegate, as a part of 65,535.',
  }),
  sudo_set_coldkey_swap_schedule_duration: call({
    index: 54,
    weight: weight(5_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { duration: BlockNumber },
    docs: 'Root: sets how many blocks pass before a scheduled coldkey swap.',
  }),
  sudo_set_dissolve_network_schedule_duration: call({
    index: 55,
    weight: weight(5_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { duration: BlockNumber },
    docs: 'Root: sets how many blocks pass before a scheduled end of a subnet.',
  }),
  sudo_set_subnet_moving_alpha: call({
    index: 63,
    weight: weight(3_000_000n, { writes: 1 }),
    class: 'Operational',
    args: { alpha: I96F32 },
    docs: 'Root: sets how quickly moving prices follow prices.',
  }),
  sudo_set_commit_reveal_version: call({
    index: 71,
    weight: weight(7_114_000n, { writes: 1 }),
    class: 'Operational',
    args: { version: u16 },
    docs: 'Root: sets the version that timelocked commits have to name.',
  }),
  sudo_set_ck_burn: call({
    index: 73,
    weight: weight(15_650_000n, { reads: 1, writes: 1 }),
    args: { burn: u64 },
    docs: 'Root: sets which part of what child hotkeys earn is burnt, as a part of 2^64 - 1.',
  }),
  sudo_set_admin_freeze_window: call({
    index: 74,
    weight: weight(5_771_000n, { writes: 1 }),
    class: 'Operational',
    args: { window: u16 },
    docs: 'Root: sets how many blocks before an epoch a subnet cannot be changed.',
  }),
  sudo_set_owner_hparam_rate_limit: call({
    index: 75,
    weight: weight(5_701_000n, { writes: 1 }),
    class: 'Operational',
    args: { epochs: u16 },
    docs: 'Root: sets how many epochs lie between two changes of a setting by an owner.',
  }),
};
