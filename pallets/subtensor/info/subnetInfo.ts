import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import type { SubnetInfo, SubnetInfov2 } from './types';

function head({ storage }: Subtensor, netuid: NetUid) {
  return {
    netuid,
    rho: storage.Rho.get(netuid),
    kappa: storage.Kappa.get(netuid),
    difficulty: storage.Difficulty.get(netuid),
    immunity_period: storage.ImmunityPeriod.get(netuid),
    max_allowed_validators: storage.MaxAllowedValidators.get(netuid),
    min_allowed_weights: storage.MinAllowedWeights.get(netuid),
    max_weights_limit: storage.MaxWeightsLimit.get(netuid),
    scaling_law_power: storage.ScalingLawPower.get(netuid),
    subnetwork_n: storage.SubnetworkN.get(netuid),
    max_allowed_uids: storage.MaxAllowedUids.get(netuid),
    blocks_since_last_step: storage.BlocksSinceLastStep.get(netuid),
    tempo: storage.Tempo.get(netuid),
    network_modality: 0,
    network_connect: [],
    burn: storage.Burn.get(netuid),
    owner: storage.SubnetOwner.get(netuid),
  };
}

/** @source subtensor pallets/subtensor/src/rpc_info/subnet_info.rs get_subnet_info */
export const subnetInfo = (ctx: Subtensor, netuid: NetUid): SubnetInfo | undefined =>
  ctx.storage.NetworksAdded.get(netuid) ? { ...head(ctx, netuid), emission_values: 0n } : undefined;

/** The same, and the subnet's identity. */
export const subnetInfoV2 = (ctx: Subtensor, netuid: NetUid): SubnetInfov2 | undefined =>
  ctx.storage.NetworksAdded.get(netuid)
    ? { ...head(ctx, netuid), emission_value: 0n, identity: ctx.storage.SubnetIdentitiesV3.get(netuid) }
    : undefined;

/** Something of all subnets, by ascending netuid. */
export const ascending = <T>(ctx: Subtensor, of: (ctx: Subtensor, netuid: NetUid) => T): readonly T[] =>
  [...ctx.storage.NetworksAdded.entries()]
    .flatMap(([[netuid], added]) => (added ? [netuid] : []))
    .sort((a, b) => a - b)
    .map((netuid) => of(ctx, netuid));
