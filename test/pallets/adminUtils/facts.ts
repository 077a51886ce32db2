import type { Subtensor } from '../../../pallets/subtensor';

type Item = keyof Subtensor['storage'];

/** A call with one value, as read off the chain: the value tried, the item it lands in, and SubtensorModule's event. */
type Row = readonly [call: string, value: unknown, item: Item, event: string | null];
type OwnersRow = readonly [...Row, limit: string];

/** Settings of the whole network, by root. */
const NETWORK: readonly Row[] = [
  ['sudo_set_default_take', 7, 'MaxDelegateTake', 'MaxDelegateTakeSet'],
  ['sudo_set_tx_rate_limit', 7n, 'TxRateLimit', 'TxRateLimitSet'],
  ['sudo_set_subnet_owner_cut', 7, 'SubnetOwnerCut', 'SubnetOwnerCutSet'],
  ['sudo_set_network_rate_limit', 7n, 'NetworkRateLimit', 'NetworkRateLimitSet'],
  ['sudo_set_total_issuance', 7n, 'TotalIssuance', null],
  ['sudo_set_network_immunity_period', 7n, 'NetworkImmunityPeriod', 'NetworkImmunityPeriodSet'],
  ['sudo_set_network_min_lock_cost', 7n, 'NetworkMinLockCost', 'NetworkMinLockCostSet'],
  ['sudo_set_subnet_limit', 7, 'SubnetLimit', 'SubnetLimitSet'],
  ['sudo_set_lock_reduction_interval', 7n, 'NetworkLockReductionInterval', 'NetworkLockCostReductionIntervalSet'],
  ['sudo_set_stake_threshold', 7n, 'StakeThreshold', 'StakeThresholdSet'],
  ['sudo_set_tx_delegate_take_rate_limit', 7n, 'TxDelegateTakeRateLimit', 'TxDelegateTakeRateLimitSet'],
  ['sudo_set_min_delegate_take', 7, 'MinDelegateTake', 'MinDelegateTakeSet'],
  ['sudo_set_coldkey_swap_schedule_duration', 7, 'ColdkeySwapScheduleDuration', 'ColdkeySwapScheduleDurationSet'],
  [
    'sudo_set_dissolve_network_schedule_duration',
    7,
    'DissolveNetworkScheduleDuration',
    'DissolveNetworkScheduleDurationSet',
  ],
  ['sudo_set_subnet_moving_alpha', 7n, 'SubnetMovingAlpha', null],
  ['sudo_set_commit_reveal_version', 7, 'CommitRevealWeightsVersion', 'CommitRevealVersionSet'],
  ['sudo_set_ck_burn', 7n, 'CKBurn', null],
  ['sudo_set_admin_freeze_window', 7, 'AdminFreezeWindow', 'AdminFreezeWindowSet'],
  ['sudo_set_owner_hparam_rate_limit', 7, 'OwnerHyperparamRateLimit', 'OwnerHyperparamRateLimitSet'],
];

/** Of a subnet that exists, by root. */
const ROOT: readonly Row[] = [
  ['sudo_set_weights_set_rate_limit', 7n, 'WeightsSetRateLimit', 'WeightsSetRateLimitSet'],
  ['sudo_set_adjustment_interval', 7, 'AdjustmentInterval', 'AdjustmentIntervalSet'],
  ['sudo_set_rao_recycled', 7n, 'RAORecycledForRegistration', 'RAORecycledForRegistrationSet'],
];

/** Of any netuid, by root. */
const ROOT_ANYWHERE: readonly Row[] = [
  ['sudo_set_network_registration_allowed', false, 'NetworkRegistrationAllowed', 'RegistrationAllowed'],
  ['sudo_set_ema_price_halving_period', 7n, 'EMAPriceHalvingBlocks', null],
];

/** Of a subnet that exists, by root outside of the freeze window. */
const ROOT_OUTSIDE: readonly Row[] = [
  ['sudo_set_min_difficulty', 7n, 'MinDifficulty', 'MinDifficultySet'],
  ['sudo_set_target_registrations_per_interval', 7, 'TargetRegistrationsPerInterval', 'RegistrationPerIntervalSet'],
  ['sudo_set_difficulty', 7n, 'Difficulty', 'DifficultySet'],
  ['sudo_set_max_allowed_validators', 9, 'MaxAllowedValidators', 'MaxAllowedValidatorsSet'],
  ['sudo_set_max_registrations_per_block', 7, 'MaxRegistrationsPerBlock', 'MaxRegistrationsPerBlockSet'],
  ['sudo_set_tempo', 7, 'Tempo', 'TempoSet'],
  ['sudo_set_min_allowed_uids', 0, 'MinAllowedUids', 'MinAllowedUidsSet'],
];

/** Of any netuid, by root outside of the freeze window. */
const ROOT_OUTSIDE_ANYWHERE: readonly Row[] = [['sudo_set_subtoken_enabled', true, 'SubtokenEnabled', null]];

