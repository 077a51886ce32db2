import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { immuneOwnerNeurons, isNeuronImmune } from '../subnets/immunity';
import type { NetUid } from '../types';

/** The neuron that goes first among some. */
interface Worst {
  readonly uid: number;
  readonly score: number;
  readonly block: bigint;
}

const NONE: Worst = { uid: 0, score: u16.MAX, block: u64.MAX };

/** The lowest score goes first, of equal ones who came first, and of these the lower place. */
const goesBefore = (a: Worst, b: Worst): boolean => a.score < b.score || (a.score === b.score && a.block < b.block);

/**
 * The neuron that makes room for another: the worst that is no longer immune, or else the worst of all; those of the
 * owner that are immune for good are left out. Its pruning score becomes the highest. Where all are left out, it is 0.
 *
 * @source subtensor pallets/subtensor/src/subnets/registration.rs get_neuron_to_prune
 */
export function neuronToPrune(ctx: Subtensor, netuid: NetUid): number {
  const { storage } = ctx;
  const count = storage.SubnetworkN.get(netuid);
  if (count === 0) return 0;
  const scores = storage.PruningScores.get(netuid);
  const spared = new Set(immuneOwnerNeurons(ctx, netuid, storage.SubnetOwner.get(netuid)).map(({ hotkey }) => hotkey));
  let worst: Worst | undefined;
  let worstImmune = NONE;
  for (let uid = 0; uid < count; uid++) {
    const hotkey = storage.Keys.maybe(netuid, uid);
    if (hotkey !== undefined && spared.has(hotkey)) continue;
    const neuron = { uid, score: scores[uid] ?? u16.MAX, block: storage.BlockAtRegistration.get(netuid, uid) };
    if (!isNeuronImmune(ctx, netuid, uid)) worst = goesBefore(neuron, worst ?? NONE) ? neuron : (worst ?? NONE);
    else if (goesBefore(neuron, worstImmune)) worstImmune = neuron;
  }
  const { uid } = worst ?? worstImmune;
  storage.PruningScores.set(netuid, uid < scores.length ? scores.with(uid, u16.MAX) : scores);
  return uid;
}
