import type { AccountId } from '../../support/account';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import type { DbTally } from './dbTally';

/** What is remembered of a hotkey under its own key: the block of its last swap and of its last changes of take. */
const KINDS = ['LastTxBlock', 'LastTxBlockDelegateTake', 'LastTxBlockChildKeyTake'] as const;

/** The block of the last swap; 0 for never. @source subtensor pallets/subtensor/src/utils/rate_limiting.rs get_last_tx_block */
export const lastTxBlock = ({ storage }: Subtensor, key: AccountId): bigint =>
  storage.LastRateLimitedBlock.get({ type: 'LastTxBlock', value: key });

/** This block is that of the last swap. @source same file, set_last_tx_block */
export const setLastTxBlock = (ctx: Subtensor, key: AccountId): void =>
  ctx.storage.LastRateLimitedBlock.set({ type: 'LastTxBlock', value: key }, currentBlock(ctx));

/** Writes rows even where nothing was remembered. */
export function copyLastBlocks({ storage }: Subtensor, from: AccountId, to: AccountId, db: DbTally): void {
  for (const type of KINDS) {
    const block = storage.LastRateLimitedBlock.get({ type, value: from });
    storage.LastRateLimitedBlock.set({ type, value: to }, block);
    db.count({ reads: 1, writes: 1 });
  }
}

export function removeLastBlocks({ storage }: Subtensor, of: AccountId, db: DbTally): void {
  for (const type of KINDS) {
    storage.LastRateLimitedBlock.remove({ type, value: of });
    db.count({ reads: 1, writes: 2 });
  }
}
