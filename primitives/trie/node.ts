import type { Nibbles } from './nibbles';

/** Sixteen slots, undefined where no child hangs. */
export type Children = Array<TrieNode | undefined>;

/**
 * One node in memory. A leaf has no children and a value; a branch has a value and one child or
 * more, or no value and two or more.
 *
 * The partial key is the stretch `start..end` of `key`, which is the whole key of any entry at or
 * below the node: splitting and merging nodes moves two numbers and copies nothing.
 */
export interface TrieNode {
  /** Token of the trie that may change the node in place; any other trie clones it first. */
  owner: object;
  key: Nibbles;
  start: number;
  end: number;
  value: Uint8Array | undefined;
  /** Hash of a value that the encoding holds by hash; undefined until asked for. */
  valueHash: Uint8Array | undefined;
  children: Children | undefined;
  /** Bit n is set where child n hangs. */
  bitmap: number;
  /**
   * What a parent writes of the node: its encoding if that is shorter than 32 bytes, else the
   * 32-byte hash. Undefined means dirty, and a dirty node has only dirty ancestors.
   */
  reference: Uint8Array | undefined;
}

/** A leaf that holds `value` at `key`, with the partial key beginning at `start`. */
export function makeLeaf(owner: object, key: Nibbles, start: number, value: Uint8Array): TrieNode {
  return makeNode(owner, key, start, key.length, value, undefined, 0);
}

/** A branch without children yet. */
export function makeBranch(
  owner: object,
  key: Nibbles,
  start: number,
  end: number,
  value: Uint8Array | undefined,
): TrieNode {
  return makeNode(owner, key, start, end, value, noChildren(), 0);
}

/** The node itself if `owner` may change it in place, else a clone that it may change. */
export function editable(node: TrieNode, owner: object): TrieNode {
  if (node.owner === owner) return node;
  const { key, start, end, value, children, bitmap } = node;
  const clone = makeNode(owner, key, start, end, value, children?.slice(), bitmap);
  clone.valueHash = node.valueHash;
  return clone;
}

/** Hangs a child under a branch that the caller may change. */
export function hang(branch: TrieNode, slot: number, child: TrieNode): void {
  branch.children ??= noChildren();
  branch.children[slot] = child;
  branch.bitmap |= 1 << slot;
}

/** Takes a child off a branch that the caller may change; the last one leaves a leaf. */
export function unhang(branch: TrieNode, slot: number): void {
  branch.bitmap &= ~(1 << slot);
  if (branch.bitmap === 0) branch.children = undefined;
  else if (branch.children) branch.children[slot] = undefined;
}

/** The child of a branch in the only slot that `bitmap` names; undefined when it names none or several. */
export function onlyChild(branch: TrieNode, bitmap: number): TrieNode | undefined {
  if (bitmap === 0 || (bitmap & (bitmap - 1)) !== 0) return undefined;
  return branch.children?.[31 - Math.clz32(bitmap)];
}

// The one place where nodes are made, so that all have the same hidden class.
function makeNode(
  owner: object,
  key: Nibbles,
  start: number,
  end: number,
  value: Uint8Array | undefined,
  children: Children | undefined,
  bitmap: number,
): TrieNode {
  return { owner, key, start, end, value, valueHash: undefined, children, bitmap, reference: undefined };
}

function noChildren(): Children {
  return new Array<TrieNode | undefined>(16).fill(undefined);
}
