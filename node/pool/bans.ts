/** How long a refused or included transaction may not come back, in milliseconds: half an hour. */
export const BAN_TIME_MS = 30 * 60 * 1000;

/**
 * Hashes that may not enter the pool for a while. A ban ends at the first `sweep` after its time, not
 * at the time itself: a real node looks at the clock only when a block comes in.
 *
 * @source sc-transaction-pool graph/rotator.rs PoolRotator
 */
export class Bans {
  /** In the order of their end, as every ban lasts equally long. */
  private readonly until = new Map<string, number>();

  /** `expected` is how many bans are kept at least; past twice as many the oldest are forgotten. */
  constructor(
    private readonly now: () => number,
    private readonly banTimeMs: number,
    private readonly expected: number,
  ) {}

  has(hash: string): boolean {
    return this.until.has(hash);
  }

  /** Bans, or starts the ban anew. */
  ban(hashes: Iterable<string>): void {
    const end = this.now() + this.banTimeMs;
    for (const hash of hashes) {
      this.until.delete(hash);
      this.until.set(hash, end);
    }
    if (this.until.size <= 2 * this.expected) return;
    for (const hash of this.until.keys()) {
      if (this.until.size <= this.expected) break;
      this.until.delete(hash);
    }
  }

  /** Forgets the bans whose time is over. */
  sweep(): void {
    const now = this.now();
    for (const [hash, end] of this.until) {
      if (end >= now) break;
      this.until.delete(hash);
    }
  }

  clear(): void {
    this.until.clear();
  }
}
