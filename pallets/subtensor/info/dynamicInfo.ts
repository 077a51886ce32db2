import { saturatingSub } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { subnetName } from './subnetName';
import type { DynamicInfo } from './types';

/** The subnet's own reserves, what it emits into them in a block, and what waits for the next epoch. */
export const poolOf = ({ storage }: Subtensor, netuid: NetUid) => ({
  alpha_in: storage.SubnetAlphaIn.get(netuid),
  alpha_out: storage.SubnetAlphaOut.get(netuid),
  tao_in: storage.SubnetTAO.get(netuid),
  alpha_out_emission: storage.SubnetAlphaOutEmission.get(netuid),
  alpha_in_emission: storage.SubnetAlphaInEmission.get(netuid),
  tao_in_emission: storage.SubnetTaoInEmission.get(netuid),
  pending_alpha_emission: storage.PendingEmission.get(netuid),
  pending_root_emission: storage.PendingRootDivs.get(netuid),
  subnet_volume: storage.SubnetVolume.get(netuid),
});

/** @source subtensor pallets/subtensor/src/rpc_info/dynamic_info.rs get_dynamic_info */
export function dynamicInfo(ctx: Subtensor, netuid: NetUid): DynamicInfo | undefined {
  const { storage, config } = ctx;
  if (!storage.NetworksAdded.get(netuid)) return undefined;
  const last = storage.LastMechansimStepBlock.get(netuid);
  return {
    netuid,
    owner_hotkey: storage.SubnetOwnerHotkey.get(netuid),
    owner_coldkey: storage.SubnetOwner.get(netuid),
    subnet_name: subnetName(ctx, netuid),
    token_symbol: storage.TokenSymbol.get(netuid),
    tempo: storage.Tempo.get(netuid),
    last_step: last,
    blocks_since_last_step: saturatingSub(BigInt(config.blockNumber()), last),
    emission: 0n,
    ...poolOf(ctx, netuid),
    network_registered_at: storage.NetworkRegisteredAt.get(netuid),
    subnet_identity: storage.SubnetIdentitiesV3.get(netuid),
    moving_price: storage.SubnetMovingPrice.get(netuid),
  };
}
