import { toNibbles } from '../../../primitives/trie/nibbles';
import { Trie } from '../../../primitives/trie/trie';
import type { State } from './state';

/** The trie beside a state: looks only at cells written since it looked last. */
export class StateTrie {
  readonly trie = new Trie(1);

  constructor(private readonly state: State) {}

  /** The root of the state as it stands, 32 bytes. */
  root(): Uint8Array {
    this.update();
    return this.trie.root();
  }

  /** The state as it stands, to prove from later. Shares nodes with the trie. */
  snapshot(): Trie {
    this.update();
    return this.trie.snapshot();
  }

  private update(): void {
    for (const cell of this.state.drainDirty()) {
      const nibbles = cell.nibbles(toNibbles);
      if (cell.value === undefined) this.trie.remove(nibbles);
      else this.trie.set(nibbles, cell.column.encodeValue(cell.value));
    }
  }
}
