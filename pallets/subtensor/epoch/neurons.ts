import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** A place on a subnet, and the hotkey that has it. */
export interface Neuron {
  readonly uid: number;
  readonly hotkey: AccountId;
}

/** The neurons of a subnet by their numbers, each hotkey once: of several places the last in the order of the keys counts. */
export function neuronsOf({ storage }: Subtensor, netuid: NetUid): readonly Neuron[] {
  const uids = new Map<AccountId, number>();
  for (const [[, uid], hotkey] of storage.Keys.entries(netuid)) uids.set(hotkey, uid);
  const neurons = [...uids].map(([hotkey, uid]) => ({ uid, hotkey }));
  return neurons.sort((a, b) => a.uid - b.uid);
}
