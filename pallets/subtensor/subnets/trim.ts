import { Percent } from '../../../primitives/arithmetic/perThing';
import { ensure } from '../../support/dispatchError';
import type { Entry } from '../../support/entries';
import { errors, type Subtensor } from '../declaration';
import { alphaRao, type NetUid, type NetUidStorageIndex } from '../types';
import { immuneOwnerNeurons, isNeuronImmune } from './immunity';
import { mechanismIndexes } from './mechanisms';
import { ensureSubnet } from './networks';

/** Places by the number that they had: the number that they get. */
type Places = ReadonlyMap<number, number>;

/**
 * Sets the number of places on a subnet. Where more are taken, those who earn least lose theirs, unless they are immune,
 * and the others move together.
 *
 * @throws SubtensorModule.SubnetNotExists, InvalidValue, TrimmingWouldExceedMaxImmunePercentage
 * @source subtensor pallets/subtensor/src/subnets/uids.rs trim_to_max_allowed_uids
 */
export function trimToMaxAllowedUids(ctx: Subtensor, netuid: NetUid, places: number): void {
  const { storage } = ctx;
  ensureSubnet(ctx, netuid);
  ensure(places >= storage.MinAllowedUids.get(netuid), errors.InvalidValue);
  ensure(places <= storage.MaxAllowedUids.get(netuid), errors.InvalidValue);
  storage.MaxAllowedUids.set(netuid, places);
  const taken = storage.SubnetworkN.get(netuid);
  if (taken > places) trim(ctx, netuid, taken, places);
}

function trim(ctx: Subtensor, netuid: NetUid, taken: number, places: number): void {
  const immune = immuneUids(ctx, netuid, taken);
  const share = Percent.fromRational(BigInt(immune.size), BigInt(places));
  ensure(share < ctx.constants.MaxImmuneUidsPercentage, errors.TrimmingWouldExceedMaxImmunePercentage);

  // An emission that no neuron has stands in the list too, and takes a place.
  const gone = leastEarning(ctx.storage.Emission.get(netuid), taken, places, immune);
  for (const uid of gone) forgetNeuron(ctx, netuid, uid);
  const left = ctx.storage.Emission.get(netuid).flatMap((_emission, uid) => (gone.has(uid) ? [] : [uid]));
  const moves = new Map(left.map((uid, place) => [uid, place]));

  compressLists(ctx, netuid, left);
  for (const [from, to] of moves) moveNeuron(ctx, netuid, from, to, moves);
  renumber(ctx, netuid, left.length);
  ctx.storage.SubnetworkN.set(netuid, places);
}

function immuneUids(ctx: Subtensor, netuid: NetUid, taken: number): ReadonlySet<number> {
  const owner = ctx.storage.SubnetOwner.get(netuid);
  const owners = new Set(immuneOwnerNeurons(ctx, netuid, owner).map(({ uid }) => uid));
  const immune = new Set<number>();
  for (let uid = 0; uid < taken; uid++) if (owners.has(uid) || isNeuronImmune(ctx, netuid, uid)) immune.add(uid);
  return immune;
}

/** Who has to go, lowest emission first; of equal ones the later place. */
function leastEarning(
  emission: readonly bigint[],
  taken: number,
  places: number,
  immune: ReadonlySet<number>,
): ReadonlySet<number> {
  const byEmission = emission.map((amount, uid) => ({ amount, uid }));
  byEmission.sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
  const gone = new Set<number>();
  for (const { uid } of byEmission.slice(0, taken).reverse()) {
    if (taken - gone.size === places) break;
    if (!immune.has(uid)) gone.add(uid);
  }
  return gone;
}

function forgetNeuron(ctx: Subtensor, netuid: NetUid, uid: number): void {
  const { storage } = ctx;
  const hotkey = storage.Keys.maybe(netuid, uid);
  if (hotkey !== undefined) {
    storage.Uids.remove(netuid, hotkey);
    storage.IsNetworkMember.remove(hotkey, netuid);
    storage.LastHotkeyEmissionOnNetuid.remove(hotkey, netuid);
    storage.AlphaDividendsPerSubnet.remove(netuid, hotkey);
    storage.TaoDividendsPerSubnet.remove(netuid, hotkey);
    storage.Axons.remove(netuid, hotkey);
    storage.NeuronCertificates.remove(netuid, hotkey);
    storage.Prometheus.remove(netuid, hotkey);
  }
  storage.Keys.remove(netuid, uid);
  storage.BlockAtRegistration.remove(netuid, uid);
  storage.AssociatedEvmAddress.remove(netuid, uid);
  for (const index of mechanismIndexes(ctx, netuid)) {
    storage.Weights.remove(index, uid);
    storage.Bonds.remove(index, uid);
  }
}

type ListOf<K, T> = Entry<readonly [K], readonly T[], readonly T[]>;

/** Keeps of a list what stands at the places that are left; what the list does not reach is `nothing`. */
function compress<K, T>(list: ListOf<K, T>, key: K, left: readonly number[], nothing: T): void {
  const all = list.get(key);
  list.set(
    key,
    left.map((uid) => all[uid] ?? nothing),
  );
}

function compressLists(ctx: Subtensor, netuid: NetUid, left: readonly number[]): void {
  const { storage } = ctx;
  const { Rank, Trust, Consensus, Dividends, PruningScores, ValidatorTrust, StakeWeight } = storage;
  compress(storage.Emission, netuid, left, alphaRao(0n));
  for (const list of [Rank, Trust, Consensus, Dividends, PruningScores, ValidatorTrust, StakeWeight])
    compress(list, netuid, left, 0);
  for (const list of [storage.Active, storage.ValidatorPermit]) compress(list, netuid, left, false);
  for (const index of mechanismIndexes(ctx, netuid)) {
    compress(storage.Incentive, index, left, 0);
    compress(storage.LastUpdate, index, left, 0n);
  }
}

/** Moves what is kept for a place, and lets its weights and bonds name the others by their new numbers. */
function moveNeuron(ctx: Subtensor, netuid: NetUid, from: number, to: number, moves: Places): void {
  const { storage } = ctx;
  swap(storage.Keys, netuid, from, to);
  swap(storage.AssociatedEvmAddress, netuid, from, to);
  swap(storage.BlockAtRegistration, netuid, from, to);
  for (const index of mechanismIndexes(ctx, netuid)) {
    for (const connections of [storage.Weights, storage.Bonds]) {
      swap(connections, index, from, to);
      connections.mutate(index, to, (all) => renamed(all, moves));
    }
  }
}

/** What stands at two places changes them; absence too. */
function swap<K extends NetUid | NetUidStorageIndex, T, Read>(
  entry: Entry<readonly [K, number], T, Read>,
  key: K,
  from: number,
  to: number,
): void {
  const [here, there] = [entry.maybe(key, from), entry.maybe(key, to)];
  entry.mutateExists(key, from, () => there);
  entry.mutateExists(key, to, () => here);
}

/** Connections to places that are left, under their new numbers. */
const renamed = (connections: readonly (readonly [number, number])[], moves: Places) =>
  connections.flatMap(([uid, strength]) => {
    const place = moves.get(uid);
    return place === undefined ? [] : [[place, strength] as const];
  });

function renumber({ storage }: Subtensor, netuid: NetUid, count: number): void {
  storage.Uids.clear([netuid]);
  for (let uid = 0; uid < count; uid++) storage.Uids.set(netuid, storage.Keys.get(netuid, uid), uid);
}
