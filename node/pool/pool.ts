import { BAN_TIME_MS, Bans } from './bans';
import { TransactionGraph } from './graph';
import type { ReadyIterator } from './iterator';
import { followBlock, type NewBlock } from './maintenance';
import { followRevert, type Revert } from './revert';
import type { PoolRules, PoolState } from './state';
import { removeInvalid, submitOne } from './submission';
import type { PoolTransaction } from './transaction';
import type { TransactionSource } from './validity';
import { type StatusListener, Watchers } from './watchers';

/** A real node's ready queue holds 8192 transactions or 20 MiB; its future queue a tenth of both. */
const READY_LIMIT = { count: 8192, totalBytes: 20 * 1024 * 1024 };
const FUTURE_LIMIT = { count: 819, totalBytes: 2 * 1024 * 1024 };
/** The smallest batch is a real node's; the largest bounds the time after a block. */
const REVALIDATION = { min: 20, max: 200 };

type Optional<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]?: T[P] | undefined };

/** What a pool is made with; what is left out is as on a real node that makes blocks. */
export interface PoolOptions<Checked> extends Optional<
  PoolRules<Checked>,
  'ready' | 'future' | 'acceptFuture' | 'authorsBlocks' | 'revalidation'
> {
  /** The number of the head. */
  readonly block: number;
  /** The time that bans are counted in, in milliseconds. */
  readonly now: () => number;
  readonly banTimeMs?: number | undefined;
}

/** A watched submission. */
export interface Watched {
  readonly hash: string;
  readonly unwatch: () => void;
}

/** How full the pool is. */
export interface PoolStatus {
  readonly ready: number;
  readonly readyBytes: number;
  readonly future: number;
  readonly futureBytes: number;
}

/**
 * The transactions that wait for a block. `Checked` is the runtime's handle on a validated extrinsic,
 * which the pool hands on to the block producer.
 *
 * Listeners are called at the end of the call that gave rise to their news, before it returns.
 */
export class TransactionPool<Checked> {
  private readonly state: PoolState<Checked>;

  constructor(options: PoolOptions<Checked>) {
    const { ready = READY_LIMIT, future = FUTURE_LIMIT, acceptFuture = true, authorsBlocks = true } = options;
    const { validate, hashOf, revalidation = REVALIDATION, banTimeMs = BAN_TIME_MS } = options;
    this.state = {
      rules: { validate, hashOf, ready, future, acceptFuture, authorsBlocks, revalidation },
      graph: new TransactionGraph(),
      bans: new Bans(options.now, banTimeMs, ready.count + future.count),
      watchers: new Watchers(),
      importListeners: new Set(),
      due: new Set(),
      block: options.block,
    };
  }

  /** Validates an extrinsic and takes it in; gives back its hash. Throws a PoolError. */
  submit(extrinsic: Uint8Array, source: TransactionSource = 'External'): string {
    const hash = this.state.rules.hashOf(extrinsic);
    this.settle(() => submitOne(this.state, { hash, bytes: extrinsic, source }));
    return hash;
  }

  /**
   * Submits, and reports the transaction's statuses from the first (`ready` or `future`) to the last.
   * Throws a PoolError, and then the listener is never called.
   */
  submitAndWatch(extrinsic: Uint8Array, listener: StatusListener, source: TransactionSource = 'External'): Watched {
    const { watchers, rules } = this.state;
    const hash = rules.hashOf(extrinsic);
    const watcher = watchers.watch(hash, listener);
    this.settle(() => {
      try {
        submitOne(this.state, { hash, bytes: extrinsic, source });
      } catch (error) {
        watchers.unwatch(watcher);
        throw error;
      }
    });
    return { hash, unwatch: () => watchers.unwatch(watcher) };
  }

  /** The ready transactions in the order in which a block takes them. */
  ready(): ReadyIterator<Checked> {
    return this.state.graph.ready.best();
  }

  /** The bytes of the ready transactions, best first: what `author_pendingExtrinsics` answers. */
  pending(): Uint8Array[] {
    return Array.from(this.ready(), ({ bytes }) => bytes);
  }

  /** The transactions that wait for another one, the longest in the pool first. */
  futures(): PoolTransaction<Checked>[] {
    return this.state.graph.future.transactions();
  }

  get(hash: string): PoolTransaction<Checked> | undefined {
    return this.state.graph.get(hash);
  }

  get readyCount(): number {
    return this.state.graph.ready.size;
  }

  get futureCount(): number {
    return this.state.graph.future.size;
  }

  status(): PoolStatus {
    const { ready, future } = this.state.graph;
    return { ready: ready.size, readyBytes: ready.bytes, future: future.size, futureBytes: future.bytes };
  }

  /** The tags that the ready transactions provide. */
  readyTags(): IterableIterator<string> {
    return this.state.graph.ready.tags();
  }

  /**
   * The next nonce of an account, its ready transactions counted: `nonce` is the account's on chain,
   * and `tagOf` gives the tag that its transaction with a nonce provides.
   */
  accountNext(nonce: number, tagOf: (nonce: number) => string): number {
    let next = nonce;
    while (this.state.graph.ready.providesTag(tagOf(next))) next += 1;
    return next;
  }

  /**
   * Takes transactions out, with all ready ones that depend on them, and bans those named. Gives back
   * the hashes of all that were taken out. Used for `author_removeExtrinsic` and for transactions that
   * turn out to be invalid in a block.
   */
  remove(hashes: readonly string[]): string[] {
    return this.settle(() => removeInvalid(this.state, hashes).map(({ hash }) => hash));
  }

  /** Follows the chain by one block. The `validate` that the pool has must answer for the new head. */
  onBlock(block: NewBlock): void {
    this.settle(() => followBlock(this.state, block));
  }

  /** Follows finality: for chains that finalise later than they import. */
  onFinalized(blocks: readonly string[]): void {
    this.settle(() => {
      for (const block of blocks) this.state.watchers.finalized(block);
    });
  }

  /** Follows the chain to a head that does not descend from the last one. */
  onRevert(revert: Revert): void {
    this.settle(() => followRevert(this.state, revert));
  }

  /**
   * Tells of each submitted transaction that goes straight to the ready queue, for nodes that make a
   * block when there is something to put in. Gives back the function that ends it.
   */
  onImport(listener: (hash: string) => void): () => void {
    this.state.importListeners.add(listener);
    return () => this.state.importListeners.delete(listener);
  }

  /** Runs a change and then, also when it throws, sends the news of it. */
  private settle<Result>(change: () => Result): Result {
    try {
      return change();
    } finally {
      this.state.watchers.deliver();
    }
  }
}
