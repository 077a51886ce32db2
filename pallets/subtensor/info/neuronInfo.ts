import type { Subtensor } from '../declaration';
import { mechanismIndex, mechId, alphaRao, type NetUid } from '../types';
import { axonOf, prometheusOf } from '../serving/served';
import type { NeuronInfo, NeuronInfoLite } from './types';

const UNSCORED = 0xffff;

/** A neuron without weights and bonds. @source subtensor pallets/subtensor/src/rpc_info/neuron_info.rs */
export function neuronLite(ctx: Subtensor, netuid: NetUid, uid: number): NeuronInfoLite | undefined {
  const { storage } = ctx;
  const hotkey = storage.NetworksAdded.get(netuid) ? storage.Keys.maybe(netuid, uid) : undefined;
  if (hotkey === undefined) return undefined;
  const coldkey = storage.Owner.get(hotkey);
  const main = mechanismIndex(netuid, mechId(0));
  return {
    hotkey,
    coldkey,
    uid,
    netuid,
    active: storage.Active.get(netuid)[uid] ?? false,
    axon_info: axonOf(ctx, netuid, hotkey),
    prometheus_info: prometheusOf(ctx, netuid, hotkey),
    stake: [[coldkey, storage.TotalHotkeyAlpha.get(hotkey, netuid)]],
    rank: storage.Rank.get(netuid)[uid] ?? 0,
    emission: storage.Emission.get(netuid)[uid] ?? alphaRao(0n),
    incentive: storage.Incentive.get(main)[uid] ?? 0,
    consensus: storage.Consensus.get(netuid)[uid] ?? 0,
    trust: storage.Trust.get(netuid)[uid] ?? 0,
    validator_trust: storage.ValidatorTrust.get(netuid)[uid] ?? 0,
    dividends: storage.Dividends.get(netuid)[uid] ?? 0,
    last_update: storage.LastUpdate.get(main)[uid] ?? 0n,
    validator_permit: storage.ValidatorPermit.get(netuid)[uid] ?? false,
    pruning_score: storage.PruningScores.get(netuid)[uid] ?? UNSCORED,
  };
}

const nonZero = (row: readonly (readonly [number, number])[]): NeuronInfo['weights'] =>
  row.filter(([, value]) => value > 0);

/** A neuron with its weights and bonds in the main mechanism, those of zero left out. */
export function neuron(ctx: Subtensor, netuid: NetUid, uid: number): NeuronInfo | undefined {
  const lite = neuronLite(ctx, netuid, uid);
  if (lite === undefined) return undefined;
  const main = mechanismIndex(netuid, mechId(0));
  const { Weights, Bonds } = ctx.storage;
  return { ...lite, weights: nonZero(Weights.get(main, uid)), bonds: nonZero(Bonds.get(main, uid)) };
}

/** All neurons up to the first uid without a hotkey. */
export function neuronsBy<T>(
  ctx: Subtensor,
  netuid: NetUid,
  of: (ctx: Subtensor, netuid: NetUid, uid: number) => T | undefined,
): readonly T[] {
  const found: T[] = [];
  for (let uid = 0; uid < ctx.storage.SubnetworkN.get(netuid); uid += 1) {
    const one = of(ctx, netuid, uid);
    if (one === undefined) break;
    found.push(one);
  }
  return found;
}
