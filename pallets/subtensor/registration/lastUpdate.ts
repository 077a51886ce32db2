import type { Subtensor } from '../declaration';
import { netuidOfIndex, type NetUidStorageIndex } from '../types';

/**
 * Remembers the block in which a neuron set weights, or came. The list first grows to the number of neurons; a neuron that
 * it still does not reach leaves it as it was. @source subtensor pallets/subtensor/src/utils/misc.rs set_last_update_for_uid
 */
export function setLastUpdate({ storage }: Subtensor, index: NetUidStorageIndex, uid: number, block: bigint): void {
  const stored = storage.LastUpdate.get(index);
  const missing = storage.SubnetworkN.get(netuidOfIndex(index)) - stored.length;
  const all = missing > 0 ? [...stored, ...new Array<bigint>(missing).fill(0n)] : stored;
  if (uid < all.length) storage.LastUpdate.set(index, all.with(uid, block));
}
