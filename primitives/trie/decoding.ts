import { CodecError } from '../scale/errors';
import { readLength } from '../scale/compact';
import { Reader } from '../scale/reader';
import { HASH_LENGTH, HEADERS } from './encoding';
import type { Nibbles } from './nibbles';

/** A value that stands in the node, or the hash of one that stands beside it. */
export type NodeValue = { readonly inline: Uint8Array } | { readonly hash: Uint8Array };

/** A node as its bytes tell it: children are references, 32 bytes for a hash and fewer for an inlined node. */
export interface DecodedNode {
  readonly partial: Nibbles;
  readonly value: NodeValue | undefined;
  readonly children: ReadonlyArray<Uint8Array | undefined>;
}

/**
 * Decodes a node; undefined for the empty one.
 * @throws CodecError for bytes that sp-trie refuses
 * @source sp-trie node_codec.rs NodeCodec::decode_plan
 */
export function decodeNode(bytes: Uint8Array): DecodedNode | undefined {
  const from = new Reader(bytes);
  const first = from.u8();
  if (first === 0) return undefined;
  const kind = kindOf(first);
  const partial = readPartial(from, readCount(from, first, HEADERS[kind].bits));
  const bitmap = kind.startsWith('branch') ? readBitmap(from) : 0;
  let value: NodeValue | undefined;
  if (kind.endsWith('HashedValue')) value = { hash: from.take(HASH_LENGTH) };
  else if (kind !== 'branch') value = { inline: from.take(readLength(from)) };
  const children: Array<Uint8Array | undefined> = [];
  for (let slot = 0; slot < 16; slot++) {
    children.push((bitmap >> slot) & 1 ? from.take(readLength(from)) : undefined);
  }
  return { partial, value, children };
}

function kindOf(first: number): keyof typeof HEADERS {
  for (const kind of Object.keys(HEADERS) as Array<keyof typeof HEADERS>) {
    const { pattern, bits } = HEADERS[kind];
    if (first >> (8 - bits) === pattern >> (8 - bits)) return kind;
  }
  throw new CodecError(`a trie node does not begin with the byte ${first}`);
}

/** Nibbles of the partial key: the rest of the first byte, and further bytes while each is full. */
function readCount(from: Reader, first: number, bits: number): number {
  const full = 255 >> bits;
  let count = first & full;
  if (count < full) return count;
  for (;;) {
    const more = from.u8();
    if (more < 255) return count + more;
    count += 255;
  }
}

function readPartial(from: Reader, count: number): Nibbles {
  const packed = from.take(Math.ceil(count / 2));
  const partial = new Uint8Array(count);
  const padding = count % 2;
  if (padding === 1 && (packed[0] ?? 0) > 15) throw new CodecError('the padding of an odd partial key is not 0');
  for (let at = 0; at < count; at++) {
    const place = at + padding;
    const byte = packed[place >> 1] ?? 0;
    partial[at] = place % 2 === 0 ? byte >> 4 : byte & 15;
  }
  return partial;
}

function readBitmap(from: Reader): number {
  const bitmap = from.u16();
  if (bitmap === 0) throw new CodecError('a branch without a child');
  return bitmap;
}
