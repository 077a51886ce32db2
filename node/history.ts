import { Trie } from '../primitives/trie/trie';
import { toNibbles } from '../primitives/trie/nibbles';
import type { Cell } from '../pallets/support/state/cell';
import { PastState } from '../pallets/support/state/past';
import type { StateTrie } from '../pallets/support/state/root';
import { scan } from '../pallets/support/state/scan';
import type { State } from '../pallets/support/state/state';

/** Of this many newest blocks every sixteenth trie is kept, sharing nodes: a kept trie makes the next block copy what it touches. */
const KEPT_BLOCKS = 256;
const KEPT_EVERY = 16;
const EVERYTHING = new Uint8Array(0);

/** What a chain remembers of its past: values by block, and recent tries. */
export class History {
  private readonly tries = new Map<number, Trie>();
  private oldestKnown = 0;
  private newest = 0;

  constructor(
    private readonly state: State,
    private readonly live: StateTrie | undefined,
    private readonly limit: number,
  ) {
    this.keepTrie(0);
  }

  seal(number: number): readonly Cell[] {
    const cells = this.state.seal(number);
    this.newest = number;
    this.keepTrie(number);
    this.tries.delete(number - KEPT_BLOCKS);
    return cells;
  }

  reaches(number: number): boolean {
    return number >= this.oldestKnown;
  }

  revertTo(number: number): void {
    this.state.revertTo(number);
    for (let above = this.newest; above > number; above -= 1) this.tries.delete(above);
    this.newest = number;
    this.live?.root();
  }

  /** Answers the oldest block that is still readable when that has moved. */
  forget(): number | undefined {
    if (this.state.historySize <= this.limit) return undefined;
    const oldest = this.state.forget(this.limit) ?? 0;
    if (oldest === this.oldestKnown) return undefined;
    this.oldestKnown = oldest;
    return oldest;
  }

  /** The trie of a block: for recent ones a kept one rolled forward, for older ones made anew. */
  trie(number: number): Trie {
    const base = number - (number % KEPT_EVERY);
    const kept = this.tries.get(base);
    return kept === undefined || !this.reaches(base) ? this.rebuild(number) : this.rolledForward(kept, base, number);
  }

  private keepTrie(number: number): void {
    if (this.live !== undefined && number % KEPT_EVERY === 0) this.tries.set(number, this.live.snapshot());
  }

  private rolledForward(kept: Trie, base: number, number: number): Trie {
    const past = new PastState(this.state.columns, number);
    const trie = kept.snapshot();
    for (let block = base + 1; block <= number; block += 1) {
      for (const cell of this.state.changesOf(block)) {
        const value = past.rawValue(cell);
        if (value === undefined) trie.remove(cell.nibbles(toNibbles));
        else trie.set(cell.nibbles(toNibbles), value);
      }
    }
    return trie;
  }

  private rebuild(number: number): Trie {
    const past = new PastState(this.state.columns, number);
    const trie = new Trie(1);
    for (const cell of scan(past, EVERYTHING)) trie.set(cell.nibbles(toNibbles), past.rawValue(cell)!);
    return trie;
  }
}
