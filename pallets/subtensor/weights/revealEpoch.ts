import * as u64 from '../../../primitives/arithmetic/u64';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Number of the epoch that a block belongs to, by the tempo that the subnet has now. @source subtensor pallets/subtensor/src/subnets/weights.rs get_epoch_index */
export const epochIndex = ({ storage }: Subtensor, netuid: NetUid, block: bigint): bigint =>
  u64.saturatingAdd(block, BigInt(netuid) + 1n) / (BigInt(storage.Tempo.get(netuid)) + 1n);

/** Whether what was committed in a block is to be revealed now: in one epoch only. @source same file, is_reveal_block_range */
export function isRevealEpoch(ctx: Subtensor, netuid: NetUid, commitBlock: bigint): boolean {
  const period = ctx.storage.RevealPeriodEpochs.get(netuid);
  const due = u64.saturatingAdd(epochIndex(ctx, netuid, commitBlock), period);
  return epochIndex(ctx, netuid, currentBlock(ctx)) === due;
}
