import { Heap } from './heap';
import { ReadyIterator } from './iterator';
import type { PoolTransaction } from './transaction';

/** A transaction of the ready queue with its place in the dependency graph. */
export interface ReadyEntry<Checked> {
  transaction: PoolTransaction<Checked>;
  /** Grows with each import: who came first. */
  readonly insertionId: number;
  /** The entries that require a tag of this one, once per tag. */
  unlocks: ReadyEntry<Checked>[];
  /** How many of the required tags the chain itself provides already. */
  requiresOffset: number;
  /** False once it has left the queue. */
  inQueue: boolean;
}

/** Why an import was refused: the summed priority of those to be replaced is not lower. */
export interface TooLowPriority {
  readonly old: bigint;
  readonly candidate: bigint;
}

const U64_MAX = 0xffff_ffff_ffff_ffffn;

/** The worst first: lowest priority, and among equals the one that waits longest. */
const isWorse = <C>(a: ReadyEntry<C>, b: ReadyEntry<C>): boolean =>
  a.transaction.priority === b.transaction.priority
    ? a.insertionId < b.insertionId
    : a.transaction.priority < b.transaction.priority;

/**
 * Transactions whose requirements are all met, by others in the queue or by the chain.
 * Each tag has one provider.
 *
 * @source sc-transaction-pool graph/ready.rs ReadyTransactions
 */
export class ReadyQueue<Checked> {
  private readonly byHash = new Map<string, ReadyEntry<Checked>>();
  private readonly providers = new Map<string, ReadyEntry<Checked>>();
  /** Those that wait for nobody in the queue. */
  private readonly heads = new Set<ReadyEntry<Checked>>();
  /** Exists only while the queue is at its limit; may hold entries that have left. */
  private worstFirst: Heap<ReadyEntry<Checked>> | undefined;
  private insertions = 0;
  private byteCount = 0;

  get size(): number {
    return this.byHash.size;
  }

  /** Summed length of the extrinsics, in bytes. */
  get bytes(): number {
    return this.byteCount;
  }

  get(hash: string): ReadyEntry<Checked> | undefined {
    return this.byHash.get(hash);
  }

  providesTag(tag: string): boolean {
    return this.providers.has(tag);
  }

  tags(): IterableIterator<string> {
    return this.providers.keys();
  }

  /** All entries, the longest in the queue first. */
  entries(): IterableIterator<ReadyEntry<Checked>> {
    return this.byHash.values();
  }

  /** Iterates in the order in which a block takes transactions. */
  best(): ReadyIterator<Checked> {
    return new ReadyIterator(this.heads, (hash) => this.byHash.get(hash));
  }

  /** The entry that a full queue lets go of first. */
  worst(): ReadyEntry<Checked> | undefined {
    this.worstFirst ??= new Heap(isWorse, this.byHash.values());
    for (;;) {
      const worst = this.worstFirst.peek();
      if (worst === undefined || worst.inQueue) return worst;
      this.worstFirst.pop();
    }
  }

  /**
   * Imports a transaction whose requirements are met and gives back those that it replaced.
   * The transactions that provide the same tags go, if their summed priority is lower.
   */
  import(transaction: PoolTransaction<Checked>): PoolTransaction<Checked>[] | TooLowPriority {
    const replacement = this.replacePrevious(transaction);
    if ('old' in replacement) return replacement;

    const entry: ReadyEntry<Checked> = {
      transaction,
      insertionId: ++this.insertions,
      unlocks: replacement.unlocks,
      requiresOffset: 0,
      inQueue: true,
    };
    for (const tag of transaction.requires) {
      const provider = this.providers.get(tag);
      if (provider === undefined) entry.requiresOffset += 1;
      else provider.unlocks.push(entry);
    }
    for (const tag of transaction.provides) this.providers.set(tag, entry);
    if (entry.requiresOffset === transaction.requires.length) this.heads.add(entry);
    this.byHash.set(transaction.hash, entry);
    this.byteCount += transaction.bytes.length;
    this.rememberForEviction(entry);
    return replacement.removed;
  }

  /** Removes transactions with all that depend on them. */
  removeSubtree(hashes: readonly string[]): PoolTransaction<Checked>[] {
    const roots = hashes.flatMap((hash) => this.byHash.get(hash) ?? []);
    return this.removeFrom(roots, new Set());
  }

