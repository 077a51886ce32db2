import { PoolError } from './errors';
import { revalidateBatch } from './revalidation';
import type { PoolState } from './state';
import { announce, enforceLimits, importOne, punish, removeInvalid, verify } from './submission';
import type { PoolTransaction } from './transaction';

/** An extrinsic of a block. `provides` is needed only for one that did not come from this pool. */
export interface IncludedExtrinsic {
  readonly hash: string;
  readonly provides?: readonly string[];
}

/** A block that became the head, as far as the pool is concerned. */
export interface NewBlock {
  readonly number: number;
  readonly hash: string;
  /** In the order of the block, inherents and all. */
  readonly included: readonly IncludedExtrinsic[];
  readonly finalized: boolean;
}

/**
 * Follows the chain by one block: takes out what is included, superseded or expired, promotes what
 * waited for it, and validates a part of the rest again. Needs `validate` to answer for the new head.
 *
 * @source sc-transaction-pool single_state_txpool.rs handle_enactment, graph/pool.rs prune_tags
 */
export function followBlock<Checked>(state: PoolState<Checked>, block: NewBlock): void {
  state.block = block.number;
  const included = new Set(block.included.map(({ hash }) => hash));
  const tags = block.included.flatMap(({ hash, provides }) => state.graph.get(hash)?.provides ?? provides ?? []);
  const outcome = state.graph.prune(tags);
  for (const promoted of outcome.promoted) {
    announce(state, promoted);
    if (promoted.queue === 'refused') state.watchers.dropped(promoted.hash);
  }
  // DIVERGES: a real node also tells the watchers of an included transaction that it was dropped, if
  // that one was still in the future queue; here they hear that it is in the block.
  for (const { hash } of outcome.superseded) if (!included.has(hash)) state.watchers.dropped(hash);
  state.bans.ban(included);

  const settled = resubmitPruned(
    state,
    outcome.pruned.filter(({ hash }) => !included.has(hash)),
  );
  state.watchers.inBlock(block.hash, [
    ...settled.map((hash) => ({ hash })),
    ...block.included.map(({ hash }, index) => ({ hash, index })),
  ]);
  expire(state);
  state.bans.sweep();
  if (block.finalized) state.watchers.finalized(block.hash);
  revalidateBatch(state);
}

/**
 * Transactions that were pruned but are not in the block, because the block has another with the same
 * tags or one that comes after them. Those that are still valid come back; the invalid ones are given
 * back and count as included: a quirk of real nodes, which tell their watchers `inBlock`.
 */
function resubmitPruned<Checked>(state: PoolState<Checked>, pruned: readonly PoolTransaction<Checked>[]): string[] {
  const settled: string[] = [];
  for (const transaction of pruned) {
    const { hash } = transaction;
    const verdict = verify(state, transaction, transaction.checked);
    if (verdict instanceof PoolError) {
      punish(state, hash, verdict);
      if (verdict.kind === 'InvalidTransaction') settled.push(hash);
      else state.watchers.invalid(hash);
      continue;
    }
    try {
      importOne(state, verdict);
    } catch (error) {
      if (!(error instanceof PoolError)) throw error;
      state.watchers.dropped(hash);
    }
  }
  if (pruned.length > 0) enforceLimits(state);
  return settled;
}

/** Removes and bans transactions whose verdict no longer holds at the head. */
function expire<Checked>(state: PoolState<Checked>): void {
  const head = BigInt(state.block);
  const expired: string[] = [];
  for (const { transaction } of state.graph.ready.entries()) {
    if (transaction.validTill <= head) expired.push(transaction.hash);
  }
  for (const { validTill, hash } of state.graph.future.transactions()) {
    if (validTill <= head) expired.push(hash);
  }
  if (expired.length > 0) removeInvalid(state, expired);
}
