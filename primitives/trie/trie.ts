import { blake2b256 } from '../crypto/ready';
import { bytesEqual } from '../scale/hex';
import { EMPTY_NODE, HASH_LENGTH, referenceTo, type StateVersion } from './encoding';
import { divergence, fromNibbles, nibbleAt, toNibbles, type Nibbles } from './nibbles';
import { editable, hang, makeBranch, makeLeaf, onlyChild, unhang, type TrieNode } from './node';

/**
 * The base-16 Patricia Merkle trie of the chain, kept in memory. Snapshots share nodes with it;
 * nodes made since the last snapshot are changed in place, older ones are cloned first. Values
 * and nibble arrays are kept by reference and must not be changed afterwards.
 * @source sp-trie node_codec.rs NodeCodec; trie-db triedbmut.rs TrieDBMut
 */
export class Trie {
  private owner: object = {};
  private entryCount = 0;
  private topNode: TrieNode | undefined;
  /** Branches from the top to the place of the running edit; kept to save the allocation. */
  private readonly path: TrieNode[] = [];

  constructor(readonly version: StateVersion = 1) {}

  /** Number of entries. */
  get size(): number {
    return this.entryCount;
  }

  /** Topmost node, for proofs; undefined in an empty trie. */
  get top(): TrieNode | undefined {
    return this.topNode;
  }

  /** Value at a key, or undefined. */
  get(nibbles: Nibbles): Uint8Array | undefined {
    let node = this.topNode;
    while (node !== undefined) {
      const { end } = node;
      if (divergence(node.key, nibbles, node.start, end) < end) return undefined;
      if (end === nibbles.length) return node.value;
      node = node.children?.[nibbleAt(nibbles, end)];
    }
    return undefined;
  }

  /** Stores a value. Returns false, and leaves everything clean, when an equal one is there already. */
  set(nibbles: Nibbles, value: Uint8Array): boolean {
    const { path } = this;
    let node = this.topNode;
    if (node === undefined) {
      this.topNode = makeLeaf(this.owner, nibbles, 0, value);
      this.entryCount = 1;
      return true;
    }
    for (let depth = 0; ; depth++) {
      const { end } = node;
      const at = divergence(node.key, nibbles, node.start, end);
      if (at < end) {
        this.relink(depth, nibbles, this.split(node, nibbles, at, value));
        this.entryCount++;
        return true;
      }
      if (at === nibbles.length) return this.setValue(node, depth, nibbles, value);
      const slot = nibbleAt(nibbles, at);
      const child: TrieNode | undefined = node.children?.[slot];
      if (child === undefined) {
        const branch = editable(node, this.owner);
        branch.reference = undefined;
        hang(branch, slot, makeLeaf(this.owner, nibbles, at + 1, value));
        this.relink(depth, nibbles, branch);
        this.entryCount++;
        return true;
      }
      path[depth] = node;
      node = child;
    }
  }

  /** Removes a key. Returns false when it was not there. */
  remove(nibbles: Nibbles): boolean {
    const { path } = this;
    let depth = 0;
    let node = this.topNode;
    while (node !== undefined) {
      const { end } = node;
      if (divergence(node.key, nibbles, node.start, end) < end) return false;
      if (end === nibbles.length) break;
      path[depth++] = node;
      node = node.children?.[nibbleAt(nibbles, end)];
    }
    if (node?.value === undefined) return false;
    if (node.children === undefined) this.removeLeaf(depth, nibbles);
    else this.removeBranchValue(node, depth, nibbles);
    this.entryCount--;
    return true;
  }

  /** Root hash. Only nodes changed since the last call are encoded and hashed. */
  root(): Uint8Array {
    if (this.topNode === undefined) return blake2b256(EMPTY_NODE);
    const reference = referenceTo(this.topNode, this.version);
    // The top node is hashed however short it is.
    return reference.length === HASH_LENGTH ? reference : blake2b256(reference);
  }