  /**
   * Removes the provider of a tag that is on chain now, and those before it that nothing else needs;
   * what depended on it stays and no longer waits for it.
   */
  pruneTag(tag: string): PoolTransaction<Checked>[] {
    const pruned: PoolTransaction<Checked>[] = [];
    const tags = [tag];
    for (let next = tags.pop(); next !== undefined; next = tags.pop()) {
      const entry = this.providers.get(next);
      if (entry === undefined) continue;
      this.detach(entry);
      for (const provided of entry.transaction.provides) this.providers.delete(provided);
      for (const required of entry.transaction.requires) {
        const previous = this.providers.get(required);
        if (previous === undefined) continue;
        removeOne(previous.unlocks, entry);
        if (previous.unlocks.length === 0) tags.push(...previous.transaction.provides);
      }
      for (const unlocked of entry.unlocks) {
        unlocked.requiresOffset += 1;
        if (unlocked.requiresOffset === unlocked.transaction.requires.length) this.heads.add(unlocked);
      }
      pruned.push(entry.transaction);
    }
    return pruned;
  }

  /**
   * Takes a new verdict on a transaction without moving it, and says whether it could: only if it
   * still provides the same tags and still waits for the same entries of the queue. `onChain` tells
   * of a tag that a recent block provided.
   */
  refresh(transaction: PoolTransaction<Checked>, onChain: (tag: string) => boolean): boolean {
    const entry = this.byHash.get(transaction.hash);
    if (entry === undefined) return false;
    const old = entry.transaction;
    const linkedBefore = old.requires.filter((tag) => this.providers.has(tag));
    const linkedNow = transaction.requires.filter((tag) => this.providers.has(tag));
    const unmoved =
      linkedBefore.length === old.requires.length - entry.requiresOffset &&
      sameTags(linkedBefore, linkedNow) &&
      sameTags(old.provides, transaction.provides) &&
      transaction.requires.every((tag) => this.providers.has(tag) || onChain(tag));
    if (!unmoved) return false;
    entry.transaction = transaction;
    entry.requiresOffset = transaction.requires.length - linkedNow.length;
    if (old.priority !== transaction.priority) this.worstFirst = undefined;
    return true;
  }

  clear(): PoolTransaction<Checked>[] {
    const all = Array.from(this.byHash.values(), (entry) => entry.transaction);
    for (const entry of this.byHash.values()) entry.inQueue = false;
    this.byHash.clear();
    this.providers.clear();
    this.heads.clear();
    this.worstFirst = undefined;
    this.byteCount = 0;
    return all;
  }

  private replacePrevious(
    transaction: PoolTransaction<Checked>,
  ): { removed: PoolTransaction<Checked>[]; unlocks: ReadyEntry<Checked>[] } | TooLowPriority {
    const previous: ReadyEntry<Checked>[] = [];
    for (const tag of transaction.provides) {
      const provider = this.providers.get(tag);
      if (provider !== undefined && !previous.includes(provider)) previous.push(provider);
    }
    if (previous.length === 0) return { removed: [], unlocks: [] };

    let old = 0n;
    for (const entry of previous) old += entry.transaction.priority;
    if (old > U64_MAX) old = U64_MAX;
    if (old >= transaction.priority) return { old, candidate: transaction.priority };

    const unlocks = previous.flatMap((entry) => entry.unlocks);
    const removed = this.removeFrom(previous, new Set(transaction.provides));
    return { removed, unlocks: unlocks.filter((entry) => entry.inQueue) };
  }

  /** Removes entries and their dependants, but goes no further where all tags in question are kept. */
  private removeFrom(roots: ReadyEntry<Checked>[], keptTags: ReadonlySet<string>): PoolTransaction<Checked>[] {
    const removed: PoolTransaction<Checked>[] = [];
    for (let entry = roots.pop(); entry !== undefined; entry = roots.pop()) {
      if (!entry.inQueue) continue;
      this.detach(entry);
      let lostTags = false;
      for (const tag of entry.transaction.provides) {
        if (keptTags.has(tag)) continue;
        lostTags = true;
        this.providers.delete(tag);
      }
      for (const tag of entry.transaction.requires) {
        const provider = this.providers.get(tag);
        if (provider !== undefined) removeOne(provider.unlocks, entry);
      }
      if (lostTags) roots.push(...entry.unlocks);
      removed.push(entry.transaction);
    }
    return removed;
  }

  private detach(entry: ReadyEntry<Checked>): void {
    entry.inQueue = false;
    this.byHash.delete(entry.transaction.hash);
    this.heads.delete(entry);
    this.byteCount -= entry.transaction.bytes.length;
  }

  private rememberForEviction(entry: ReadyEntry<Checked>): void {
    if (this.worstFirst === undefined) return;
    if (this.worstFirst.size > 2 * this.byHash.size) this.worstFirst = undefined;
    else this.worstFirst.push(entry);
  }
}

function removeOne<Item>(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  if (at < 0) return;
  const last = items.pop() as Item;
  if (at < items.length) items[at] = last;
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i]);
}
