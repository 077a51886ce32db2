import { referenceTo } from './encoding';
import { divergence, nibbleAt, toNibbles } from './nibbles';
import type { TrieNode } from './node';
import type { Trie } from './trie';

/**
 * Merkle value of the node at a key, or else of the topmost node below it: the hash of its encoding, or the encoding
 * itself where the parent holds the node inline. It changes whenever an entry under the key does. Undefined when no
 * entry's key begins with this one.
 * @source trie-db lookup.rs look_up_merkle
 */
export function closestMerkleValue(trie: Trie, key: Uint8Array): Uint8Array | undefined {
  const nibbles = toNibbles(key);
  let node: TrieNode | undefined = trie.top;
  while (node !== undefined) {
    const at = divergence(node.key, nibbles, node.start, node.end);
    // The top node is hashed however short it is.
    if (at === nibbles.length) return node === trie.top ? trie.root() : referenceTo(node, trie.version);
    if (at < node.end) return undefined;
    node = node.children?.[nibbleAt(nibbles, at)];
  }
  return undefined;
}
