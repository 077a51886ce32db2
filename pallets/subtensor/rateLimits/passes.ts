import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import { ROOT, type NetUid } from '../types';
import type { LimitedTransaction } from './transactions';

/**
 * Whether it may be done now: it never was, or long enough ago. `netuid` is left out for what no subnet limits.
 * @source subtensor pallets/subtensor/src/utils/rate_limiting.rs passes_rate_limit_on_subnet
 */
export function passesRateLimit(
  ctx: Subtensor,
  transaction: LimitedTransaction,
  key: AccountId,
  netuid: NetUid = ROOT,
): boolean {
  const last = transaction.last(ctx, key, netuid);
  return last === 0n || u64.saturatingSub(currentBlock(ctx), last) >= transaction.limit(ctx, netuid);
}

/** Remembers that it was done in this block. @source same file, set_last_block_on_subnet */
export function recordTransaction(
  ctx: Subtensor,
  transaction: LimitedTransaction,
  key: AccountId,
  netuid: NetUid = ROOT,
): void {
  transaction.setLast(ctx, key, netuid, currentBlock(ctx));
}

const exceeds = (limit: bigint, last: bigint, block: bigint): boolean =>
  limit !== 0n && last !== 0n && u64.saturatingSub(block, last) <= limit;

/** Whether a coldkey that swapped a hotkey at block `last` has to wait. The last block of the limit is within. @source same file */
export const exceedsTxRateLimit = ({ storage }: Subtensor, last: bigint, block: bigint): boolean =>
  exceeds(storage.TxRateLimit.get(), last, block);

/** Whether a hotkey whose take changed at block `last` has to wait before it rises. @source same file */
export const exceedsTxDelegateTakeRateLimit = ({ storage }: Subtensor, last: bigint, block: bigint): boolean =>
  exceeds(storage.TxDelegateTakeRateLimit.get(), last, block);
