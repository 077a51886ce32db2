import type { H256 } from '../pallets/support/account';
import type { Header } from '../runtime/header';

/** A sealed block. */
export interface Block {
  readonly number: number;
  readonly hash: H256;
  /** With the seal, if there is one. */
  readonly header: Header;
  /** With their length prefixes, inherents first. */
  readonly extrinsics: readonly Uint8Array[];
}

/** The blocks of one chain without forks, by number and by hash. */
export class Blocks {
  private readonly byHash = new Map<string, Block>();
  private readonly byNumber: Block[] = [];
  /** Number of the first block that is still held. */
  private first = 0;

  constructor(genesis: Block) {
    this.add(genesis);
  }

  get head(): Block {
    return this.byNumber.at(-1)!;
  }

  add(block: Block): void {
    this.byNumber.push(block);
    this.byHash.set(block.hash, block);
  }

  at(number: number): Block | undefined {
    return this.byNumber[number - this.first];
  }

  find(hash: string): Block | undefined {
    return this.byHash.get(hash);
  }

  /** Drops blocks above `number` and answers them, newest first. */
  revertTo(number: number): readonly Block[] {
    const dropped: Block[] = [];
    while (this.head.number > number) {
      const block = this.byNumber.pop()!;
      this.byHash.delete(block.hash);
      dropped.push(block);
    }
    return dropped;
  }

  /** Forgets blocks before `number`; the genesis stays findable by hash, because signatures name it. */
  forgetBefore(number: number): void {
    const count = Math.max(0, Math.min(number - this.first, this.byNumber.length - 1));
    for (const block of this.byNumber.splice(0, count)) if (block.number !== 0) this.byHash.delete(block.hash);
    this.first += count;
  }
}
