import { blake2b256 } from '../crypto/ready';
import { compareBytes, toHex } from '../scale/hex';
import { decodeNode, type DecodedNode } from './decoding';
import { EMPTY_NODE, encodeNode, HASH_LENGTH, isHashedValue } from './encoding';
import { divergence, nibbleAt, toNibbles, type Nibbles } from './nibbles';
import type { TrieNode } from './node';
import type { Trie } from './trie';

/** A proof that does not lead from its root to an answer. */
export class TrieProofError extends Error {
  override readonly name = 'TrieProofError';
}

/**
 * Read proof: each node, and each value held by hash, that looking up the keys touches; without
 * repeats, in byte order. Keys that are absent are proven absent.
 * @source sp-state-machine lib.rs prove_read; sp-trie storage_proof.rs StorageProof
 */
export function prove(trie: Trie, keys: readonly Uint8Array[]): Uint8Array[] {
  if (trie.top === undefined) return [EMPTY_NODE.slice()];
  // Computes the reference of every node, which tells the inlined ones.
  trie.root();
  const nodes = new Set<TrieNode>();
  const values = new Set<Uint8Array>();
  for (const key of keys) visit(trie, trie.top, toNibbles(key), nodes, values);
  const parts = [...Array.from(nodes, (node) => encodeNode(node, trie.version)), ...values].sort(compareBytes);
  return parts.filter((part, at) => at === 0 || compareBytes(part, parts[at - 1] ?? part) !== 0);
}

function visit(trie: Trie, top: TrieNode, nibbles: Nibbles, nodes: Set<TrieNode>, values: Set<Uint8Array>): void {
  let node: TrieNode | undefined = top;
  while (node !== undefined) {
    // An inlined node is inside its parent already.
    if (node === top || node.reference?.length === HASH_LENGTH) nodes.add(node);
    if (divergence(node.key, nibbles, node.start, node.end) < node.end) return;
    if (node.end === nibbles.length) {
      if (node.value !== undefined && isHashedValue(node.value, trie.version)) values.add(node.value);
      return;
    }
    node = node.children?.[nibbleAt(nibbles, node.end)];
  }
}

/**
 * Values of the keys as the proof shows them, undefined for a key that it shows absent. Parts that
 * no key needs are ignored, as the chain's own check does.
 * @throws TrieProofError when a part is missing (or was changed: then its hash fits nowhere)
 * @throws CodecError when a part that fits its hash is no trie node
 * @source sp-state-machine lib.rs read_proof_check
 */
export function verifyProof(
  root: Uint8Array,
  proof: readonly Uint8Array[],
  keys: readonly Uint8Array[],
): Array<Uint8Array | undefined> {
  const parts = new Map<string, Uint8Array>(proof.map((part) => [toHex(blake2b256(part)), part]));
  const top = part(parts, root, 'the root node');
  return keys.map((key) => lookUp(parts, top, key));
}

function lookUp(parts: ReadonlyMap<string, Uint8Array>, top: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  const nibbles = toNibbles(key);
  let depth = 0;
  let node = decodeNode(top);
  while (node !== undefined) {
    if (!fits(node, nibbles, depth)) return undefined;
    depth += node.partial.length;
    if (depth === nibbles.length) return valueOf(parts, node, key);
    const reference: Uint8Array | undefined = node.children[nibbleAt(nibbles, depth++)];
    if (reference === undefined) return undefined;
    const where = `a node ${depth} nibbles down the key ${toHex(key)}`;
    node = decodeNode(reference.length === HASH_LENGTH ? part(parts, reference, where) : reference);
  }
  return undefined;
}

function fits({ partial }: DecodedNode, nibbles: Nibbles, depth: number): boolean {
  return partial.every((nibble, at) => nibbles[depth + at] === nibble);
}

function valueOf(
  parts: ReadonlyMap<string, Uint8Array>,
  { value }: DecodedNode,
  key: Uint8Array,
): Uint8Array | undefined {
  if (value === undefined) return undefined;
  return 'inline' in value ? value.inline : part(parts, value.hash, `the value of the key ${toHex(key)}`);
}

function part(parts: ReadonlyMap<string, Uint8Array>, hash: Uint8Array, what: string): Uint8Array {
  const found = parts.get(toHex(hash));
  if (found === undefined) throw new TrieProofError(`the proof lacks ${what}: no part hashes to ${toHex(hash)}`);
  return found;
}
