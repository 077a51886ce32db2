/** What a watcher of a transaction hears, in the very shape that clients get it in. */
export type TransactionStatus =
  | 'future'
  | 'ready'
  | 'dropped'
  | 'invalid'
  | { readonly broadcast: readonly string[] }
  | { readonly inBlock: string }
  | { readonly finalized: string }
  | { readonly retracted: string }
  | { readonly finalityTimeout: string }
  | { readonly usurped: string };

/** `index` is the position in the block, told with `inBlock` and `finalized` where it is known. */
export type StatusListener = (status: TransactionStatus, index?: number) => void;

/** A subscription to one transaction. */
export interface Watcher {
  readonly hash: string;
  readonly listener: StatusListener;
  closed: boolean;
}

/** How many blocks may wait for finality before the watchers of the oldest are given up. */
export const FINALITY_WATCHERS_MAX = 512;

/** A transaction in a block, and its position there if known. */
export interface BlockPosition {
  readonly hash: string;
  readonly index?: number | undefined;
}

/**
 * Who watches which transaction. Statuses are collected and go out with `deliver`, when the pool is
 * consistent again, so a listener may call the pool. `broadcast` is never sent: there are no peers.
 *
 * @source sc-transaction-pool graph/listener.rs EventDispatcher, graph/watcher.rs Sender
 */
export class Watchers {
  private readonly byHash = new Map<string, Watcher[]>();
  private readonly awaitingFinality = new Map<string, readonly BlockPosition[]>();
  private readonly outbox: (() => void)[] = [];
  private delivering = false;

  watch(hash: string, listener: StatusListener): Watcher {
    const watcher = { hash, listener, closed: false };
    const others = this.byHash.get(hash);
    if (others === undefined) this.byHash.set(hash, [watcher]);
    else others.push(watcher);
    return watcher;
  }

  /** Ends a subscription; what was not delivered yet is not delivered. */
  unwatch(watcher: Watcher): void {
    watcher.closed = true;
    const left = this.byHash.get(watcher.hash)?.filter((other) => other !== watcher) ?? [];
    if (left.length > 0) this.byHash.set(watcher.hash, left);
    else this.byHash.delete(watcher.hash);
  }

  ready(hash: string): void {
    this.send(hash, 'ready');
  }

  future(hash: string): void {
    this.send(hash, 'future');
  }

  invalid(hash: string): void {
    this.end(hash, 'invalid');
  }

  dropped(hash: string): void {
    this.end(hash, 'dropped');
  }

  usurped(hash: string, by: string): void {
    this.end(hash, { usurped: by });
  }

  inBlock(block: string, positions: readonly BlockPosition[]): void {
    for (const { hash, index } of positions) this.send(hash, { inBlock: block }, index);
    const watched = positions.filter(({ hash }) => this.byHash.has(hash));
    this.awaitingFinality.set(block, watched);
    for (const [oldest, waiting] of this.awaitingFinality) {
      if (this.awaitingFinality.size <= FINALITY_WATCHERS_MAX) break;
      this.awaitingFinality.delete(oldest);
      for (const { hash } of waiting) this.end(hash, { finalityTimeout: oldest });
    }
  }

  finalized(block: string): void {
    for (const { hash, index } of this.takeBlock(block)) this.end(hash, { finalized: block }, index);
  }

  retracted(block: string): void {
    for (const { hash } of this.takeBlock(block)) this.send(hash, { retracted: block });
  }

  /** Queues any other notification, to go out in order with the statuses. */
  post(notification: () => void): void {
    this.outbox.push(notification);
  }

  /**
   * Sends what has collected. A call from within a listener leaves it to the outer call. A listener that
   * throws keeps nobody from hearing; the first of such errors is thrown at the end.
   */
  deliver(): void {
    if (this.delivering) return;
    this.delivering = true;
    const errors: unknown[] = [];
    // The outbox may grow meanwhile: what a listener sets off goes out in the same round.
    for (const notify of this.outbox) {
      try {
        notify();
      } catch (error) {
        errors.push(error);
      }
    }
    this.outbox.length = 0;
    this.delivering = false;
    if (errors.length > 0) throw errors[0];
  }

  private takeBlock(block: string): readonly BlockPosition[] {
    const positions = this.awaitingFinality.get(block) ?? [];
    this.awaitingFinality.delete(block);
    return positions;
  }

  private send(hash: string, status: TransactionStatus, index?: number): void {
    for (const watcher of this.byHash.get(hash) ?? []) {
      this.outbox.push(() => {
        if (watcher.closed) return;
        if (index === undefined) watcher.listener(status);
        else watcher.listener(status, index);
      });
    }
  }

  /** Sends the last status of a transaction. */
  private end(hash: string, status: TransactionStatus, index?: number): void {
    this.send(hash, status, index);
    this.byHash.delete(hash);
  }
}
