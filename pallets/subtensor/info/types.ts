import { I32F32, I96F32 } from '../../../primitives/arithmetic/fixed';
import { array, bool, option, spelt, struct, tuple, u16, vec, type Value } from '../../../primitives/scale';
import { AxonInfo, PrometheusInfo, SubnetIdentityV3 } from '../types';
import {
  account,
  alphaOfAccounts,
  compactAlpha,
  compactBytes,
  compactNetUid,
  compactTao,
  compactU16,
  compactU64,
  ofAccount,
  path,
  pools,
  shares,
} from './codecs';

/** A hotkey that takes stake of others; returns in rao a day. */
export const DelegateInfo = struct(
  path('delegate_info', 'DelegateInfo'),
  {
    delegate_ss58: account,
    take: compactU16,
    nominators: vec(tuple(account, vec(tuple(compactNetUid, compactU64)))),
    owner_ss58: account,
    registrations: vec(compactNetUid),
    validator_permits: vec(compactNetUid),
    return_per_1000: compactU64,
    total_daily_return: compactU64,
  },
  ofAccount,
);
export type DelegateInfo = Value<typeof DelegateInfo>;

const neuron = {
  hotkey: account,
  coldkey: account,
  uid: compactU16,
  netuid: compactNetUid,
  active: bool,
  axon_info: AxonInfo,
  prometheus_info: PrometheusInfo,
  stake: alphaOfAccounts,
  rank: compactU16,
  emission: compactAlpha,
  incentive: compactU16,
  consensus: compactU16,
  trust: compactU16,
  validator_trust: compactU16,
  dividends: compactU16,
  last_update: compactU64,
  validator_permit: bool,
};

export const NeuronInfo = struct(
  path('neuron_info', 'NeuronInfo'),
  { ...neuron, weights: shares, bonds: shares, pruning_score: compactU16 },
  ofAccount,
);
export type NeuronInfo = Value<typeof NeuronInfo>;

/** A neuron without weights and bonds. */
export const NeuronInfoLite = struct(
  path('neuron_info', 'NeuronInfoLite'),
  { ...neuron, pruning_score: compactU16 },
  ofAccount,
);
export type NeuronInfoLite = Value<typeof NeuronInfoLite>;

const subnetHead = {
  netuid: compactNetUid,
  rho: compactU16,
  kappa: compactU16,
  difficulty: compactU64,
  immunity_period: compactU16,
  max_allowed_validators: compactU16,
  min_allowed_weights: compactU16,
  max_weights_limit: compactU16,
  scaling_law_power: compactU16,
  subnetwork_n: compactU16,
  max_allowed_uids: compactU16,
  blocks_since_last_step: compactU64,
  tempo: compactU16,
  network_modality: compactU16,
  network_connect: vec(array(u16, 2)),
};

export const SubnetInfo = struct(
  path('subnet_info', 'SubnetInfo'),
  { ...subnetHead, emission_values: compactU64, burn: compactTao, owner: account },
  ofAccount,
);
export type SubnetInfo = Value<typeof SubnetInfo>;

export const SubnetInfov2 = struct(
  path('subnet_info', 'SubnetInfov2'),
  { ...subnetHead, emission_value: compactU64, burn: compactTao, owner: account, identity: option(SubnetIdentityV3) },
  ofAccount,
);
export type SubnetInfov2 = Value<typeof SubnetInfov2>;

const hyperparameters = {
  rho: compactU16,
  kappa: compactU16,
  immunity_period: compactU16,
  min_allowed_weights: compactU16,
  max_weights_limit: compactU16,
  tempo: compactU16,
  min_difficulty: compactU64,
  max_difficulty: compactU64,
  weights_version: compactU64,
  weights_rate_limit: compactU64,
  adjustment_interval: compactU16,
  activity_cutoff: compactU16,
  registration_allowed: bool,
  target_regs_per_interval: compactU16,
  min_burn: compactTao,
  max_burn: compactTao,
  bonds_moving_avg: compactU64,
  max_regs_per_block: compactU16,
  serving_rate_limit: compactU64,
  max_validators: compactU16,
  adjustment_alpha: compactU64,
  difficulty: compactU64,
  commit_reveal_period: compactU64,
  commit_reveal_weights_enabled: bool,
  alpha_high: compactU16,
  alpha_low: compactU16,
  liquid_alpha_enabled: bool,
};

export const SubnetHyperparams = struct(path('subnet_info', 'SubnetHyperparams'), hyperparameters);
export type SubnetHyperparams = Value<typeof SubnetHyperparams>;

export const SubnetHyperparamsV2 = struct(path('subnet_info', 'SubnetHyperparamsV2'), {
  ...hyperparameters,
  alpha_sigmoid_steepness: spelt('I32F32', I32F32),
  yuma_version: compactU16,
  subnet_is_active: bool,
  transfers_enabled: bool,
  bonds_reset_enabled: bool,
  user_liquidity_enabled: bool,
});
export type SubnetHyperparamsV2 = Value<typeof SubnetHyperparamsV2>;

/** A subnet as its market sees it. */
export const DynamicInfo = struct(
  path('dynamic_info', 'DynamicInfo'),
  {
    netuid: compactNetUid,
    owner_hotkey: account,
    owner_coldkey: account,
    subnet_name: compactBytes,
    token_symbol: compactBytes,
    tempo: compactU16,
    last_step: compactU64,
    blocks_since_last_step: compactU64,
    emission: compactU64,
    ...pools,
    network_registered_at: compactU64,
    subnet_identity: option(SubnetIdentityV3),
    moving_price: spelt('I96F32', I96F32),
  },
  ofAccount,
);
export type DynamicInfo = Value<typeof DynamicInfo>;

/** What a coldkey has staked with a hotkey on a subnet. */
export const StakeInfo = struct(
  path('stake_info', 'StakeInfo'),
  {
    hotkey: account,
    coldkey: account,
    netuid: compactNetUid,
    stake: compactAlpha,
    locked: compactU64,
    emission: compactAlpha,
    tao_emission: compactTao,
    drain: compactU64,
    is_registered: bool,
  },
  ofAccount,
);
export type StakeInfo = Value<typeof StakeInfo>;
