import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Whether a neuron registered so recently that it is spared. @source subtensor pallets/subtensor/src/utils/misc.rs get_neuron_is_immune */
export function isNeuronImmune(ctx: Subtensor, netuid: NetUid, uid: number): boolean {
  const { storage } = ctx;
  const age = u64.saturatingSub(currentBlock(ctx), storage.BlockAtRegistration.get(netuid, uid));
  return age < BigInt(storage.ImmunityPeriod.get(netuid));
}

/** A place on a subnet and who holds it. */
export interface Neuron {
  readonly uid: number;
  readonly hotkey: AccountId;
}

/**
 * Neurons of a coldkey that are never pruned: the hotkey that the owner named, then those that registered first, up to
 * ImmuneOwnerUidsLimit. @source subtensor pallets/subtensor/src/subnets/registration.rs get_immune_owner_tuples
 */
export function immuneOwnerNeurons(ctx: Subtensor, netuid: NetUid, coldkey: AccountId): readonly Neuron[] {
  const { storage } = ctx;
  const limit = storage.ImmuneOwnerUidsLimit.get(netuid);
  const first = oldestNeurons(ctx, netuid, coldkey).slice(0, limit);
  const hotkey = storage.SubnetOwnerHotkey.maybe(netuid);
  const uid = hotkey === undefined ? undefined : storage.Uids.get(netuid, hotkey);
  if (hotkey === undefined || uid === undefined) return first;
  if (first.some((neuron) => neuron.uid === uid && neuron.hotkey === hotkey)) return first;
  return [{ uid, hotkey }, ...first].slice(0, limit);
}

/** Neurons of a coldkey's hotkeys, in the order in which they registered. */
function oldestNeurons({ storage }: Subtensor, netuid: NetUid, coldkey: AccountId): readonly Neuron[] {
  const neurons = storage.OwnedHotkeys.get(coldkey).flatMap((hotkey) => {
    const uid = storage.Uids.get(netuid, hotkey);
    return uid === undefined ? [] : [{ uid, hotkey, block: storage.BlockAtRegistration.get(netuid, uid) }];
  });
  return neurons.sort((a, b) => (a.block === b.block ? a.uid - b.uid : a.block < b.block ? -1 : 1));
}
