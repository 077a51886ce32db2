import { blake2b256 } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale/hex';

/** A map of hex keys, the plainest thing that a trie can be compared with. */
export type Model = Map<string, Uint8Array>;

const HEADER = {
  leaf: [0x40, 2],
  branch: [0x80, 2],
  valued: [0xc0, 2],
  hashedLeaf: [0x20, 3],
  hashedBranch: [0x10, 4],
} as const;

/** Root by the definition: recursive, over digits of hex, without any state kept. */
export function modelRoot(entries: Model, version: 0 | 1): string {
  const sorted = [...entries].map(([key, value]): [string, Uint8Array] => [key.slice(2), value]).sort();
  return toHex(blake2b256(sorted.length === 0 ? Uint8Array.of(0) : encode(sorted, 0, version)));
}

function encode(entries: Array<[string, Uint8Array]>, depth: number, version: 0 | 1): Uint8Array {
  const [first, last] = [entries[0]![0], entries.at(-1)![0]];
  let end = depth;
  while (end < first.length && first[end] === last[end]) end++;
  const value = first.length === end ? entries[0]![1] : undefined;
  const hashed = value !== undefined && version === 1 && value.length >= 33;
  const isLeaf = entries.length === 1;
  let kind: keyof typeof HEADER = isLeaf ? (hashed ? 'hashedLeaf' : 'leaf') : 'branch';
  if (!isLeaf && value) kind = hashed ? 'hashedBranch' : 'valued';
  const out = [...header(kind, end - depth), ...packed(first.slice(depth, end))];
  const children = isLeaf
    ? []
    : '0123456789abcdef'.split('').map((digit) => entries.filter(([key]) => key[end] === digit));
  if (!isLeaf) {
    const bits = children.reduce((sum, below, slot) => sum + (below.length > 0 ? 2 ** slot : 0), 0);
    out.push(bits % 256, Math.floor(bits / 256));
  }
  if (value) out.push(...(hashed ? blake2b256(value) : [...compact(value.length), ...value]));
  for (const below of children.filter((entriesBelow) => entriesBelow.length > 0)) {
    const node = encode(below, end + 1, version);
    out.push(...(node.length < 32 ? [...compact(node.length), ...node] : [...compact(32), ...blake2b256(node)]));
  }
  return Uint8Array.from(out);
}

function header(kind: keyof typeof HEADER, count: number): number[] {
  const [pattern, bits] = HEADER[kind];
  const most = 2 ** (8 - bits) - 1;
  if (count < most) return [pattern + count];
  const out = [pattern + most];
  let left = count - most;
  for (; left >= 255; left -= 255) out.push(255);
  return [...out, left];
}

function packed(digits: string): Uint8Array {
  return Buffer.from(digits.length % 2 === 1 ? `0${digits}` : digits, 'hex');
}

function compact(length: number): number[] {
  if (length < 64) return [length * 4];
  if (length < 16384) return [(length * 4 + 1) % 256, Math.floor(length / 64)];
  return [
    (length * 4 + 2) % 256,
    Math.floor(length / 64) % 256,
    Math.floor(length / 16384) % 256,
    Math.floor(length / 4194304),
  ];
}
