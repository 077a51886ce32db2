import type { Clock } from './clock';

/**
 * Milliseconds between the word that a transaction is in a block and the word that it is final. polkadot.js fetches
 * the block after the first and drops that status when the second comes meanwhile, so scripts that wait for `isInBlock` would hang.
 */
const DELAY = 100;
/** A block with so many on top is final whatever the time. */
const DEPTH = 64;

/** Tells of blocks a little later that they are final; the chain itself knows at once. */
export class Finality {
  private readonly waiting: { readonly hash: string; readonly at: number }[] = [];
  private cancel: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly tell: (hashes: readonly string[]) => void,
  ) {}

  add(hash: string): void {
    this.waiting.push({ hash, at: this.clock.now() + DELAY });
    if (this.waiting.length > DEPTH) this.tellFirst(this.waiting.length - DEPTH);
    this.cancel ??= this.clock.after(DELAY, () => this.ring());
  }

  /** Blocks that are gone will not be told of. */
  remove(hashes: ReadonlySet<string>): void {
    const left = this.waiting.filter(({ hash }) => !hashes.has(hash));
    this.waiting.splice(0, this.waiting.length, ...left);
  }

  stop(): void {
    this.cancel?.();
  }

  private ring(): void {
    this.cancel = undefined;
    const now = this.clock.now();
    const later = this.waiting.findIndex(({ at }) => at > now);
    this.tellFirst(later < 0 ? this.waiting.length : later);
    const next = this.waiting[0];
    if (next !== undefined) this.cancel ??= this.clock.after(next.at - now, () => this.ring());
  }

  private tellFirst(count: number): void {
    if (count > 0) this.tell(this.waiting.splice(0, count).map(({ hash }) => hash));
  }
}
