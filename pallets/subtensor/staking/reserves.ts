import { saturatingAdd, saturatingSub } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { alphaRao, rao, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';

// A pool's reserves are the subnet's own and what users provided, told apart only in storage.

/** TAO in the pool of a subnet, in rao. */
export const taoReserve = ({ storage }: Subtensor, netuid: NetUid): TaoCurrency =>
  rao(saturatingAdd(storage.SubnetTAO.get(netuid), storage.SubnetTaoProvided.get(netuid)));

/** Alpha in the pool of a subnet, in alpha rao. */
export const alphaReserve = ({ storage }: Subtensor, netuid: NetUid): AlphaCurrency =>
  alphaRao(saturatingAdd(storage.SubnetAlphaIn.get(netuid), storage.SubnetAlphaInProvided.get(netuid)));

/** All alpha of a subnet, in its pool and outside, without what users provided. @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_alpha_issuance */
export const alphaIssuance = ({ storage }: Subtensor, netuid: NetUid): AlphaCurrency =>
  alphaRao(saturatingAdd(storage.SubnetAlphaIn.get(netuid), storage.SubnetAlphaOut.get(netuid)));

export function increaseProvidedTao({ storage }: Subtensor, netuid: NetUid, amount: bigint): void {
  storage.SubnetTaoProvided.mutate(netuid, (provided) => rao(saturatingAdd(provided, amount)));
}

export function increaseProvidedAlpha({ storage }: Subtensor, netuid: NetUid, amount: bigint): void {
  storage.SubnetAlphaInProvided.mutate(netuid, (provided) => alphaRao(saturatingAdd(provided, amount)));
}

/** Takes what users provided first, and the rest from the subnet's own. @source subtensor pallets/subtensor/src/staking/stake_utils.rs decrease_provided_tao_reserve */
export function decreaseTao({ storage }: Subtensor, netuid: NetUid, amount: bigint): void {
  const provided = storage.SubnetTaoProvided.get(netuid);
  storage.SubnetTaoProvided.set(netuid, rao(saturatingSub(provided, amount)));
  if (amount > provided) storage.SubnetTAO.mutate(netuid, (own) => rao(saturatingSub(own, amount - provided)));
}

/** As `decreaseTao`. @source same file, decrease_provided_alpha_reserve */
export function decreaseAlpha({ storage }: Subtensor, netuid: NetUid, amount: bigint): void {
  const provided = storage.SubnetAlphaInProvided.get(netuid);
  storage.SubnetAlphaInProvided.set(netuid, alphaRao(saturatingSub(provided, amount)));
  if (amount > provided) storage.SubnetAlphaIn.mutate(netuid, (own) => alphaRao(saturatingSub(own, amount - provided)));
}

/** Takes alpha out of the count for good; the subnet may emit as much anew. @source subtensor pallets/subtensor/src/staking/helpers.rs recycle_subnet_alpha */
export function recycleAlpha({ storage }: Subtensor, netuid: NetUid, amount: bigint): void {
  storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(saturatingSub(out, amount)));
}

/** Takes TAO out of the count for good; as much may be emitted anew. @source subtensor pallets/subtensor/src/utils/misc.rs recycle_tao */
export function recycleTao({ storage }: Subtensor, amount: bigint): void {
  storage.TotalIssuance.mutate((issued) => rao(saturatingSub(issued, amount)));
}