/** Of a subnet that exists, by owner or root outside of the freeze window, with what limits the owner. */
const OWNER: readonly OwnersRow[] = [
  ['sudo_set_max_difficulty', 7n, 'MaxDifficulty', 'MaxDifficultySet', 'MaxDifficulty'],
  ['sudo_set_weights_version_key', 7n, 'WeightsVersionKey', 'WeightsVersionKeySet', 'SetWeightsVersionKey'],
  ['sudo_set_adjustment_alpha', 7n, 'AdjustmentAlpha', 'AdjustmentAlphaSet', 'AdjustmentAlpha'],
  ['sudo_set_max_weight_limit', 7, 'MaxWeightsLimit', 'MaxWeightLimitSet', 'MaxWeightLimit'],
  ['sudo_set_immunity_period', 7, 'ImmunityPeriod', 'ImmunityPeriodSet', 'ImmunityPeriod'],
  ['sudo_set_min_allowed_weights', 7, 'MinAllowedWeights', 'MinAllowedWeightSet', 'MinAllowedWeights'],
  ['sudo_set_max_allowed_uids', 300, 'MaxAllowedUids', 'MaxAllowedUidsSet', 'MaxAllowedUids'],
  ['sudo_set_kappa', 7, 'Kappa', 'KappaSet', 'Kappa'],
  ['sudo_set_rho', 7, 'Rho', null, 'Rho'],
  ['sudo_set_activity_cutoff', 400, 'ActivityCutoff', 'ActivityCutoffSet', 'ActivityCutoff'],
  ['sudo_set_min_burn', 400_000n, 'MinBurn', 'MinBurnSet', 'MinBurn'],
  ['sudo_set_max_burn', 200_000_000n, 'MaxBurn', 'MaxBurnSet', 'MaxBurn'],
  ['sudo_set_bonds_moving_average', 7n, 'BondsMovingAverage', 'BondsMovingAverageSet', 'BondsMovingAverage'],
  [
    'sudo_set_commit_reveal_weights_enabled',
    true,
    'CommitRevealWeightsEnabled',
    'CommitRevealEnabled',
    'CommitRevealEnabled',
  ],
  [
    'sudo_set_commit_reveal_weights_interval',
    3n,
    'RevealPeriodEpochs',
    'CommitRevealPeriodsSet',
    'WeightCommitInterval',
  ],
  ['sudo_set_bonds_penalty', 7, 'BondsPenalty', 'BondsPenaltySet', 'BondsPenalty'],
  ['sudo_set_alpha_sigmoid_steepness', 5, 'AlphaSigmoidSteepness', null, 'AlphaSigmoidSteepness'],
];

/** As OWNER, of any netuid. */
const OWNER_ANYWHERE: readonly OwnersRow[] = [
  ['sudo_set_serving_rate_limit', 7n, 'ServingRateLimit', 'ServingRateLimitSet', 'ServingRateLimit'],
  [
    'sudo_set_network_pow_registration_allowed',
    true,
    'NetworkPowRegistrationAllowed',
    'PowRegistrationAllowed',
    'PowRegistrationAllowed',
  ],
  ['sudo_set_liquid_alpha_enabled', true, 'LiquidAlphaOn', null, 'LiquidAlphaEnabled'],
  ['sudo_set_toggle_transfer', false, 'TransferToggle', 'TransferToggle', 'TransferEnabled'],
  ['sudo_set_yuma3_enabled', true, 'Yuma3On', null, 'Yuma3Enabled'],
  ['sudo_set_bonds_reset_enabled', true, 'BondsResetOn', 'BondsResetOnSet', 'BondsResetEnabled'],
  ['sudo_set_owner_immune_neuron_limit', 2, 'ImmuneOwnerUidsLimit', null, 'ImmuneNeuronLimit'],
  ['sudo_set_recycle_or_burn', 'Recycle', 'RecycleOrBurn', null, 'RecycleOrBurn'],
];

export interface Setter {
  readonly call: string;
  readonly value: unknown;
  readonly item: Item;
  readonly event: string | null;
  /** Whether the call names a subnet, and whether the subnet has to exist. */
  readonly scope: 'network' | 'existing' | 'anywhere';
  readonly frozen: boolean;
  /** What limits an owner; undefined where only root may. */
  readonly limit: string | undefined;
}

const setters = (rows: readonly (Row | OwnersRow)[], scope: Setter['scope'], frozen: boolean): readonly Setter[] =>
  rows.map(([call, value, item, event, limit]) => ({ call, value, item, event, scope, frozen, limit }));

/** Every plain setter of AdminUtils. */
export const allSetters: readonly Setter[] = [
  ...setters(NETWORK, 'network', false),
  ...setters(ROOT, 'existing', false),
  ...setters(ROOT_ANYWHERE, 'anywhere', false),
  ...setters(ROOT_OUTSIDE, 'existing', true),
  ...setters(ROOT_OUTSIDE_ANYWHERE, 'anywhere', true),
  ...setters(OWNER, 'existing', true),
  ...setters(OWNER_ANYWHERE, 'anywhere', true),
];
