import { alreadyImported, cycleDetected, type PoolError, rejectedFutureTransaction, tooLowPriority } from './errors';
import { FutureQueue } from './future';
import { ReadyQueue } from './ready';
import { isExceeded, type Limit, type PoolTransaction } from './transaction';

/** What an import did. `refused` leaves the pool as it was, but for the `lost`. */
export type Imported<Checked> =
  | {
      readonly queue: 'ready';
      readonly hash: string;
      /** Transactions that moved from the future queue to the ready queue. */
      readonly promoted: readonly string[];
      /** Transactions that this one replaced, with their dependants. */
      readonly removed: readonly PoolTransaction<Checked>[];
    }
  | { readonly queue: 'future'; readonly hash: string }
  | {
      readonly queue: 'refused';
      readonly hash: string;
      readonly error: PoolError;
      /** Transactions that a detected cycle took out of the pool. */
      readonly lost: readonly PoolTransaction<Checked>[];
    };

/** What pruning the tags of a block did. */
export interface Pruned<Checked> {
  readonly promoted: readonly Imported<Checked>[];
  /** Left the future queue, because their tags are taken. */
  readonly superseded: readonly PoolTransaction<Checked>[];
  /** Left the ready queue: in the block, or before something in the block. */
  readonly pruned: readonly PoolTransaction<Checked>[];
}

/**
 * The dependency graph of all transactions, without validation, bans or watchers.
 *
 * @source sc-transaction-pool graph/base_pool.rs BasePool
 */
export class TransactionGraph<Checked> {
  readonly ready = new ReadyQueue<Checked>();
  readonly future = new FutureQueue<Checked>();
  /**
   * Tags of the last two blocks: a transaction that was validated just before a block came in may
   * require what that block provided.
   */
  private recentTags: [Set<string>, Set<string>] = [new Set(), new Set()];

  get(hash: string): PoolTransaction<Checked> | undefined {
    return this.ready.get(hash)?.transaction ?? this.future.get(hash);
  }

  isRecentTag(tag: string): boolean {
    return this.recentTags[0].has(tag) || this.recentTags[1].has(tag);
  }

  /** Puts a transaction into the queue it belongs to and promotes those that waited for it. */
  import(transaction: PoolTransaction<Checked>, acceptFuture: boolean): Imported<Checked> {
    const { hash } = transaction;
    if (this.get(hash) !== undefined) return refused(hash, alreadyImported());
    const missing = transaction.requires.filter((tag) => !this.ready.providesTag(tag) && !this.isRecentTag(tag));
    if (missing.length === 0) return this.importReady(transaction);
    if (!acceptFuture) return refused(hash, rejectedFutureTransaction());
    this.future.import(transaction, new Set(missing));
    return { queue: 'future', hash };
  }

  /** Removes transactions with all ready ones that depend on them. */
  removeSubtree(hashes: readonly string[]): PoolTransaction<Checked>[] {
    return [...this.ready.removeSubtree(hashes), ...this.future.remove(hashes)];
  }

  /** Takes out what a block provides, and promotes what waited for it. */
  prune(tags: readonly string[]): Pruned<Checked> {
    this.recentTags = [new Set(tags), this.recentTags[0]];
    const superseded = this.future.pruneTags(this.recentTags[0]);
    const unlocked: PoolTransaction<Checked>[] = [];
    const pruned: PoolTransaction<Checked>[] = [];
    for (const tag of tags) {
      unlocked.push(...this.future.satisfy([tag]));
      pruned.push(...this.ready.pruneTag(tag));
    }
    return { superseded, pruned, promoted: unlocked.map((transaction) => this.importReady(transaction)) };
  }

  /** Lets go of the worst ready and the oldest future transactions until the limits hold. */
  enforceLimits(ready: Limit, future: Limit): PoolTransaction<Checked>[] {
    const removed: PoolTransaction<Checked>[] = [];
    while (isExceeded(ready, this.ready.size, this.ready.bytes)) {
      const worst = this.ready.worst();
      if (worst === undefined) break;
      removed.push(...this.removeSubtree([worst.transaction.hash]));
    }
    while (isExceeded(future, this.future.size, this.future.bytes)) {
      const oldest = this.future.oldest();
      if (oldest === undefined) break;
      removed.push(...this.future.remove([oldest.hash]));
    }
    return removed;
  }

  /** Empties both queues and forgets the tags of recent blocks. */
  clear(): { ready: PoolTransaction<Checked>[]; future: PoolTransaction<Checked>[] } {
    this.recentTags = [new Set(), new Set()];
    return { ready: this.ready.clear(), future: this.future.clear() };
  }

  private importReady(transaction: PoolTransaction<Checked>): Imported<Checked> {
    const { hash } = transaction;
    let promoted: string[] = [];
    const removed: PoolTransaction<Checked>[] = [];
    const queue = [transaction];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const replaced = this.ready.import(next);
      if ('old' in replaced) {
        if (next === transaction) return refused(hash, tooLowPriority(replaced.old, replaced.candidate));
        removed.push(next);
        continue;
      }
      // Only now: a transaction that is refused must not have taken anything out of the future queue.
      queue.push(...this.future.satisfy(next.provides));
      if (next !== transaction) promoted.push(next.hash);
      if (replaced.length === 0) continue;
      promoted = promoted.filter((promotion) => replaced.every((gone) => gone.hash !== promotion));
      removed.push(...replaced);
    }
    if (!removed.some((gone) => gone.hash === hash)) {
      return { queue: 'ready', hash, promoted, removed };
    }
    // A promoted transaction pushed out the one that promoted it: they need each other.
    removed.push(...this.ready.removeSubtree(promoted));
    return refused(
      hash,
      cycleDetected(),
      removed.filter((gone) => gone.hash !== hash),
    );
  }
}

function refused<Checked>(
  hash: string,
  error: PoolError,
  lost: readonly PoolTransaction<Checked>[] = [],
): Imported<Checked> {
  return { queue: 'refused', hash, error, lost };
}
