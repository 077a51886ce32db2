import { blake2b256 } from '../crypto/ready';
import { nibbleAt } from './nibbles';
import type { TrieNode } from './node';

/** Trie layout: version 1 holds values of 33 bytes and more by hash, version 0 holds all in the node. */
export type StateVersion = 0 | 1;

/** Bytes of a hash, and the encoded size from which a node is referred to by hash. */
export const HASH_LENGTH = 32;
/** The encoding of the trie without entries. */
export const EMPTY_NODE: Uint8Array = Uint8Array.of(0);

/** First-byte patterns of a node and how many bits of that byte they take. */
export const HEADERS = {
  leaf: { pattern: 0b0100_0000, bits: 2 },
  branch: { pattern: 0b1000_0000, bits: 2 },
  branchWithValue: { pattern: 0b1100_0000, bits: 2 },
  leafWithHashedValue: { pattern: 0b0010_0000, bits: 3 },
  branchWithHashedValue: { pattern: 0b0001_0000, bits: 4 },
} as const;
type Header = (typeof HEADERS)[keyof typeof HEADERS];

// Longest part besides header, partial key and value: bitmap, compact length, sixteen hashes.
const FIXED_PART = 2 + 4 + 16 * (1 + HASH_LENGTH);
// Every node is written here and then hashed or copied out: encoding allocates nothing.
let scratch = new Uint8Array(4096);

/** Whether a value stands in its node as a hash. */
export function isHashedValue(value: Uint8Array, version: StateVersion): boolean {
  return version === 1 && value.length > HASH_LENGTH;
}

/** Reference to a node, computed for the dirty part below it only. */
export function referenceTo(node: TrieNode, version: StateVersion): Uint8Array {
  if (node.reference !== undefined) return node.reference;
  const size = encodeToScratch(node, version);
  node.reference = size < HASH_LENGTH ? scratch.slice(0, size) : blake2b256(scratch.subarray(0, size));
  return node.reference;
}

/** Encoding of a node, as a copy. */
export function encodeNode(node: TrieNode, version: StateVersion): Uint8Array {
  return scratch.slice(0, encodeToScratch(node, version));
}

function encodeToScratch(node: TrieNode, version: StateVersion): number {
  const { children } = node;
  // Before anything of this node is written: the children use the same scratch.
  if (children) for (const child of children) if (child && child.reference === undefined) referenceTo(child, version);
  const { value } = node;
  const hashed = value !== undefined && isHashedValue(value, version);
  reserve(FIXED_PART + (node.end - node.start) + (value?.length ?? 0));
  let at = writePartial(headerOf(children !== undefined, value !== undefined, hashed), node);
  if (children) {
    scratch[at++] = node.bitmap & 255;
    scratch[at++] = node.bitmap >> 8;
  }
  if (hashed) {
    node.valueHash ??= blake2b256(value);
    at = write(node.valueHash, at);
  } else if (value !== undefined) {
    at = write(value, writeCompact(value.length, at));
  }
  if (children) at = writeChildren(children, at);
  return at;
}

function headerOf(isBranch: boolean, hasValue: boolean, hashed: boolean): Header {
  if (!isBranch) return hashed ? HEADERS.leafWithHashedValue : HEADERS.leaf;
  if (!hasValue) return HEADERS.branch;
  return hashed ? HEADERS.branchWithHashedValue : HEADERS.branchWithValue;
}

/** Header with the nibble count, then the partial key; an odd first nibble takes a byte of its own. */
function writePartial({ pattern, bits }: Header, { key, start, end }: TrieNode): number {
  let at = 0;
  const count = end - start;
  const full = 255 >> bits;
  if (count < full) {
    scratch[at++] = pattern | count;
  } else {
    scratch[at++] = pattern | full;
    let rest = count - full;
    for (; rest >= 255; rest -= 255) scratch[at++] = 255;
    scratch[at++] = rest;
  }
  let from = start;
  if (count % 2 === 1) scratch[at++] = nibbleAt(key, from++);
  for (; from < end; from += 2) scratch[at++] = (nibbleAt(key, from) << 4) | nibbleAt(key, from + 1);
  return at;
}

function writeChildren(children: ReadonlyArray<TrieNode | undefined>, from: number): number {
  let at = from;
  for (const child of children) {
    const reference = child?.reference;
    if (reference === undefined) continue;
    scratch[at++] = reference.length << 2;
    at = write(reference, at);
  }
  return at;
}

function write(bytes: Uint8Array, at: number): number {
  scratch.set(bytes, at);
  return at + bytes.length;
}

/** SCALE compact form of a length; a value that long would not fit in memory beyond the third form. */
function writeCompact(length: number, from: number): number {
  let at = from;
  if (length < 0x40) {
    scratch[at++] = length << 2;
  } else if (length < 0x4000) {
    scratch[at++] = (length << 2) | 1;
    scratch[at++] = length >> 6;
  } else {
    if (length >= 0x4000_0000)
      throw new RangeError(`a value of ${length} bytes is too long for the trie; the limit is 2^30 - 1`);
    scratch[at++] = (length << 2) | 2;
    for (let shift = 6; shift <= 22; shift += 8) scratch[at++] = length >> shift;
  }
  return at;
}

function reserve(size: number): void {
  if (scratch.length < size) scratch = new Uint8Array(size * 2);
}
