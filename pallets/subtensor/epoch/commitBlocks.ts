import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { NetUidStorageIndex } from '../types';
import { isCommitExpired } from '../weights/commitExpiry';
import type { Subnet } from './subnet';

/**
 * For each place whose hotkey has committed weights that can still be revealed, in which block it first did. Of commits by
 * hash only the first open one of a hotkey counts, which is the oldest.
 *
 * @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism
 */
export function openCommitBlocks(
  ctx: Subtensor,
  subnet: Subnet,
  index: NetUidStorageIndex,
): ReadonlyMap<number, bigint> {
  const blocks = new Map<number, bigint>();
  const uids = new Map(subnet.neurons.map(({ hotkey, uid }) => [hotkey, uid]));
  const isOpen = (block: bigint): boolean => !isCommitExpired(ctx, subnet.netuid, block);
  const note = (hotkey: AccountId, block: bigint): void => {
    const uid = uids.get(hotkey);
    if (uid === undefined) return;
    const first = blocks.get(uid);
    if (first === undefined || block < first) blocks.set(uid, block);
  };
  for (const [[, hotkey], commits] of ctx.storage.WeightCommits.entries(index)) {
    const open = commits.find(([, block]) => isOpen(block));
    if (open !== undefined) note(hotkey, open[1]);
  }
  for (const commits of ctx.storage.TimelockedWeightCommits.values(index))
    for (const [hotkey, block] of commits) if (isOpen(block)) note(hotkey, block);
  return blocks;
}
