import type { PoolTransaction } from './transaction';

interface WaitingEntry<Checked> {
  readonly transaction: PoolTransaction<Checked>;
  /** Required tags that neither the pool nor a recent block provides. */
  readonly missing: Set<string>;
}

/**
 * Transactions that wait for a tag nobody provides yet.
 *
 * @source sc-transaction-pool graph/future.rs FutureTransactions
 */
export class FutureQueue<Checked> {
  private readonly byHash = new Map<string, WaitingEntry<Checked>>();
  private readonly wanted = new Map<string, Set<WaitingEntry<Checked>>>();
  private byteCount = 0;

  get size(): number {
    return this.byHash.size;
  }

  /** Summed length of the extrinsics, in bytes. */
  get bytes(): number {
    return this.byteCount;
  }

  get(hash: string): PoolTransaction<Checked> | undefined {
    return this.byHash.get(hash)?.transaction;
  }

  /** All transactions, the longest in the queue first. */
  transactions(): PoolTransaction<Checked>[] {
    return Array.from(this.byHash.values(), (entry) => entry.transaction);
  }

  /** The transaction that a full queue lets go of first. */
  oldest(): PoolTransaction<Checked> | undefined {
    for (const entry of this.byHash.values()) return entry.transaction;
    return undefined;
  }

  import(transaction: PoolTransaction<Checked>, missing: Set<string>): void {
    const entry = { transaction, missing };
    this.byHash.set(transaction.hash, entry);
    this.byteCount += transaction.bytes.length;
    for (const tag of missing) {
      const waiting = this.wanted.get(tag);
      if (waiting === undefined) this.wanted.set(tag, new Set([entry]));
      else waiting.add(entry);
    }
  }

  /** Marks tags as provided and takes out the transactions that now wait for nothing. */
  satisfy(tags: readonly string[]): PoolTransaction<Checked>[] {
    const promoted: PoolTransaction<Checked>[] = [];
    for (const tag of tags) {
      const waiting = this.wanted.get(tag);
      if (waiting === undefined) continue;
      this.wanted.delete(tag);
      for (const entry of waiting) {
        entry.missing.delete(tag);
        if (entry.missing.size > 0) continue;
        this.detach(entry);
        promoted.push(entry.transaction);
      }
    }
    return promoted;
  }

  /** Removes the transactions that provide any of the tags: their place is taken. */
  pruneTags(tags: ReadonlySet<string>): PoolTransaction<Checked>[] {
    const taken: string[] = [];
    for (const { transaction } of this.byHash.values()) {
      if (transaction.provides.some((tag) => tags.has(tag))) taken.push(transaction.hash);
    }
    return this.remove(taken);
  }

  /** Removes transactions by hash; nothing that depends on them. */
  remove(hashes: readonly string[]): PoolTransaction<Checked>[] {
    const removed: PoolTransaction<Checked>[] = [];
    for (const hash of hashes) {
      const entry = this.byHash.get(hash);
      if (entry === undefined) continue;
      this.detach(entry);
      for (const tag of entry.missing) {
        const waiting = this.wanted.get(tag);
        waiting?.delete(entry);
        if (waiting?.size === 0) this.wanted.delete(tag);
      }
      removed.push(entry.transaction);
    }
    return removed;
  }

  clear(): PoolTransaction<Checked>[] {
    const all = this.transactions();
    this.byHash.clear();
    this.wanted.clear();
    this.byteCount = 0;
    return all;
  }

  private detach(entry: WaitingEntry<Checked>): void {
    this.byHash.delete(entry.transaction.hash);
    this.byteCount -= entry.transaction.bytes.length;
  }
}
