import type { AccountId } from '../../pallets/support/account';
import { alphaRao, netUid, rao, type NetUid } from '../../pallets/subtensor';
import { createHotkey } from '../../pallets/subtensor/keys/ownership';
import { appendNeuron } from '../../pallets/subtensor/registration/neurons';
import { increaseStake } from '../../pallets/subtensor/staking/stake';
import type { StakeKey } from '../../pallets/subtensor/staking/subnetStake';
import { initNetwork } from '../../pallets/subtensor/subnets/initNetwork';
import type { chain } from './chain';
import { tao } from './amounts';

type Chain = ReturnType<typeof chain>;

export interface SubnetOptions {
  /** 1 with a pool, 0 where alpha is TAO. */
  readonly mechanism?: 0 | 1;
  /** In rao. */
  readonly pool?: bigint;
  /** In alpha rao; as much as there is TAO when left out, so that the price is 1. */
  readonly alpha?: bigint;
  /** Whether its alpha may be traded. */
  readonly started?: boolean;
}

const TEMPO = 360;

/** A new subnet without neurons. The local genesis has 0 and 1. */
export function addSubnet(
  { pallets }: Chain,
  number: number,
  { mechanism = 1, pool = tao(1_000), alpha = pool, started = true }: SubnetOptions = {},
): NetUid {
  const ctx = pallets.SubtensorModule;
  const netuid = netUid(number);
  initNetwork(ctx, netuid, TEMPO);
  ctx.storage.SubnetMechanism.set(netuid, mechanism);
  ctx.storage.SubnetTAO.set(netuid, rao(pool));
  ctx.storage.SubnetAlphaIn.set(netuid, alphaRao(alpha));
  ctx.storage.SubtokenEnabled.set(netuid, started);
  return netuid;
}

/** Gives a hotkey its owner, and a place on a subnet if one is named. */
export function addHotkey({ pallets }: Chain, hotkey: AccountId, owner: AccountId, netuid?: NetUid): void {
  createHotkey(pallets.SubtensorModule, owner, hotkey);
  if (netuid !== undefined) appendNeuron(pallets.SubtensorModule, netuid, hotkey);
}

/** Issues alpha to a coldkey, in alpha rao. */
export function addStaked({ pallets }: Chain, { hotkey, coldkey, netuid }: StakeKey, alpha: bigint): void {
  const ctx = pallets.SubtensorModule;
  increaseStake(ctx, hotkey, coldkey, netuid, alphaRao(alpha));
  ctx.storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(out + alpha));
}
