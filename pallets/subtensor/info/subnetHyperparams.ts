import { I32F32 } from '../../../primitives/arithmetic/fixed';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import type { SubnetHyperparams, SubnetHyperparamsV2 } from './types';

/** @source subtensor pallets/subtensor/src/rpc_info/subnet_info.rs get_subnet_hyperparams */
export function subnetHyperparams({ storage }: Subtensor, netuid: NetUid): SubnetHyperparams | undefined {
  if (!storage.NetworksAdded.get(netuid)) return undefined;
  const [low, high] = storage.AlphaValues.get(netuid);
  return {
    rho: storage.Rho.get(netuid),
    kappa: storage.Kappa.get(netuid),
    immunity_period: storage.ImmunityPeriod.get(netuid),
    min_allowed_weights: storage.MinAllowedWeights.get(netuid),
    max_weights_limit: storage.MaxWeightsLimit.get(netuid),
    tempo: storage.Tempo.get(netuid),
    min_difficulty: storage.MinDifficulty.get(netuid),
    max_difficulty: storage.MaxDifficulty.get(netuid),
    weights_version: storage.WeightsVersionKey.get(netuid),
    weights_rate_limit: storage.WeightsSetRateLimit.get(netuid),
    adjustment_interval: storage.AdjustmentInterval.get(netuid),
    activity_cutoff: storage.ActivityCutoff.get(netuid),
    registration_allowed: storage.NetworkRegistrationAllowed.get(netuid),
    target_regs_per_interval: storage.TargetRegistrationsPerInterval.get(netuid),
    min_burn: storage.MinBurn.get(netuid),
    max_burn: storage.MaxBurn.get(netuid),
    bonds_moving_avg: storage.BondsMovingAverage.get(netuid),
    max_regs_per_block: storage.MaxRegistrationsPerBlock.get(netuid),
    serving_rate_limit: storage.ServingRateLimit.get(netuid),
    max_validators: storage.MaxAllowedValidators.get(netuid),
    adjustment_alpha: storage.AdjustmentAlpha.get(netuid),
    difficulty: storage.Difficulty.get(netuid),
    commit_reveal_period: storage.RevealPeriodEpochs.get(netuid),
    commit_reveal_weights_enabled: storage.CommitRevealWeightsEnabled.get(netuid),
    alpha_high: high,
    alpha_low: low,
    liquid_alpha_enabled: storage.LiquidAlphaOn.get(netuid),
  };
}

/** The same and newer settings. Whether users may provide liquidity is the swap's to know. */
export function subnetHyperparamsV2(ctx: Subtensor, netuid: NetUid): SubnetHyperparamsV2 | undefined {
  const { storage, config } = ctx;
  const first = subnetHyperparams(ctx, netuid);
  if (first === undefined) return undefined;
  return {
    ...first,
    alpha_sigmoid_steepness: I32F32.saturatingFromNum(storage.AlphaSigmoidSteepness.get(netuid)),
    yuma_version: storage.Yuma3On.get(netuid) ? 3 : 2,
    subnet_is_active: storage.SubtokenEnabled.get(netuid),
    transfers_enabled: storage.TransferToggle.get(netuid),
    bonds_reset_enabled: storage.BondsResetOn.get(netuid),
    user_liquidity_enabled: config.swap.isUserLiquidityEnabled(netuid),
  };
}
