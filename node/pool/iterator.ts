import { Heap } from './heap';
import type { ReadyEntry } from './ready';
import type { PoolTransaction } from './transaction';

/** Higher priority first, then the one that expires first, then the one that came first. */
const goesBefore = <C>(a: ReadyEntry<C>, b: ReadyEntry<C>): boolean => {
  const one = a.transaction;
  const two = b.transaction;
  if (one.priority !== two.priority) return one.priority > two.priority;
  if (one.validTill !== two.validTill) return one.validTill < two.validTill;
  return a.insertionId < b.insertionId;
};

/**
 * The ready transactions in the order in which a block takes them: never before what they require,
 * and among those that could go, the best first. Transactions that leave the queue meanwhile are
 * passed over.
 *
 * @source sc-transaction-pool graph/ready.rs BestIterator
 */
export class ReadyIterator<Checked> implements IterableIterator<PoolTransaction<Checked>> {
  private readonly best: Heap<ReadyEntry<Checked>>;
  /** How many requirements of an entry are met so far, the chain's included. */
  private readonly met = new Map<ReadyEntry<Checked>, number>();
  private readonly skipped = new Set<ReadyEntry<Checked>>();

  constructor(
    heads: Iterable<ReadyEntry<Checked>>,
    private readonly find: (hash: string) => ReadyEntry<Checked> | undefined,
  ) {
    this.best = new Heap(goesBefore, heads);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<PoolTransaction<Checked>, undefined> {
    for (let entry = this.best.pop(); entry !== undefined; entry = this.best.pop()) {
      if (!entry.inQueue || this.skipped.has(entry)) continue;
      for (const unlocked of entry.unlocks) this.unlock(unlocked);
      return { done: false, value: entry.transaction };
    }
    return { done: true, value: undefined };
  }

  /**
   * Says that a transaction, just given, did not go into the block, so that what depends on it is not
   * given either. The pool keeps all of them.
   */
  skip(transaction: PoolTransaction<Checked>): void {
    for (const unlocked of this.find(transaction.hash)?.unlocks ?? []) this.skipped.add(unlocked);
  }

  private unlock(entry: ReadyEntry<Checked>): void {
    const met = (this.met.get(entry) ?? entry.requiresOffset) + 1;
    if (met >= entry.transaction.requires.length) {
      this.met.delete(entry);
      this.best.push(entry);
    } else this.met.set(entry, met);
  }
}