  /** The trie as it is now, in constant time; edits to either never show in the other. */
  snapshot(): Trie {
    const copy = new Trie(this.version);
    copy.topNode = this.topNode;
    copy.entryCount = this.entryCount;
    this.owner = {};
    return copy;
  }

  /** Entries whose key begins with `prefix` (bytes), in the order of their keys. */
  *entries(prefix?: Uint8Array): IterableIterator<[key: Uint8Array, value: Uint8Array]> {
    const first = this.firstBelow(toNibbles(prefix ?? new Uint8Array()));
    const pending = first ? [first] : [];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node.value !== undefined) yield [fromNibbles(node.key, node.end), node.value];
      // Last child first, so that the stack gives them back in order.
      for (let slot = 15; node.children && slot >= 0; slot--) {
        const child = node.children[slot];
        if (child) pending.push(child);
      }
    }
  }

  private firstBelow(prefix: Nibbles): TrieNode | undefined {
    let node = this.topNode;
    while (node !== undefined) {
      const at = divergence(node.key, prefix, node.start, node.end);
      if (at === prefix.length) return node;
      if (at < node.end) return undefined;
      node = node.children?.[nibbleAt(prefix, at)];
    }
    return undefined;
  }

  private setValue(node: TrieNode, depth: number, nibbles: Nibbles, value: Uint8Array): boolean {
    if (node.value === undefined) this.entryCount++;
    else if (node.value === value || bytesEqual(node.value, value)) return false;
    const target = editable(node, this.owner);
    target.value = value;
    target.valueHash = undefined;
    target.reference = undefined;
    this.relink(depth, nibbles, target);
    return true;
  }

  /** A branch in the place of `node` at the nibble `at`, where its partial key and `nibbles` part. */
  private split(node: TrieNode, nibbles: Nibbles, at: number, value: Uint8Array): TrieNode {
    const endsHere = at === nibbles.length;
    const branch = makeBranch(this.owner, nibbles, node.start, at, endsHere ? value : undefined);
    hang(branch, nibbleAt(node.key, at), this.moved(node, at + 1));
    if (!endsHere) hang(branch, nibbleAt(nibbles, at), makeLeaf(this.owner, nibbles, at + 1, value));
    return branch;
  }

  /** The node with its partial key beginning at `start` instead. */
  private moved(node: TrieNode, start: number): TrieNode {
    const target = editable(node, this.owner);
    target.start = start;
    target.reference = undefined;
    return target;
  }

  private removeLeaf(depth: number, nibbles: Nibbles): void {
    const parent = this.path[depth - 1];
    if (depth === 0 || parent === undefined) {
      this.topNode = undefined;
      return;
    }
    const slot = nibbleAt(nibbles, parent.end);
    const sibling = parent.value === undefined ? onlyChild(parent, parent.bitmap & ~(1 << slot)) : undefined;
    if (sibling) {
      this.relink(depth - 1, nibbles, this.moved(sibling, parent.start));
      return;
    }
    const branch = editable(parent, this.owner);
    unhang(branch, slot);
    branch.reference = undefined;
    this.relink(depth - 1, nibbles, branch);
  }

  private removeBranchValue(node: TrieNode, depth: number, nibbles: Nibbles): void {
    const child = onlyChild(node, node.bitmap);
    if (child) {
      this.relink(depth, nibbles, this.moved(child, node.start));
      return;
    }
    const branch = editable(node, this.owner);
    branch.value = undefined;
    branch.valueHash = undefined;
    branch.reference = undefined;
    this.relink(depth, nibbles, branch);
  }

  /** Hangs `below` under the last of the first `depth` path branches; marks all of them dirty. */
  private relink(depth: number, nibbles: Nibbles, below: TrieNode): void {
    let child = below;
    for (let level = depth - 1; level >= 0; level--) {
      const parent = this.path[level]!;
      const branch = editable(parent, this.owner);
      branch.children![nibbleAt(nibbles, branch.end)] = child;
      // Own and dirty already: so is all above, and linked.
      if (branch === parent && branch.reference === undefined) return;
      branch.reference = undefined;
      child = branch;
    }
    this.topNode = child;
  }
}
