import * as u16 from '../../../primitives/arithmetic/u16';
import type { AccountId } from '../../support/account';
import type { Entry } from '../../support/entries';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import { mechanismIndexes } from '../subnets/mechanisms';
import { setLastUpdate } from './lastUpdate';
import { alphaRao, type NetUid, type NetUidStorageIndex } from '../types';

type Key = NetUid | NetUidStorageIndex;
/** One value for each neuron of a subnet. */
type PerUid<K extends Key, T> = Entry<readonly [K], readonly T[], readonly T[]>;

/** Sets the value of one neuron; the list is stored even where it is too short to have one. @source subtensor pallets/subtensor/src/subnets/uids.rs set_element_at */
function setElement<K extends Key, T>(list: PerUid<K, T>, key: K, uid: number, value: T): void {
  list.mutate(key, (all) => (uid < all.length ? all.with(uid, value) : all));
}

/** Gives a hotkey a place, from this block on. */
function takePlace(ctx: Subtensor, netuid: NetUid, uid: number, hotkey: AccountId): void {
  const { storage } = ctx;
  storage.Keys.set(netuid, uid, hotkey);
  storage.Uids.set(netuid, hotkey, uid);
  storage.BlockAtRegistration.set(netuid, uid, currentBlock(ctx));
  storage.IsNetworkMember.set(hotkey, netuid, true);
}

/** Gives a hotkey a new place at the end, and answers its number. @source same file, append_neuron */
export function appendNeuron(ctx: Subtensor, netuid: NetUid, hotkey: AccountId): number {
  const { storage } = ctx;
  const uid = storage.SubnetworkN.get(netuid);
  storage.SubnetworkN.set(netuid, u16.saturatingAdd(uid, 1));
  storage.Rank.append(netuid, 0);
  storage.Trust.append(netuid, 0);
  storage.Active.append(netuid, true);
  storage.Emission.append(netuid, alphaRao(0n));
  storage.Consensus.append(netuid, 0);
  for (const index of mechanismIndexes(ctx, netuid)) {
    storage.Incentive.append(index, 0);
    setLastUpdate(ctx, index, uid, currentBlock(ctx));
  }
  storage.Dividends.append(netuid, 0);
  storage.PruningScores.append(netuid, 0);
  storage.ValidatorTrust.append(netuid, 0);
  storage.ValidatorPermit.append(netuid, false);
  takePlace(ctx, netuid, uid, hotkey);
  return uid;
}

/**
 * Puts a hotkey in the place of another. What the last epoch made of the other is cleared, but rank, last update, validator
 * trust and permit stay. The hotkey that the owner of the subnet named keeps its place: then nothing happens.
 *
 * @source same file, replace_neuron
 */
export function replaceNeuron(ctx: Subtensor, netuid: NetUid, uid: number, hotkey: AccountId): void {
  const { storage } = ctx;
  const old = storage.Keys.get(netuid, uid);
  if (storage.SubnetOwnerHotkey.maybe(netuid) === old) return;
  storage.Uids.remove(netuid, old);
  storage.AssociatedEvmAddress.remove(netuid, uid);
  storage.IsNetworkMember.remove(old, netuid);
  storage.Keys.remove(netuid, uid);
  const active = storage.Active.get(netuid);
  if (uid < active.length) storage.Active.set(netuid, active.with(uid, true));
  takePlace(ctx, netuid, uid, hotkey);
  storage.NeuronCertificates.remove(netuid, old);
  clearNeuron(ctx, netuid, uid);
  storage.Axons.remove(netuid, old);
}

/** @source same file, clear_neuron */
function clearNeuron(ctx: Subtensor, netuid: NetUid, uid: number): void {
  const { storage } = ctx;
  setElement(storage.Emission, netuid, uid, alphaRao(0n));
  setElement(storage.Trust, netuid, uid, 0);
  setElement(storage.Consensus, netuid, uid, 0);
  for (const index of mechanismIndexes(ctx, netuid)) {
    setElement(storage.Incentive, index, uid, 0);
    storage.Bonds.remove(index, uid);
    storage.Weights.remove(index, uid);
    forgetWeightsFor(ctx, index, uid);
  }
  setElement(storage.Dividends, netuid, uid, 0);
  setElement(storage.StakeWeight, netuid, uid, 0);
}

/** What others think of a neuron, or validators of root of a subnet, becomes nothing; the entries stay. */
export function forgetWeightsFor({ storage }: Subtensor, index: NetUidStorageIndex, target: number): void {
  for (const [[, from], weights] of storage.Weights.entries(index)) {
    if (!weights.some(([to]) => to === target)) continue;
    storage.Weights.set(
      index,
      from,
      weights.map(([to, weight]) => [to, to === target ? 0 : weight] as const),
    );
  }
}
