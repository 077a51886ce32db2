import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { CodecError } from '../../../primitives/scale/errors';
import { compareBytes, fromHex, toHex } from '../../../primitives/scale/hex';
import { decodeNode } from '../../../primitives/trie/decoding';
import { toNibbles } from '../../../primitives/trie/nibbles';
import { prove, TrieProofError, verifyProof } from '../../../primitives/trie/proof';
import { Trie } from '../../../primitives/trie/trie';

const genesis: { state: Array<[string, string]> } = JSON.parse(
  readFileSync(join(__dirname, '../../vectors/genesis-local.json'), 'utf8'),
);
const entries = genesis.state.map(([key, value]) => [fromHex(key), fromHex(value)] as const);
const trieOf = (list: ReadonlyArray<readonly [Uint8Array, Uint8Array]>, version: 0 | 1 = 1) => {
  const trie = new Trie(version);
  for (const [key, value] of list) trie.set(toNibbles(key), value);
  return trie;
};
const aKey = fc.oneof(
  fc.constantFrom(...entries.map(([key]) => key)),
  fc.constantFrom(...entries.map(([key]) => key)).map((key) => key.subarray(0, 16)),
  fc.uint8Array({ maxLength: 40 }),
);

beforeAll(() => cryptoReady());

describe('a read proof', () => {
  it('shows the values of keys, and that others are absent', () => {
    const trie = trieOf(entries);
    fc.assert(
      fc.property(fc.array(aKey, { minLength: 1, maxLength: 8 }), (keys) => {
        const shown = verifyProof(trie.root(), prove(trie, keys), keys);
        expect(shown).toEqual(keys.map((key) => trie.get(toNibbles(key))));
      }),
    );
  });

  it('does so in both versions, with inlined nodes and values by hash', () => {
    const list = [
      [fromHex('0x00'), Uint8Array.of(1)],
      [fromHex('0x01'), Uint8Array.of(2)],
      [fromHex('0x0122'), new Uint8Array(40).fill(3)],
      [fromHex('0x80'), new Uint8Array(33).fill(4)],
    ] as const;
    for (const version of [0, 1] as const) {
      const trie = trieOf(list, version);
      const keys = [...list.map(([key]) => key), fromHex('0x0123')];
      const proof = prove(trie, keys);
      expect(verifyProof(trie.root(), proof, keys)).toEqual([...list.map(([, value]) => value), undefined]);
      expect(proof.some((part) => part.every((byte) => byte === 4))).toBe(version === 1);
    }
  });

  it('is without repeats and in byte order', () => {
    const trie = trieOf(entries);
    const keys = entries.slice(0, 30).map(([key]) => key);
    const proof = prove(trie, [...keys, ...keys]);
    for (let at = 1; at < proof.length; at++) expect(compareBytes(proof[at - 1]!, proof[at]!)).toBe(-1);
    expect(proof).toEqual(prove(trie, keys));
  });

  it('needs every part that it has', () => {
    const trie = trieOf(entries);
    const keys = [entries[20]![0], entries[60]![0]];
    const proof = prove(trie, keys);
    expect(proof.length).toBeGreaterThan(3);
    proof.forEach((_, at) => {
      expect(() => verifyProof(trie.root(), proof.toSpliced(at, 1), keys)).toThrow(TrieProofError);
    });
  });

  it('fails with any byte changed, in the proof or in the root', () => {
    const trie = trieOf(entries);
    const keys = [entries[20]![0], entries[60]![0]];
    const proof = prove(trie, keys);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, where, by) => {
        const part = proof[which % proof.length]!.slice();
        part[where % part.length]! ^= by;
        expect(() => verifyProof(trie.root(), proof.with(which % proof.length, part), keys)).toThrow(TrieProofError);
        const root = trie.root().slice();
        root[where % 32]! ^= by;
        expect(() => verifyProof(root, proof, keys)).toThrow('the proof lacks the root node');
      }),
    );
  });

  it('says which key it does not cover', () => {
    const trie = trieOf(entries);
    const [covered, other] = [entries[20]![0], entries[60]![0]];
    expect(() => verifyProof(trie.root(), prove(trie, [covered]), [other])).toThrow(toHex(other));
  });

  it('of an empty trie shows every key absent', () => {
    const trie = new Trie();
    expect(verifyProof(trie.root(), prove(trie, [fromHex('0x12')]), [fromHex('0x12')])).toEqual([undefined]);
  });
});

describe('decodeNode refuses', () => {
  it.each([
    ['nothing', '0x', 'needs 1 bytes'],
    ['an unknown first byte', '0x01', 'does not begin with the byte 1'],
    ['a padding that is not 0', '0x4110', 'padding'],
    ['a branch without a child', '0x800000', 'without a child'],
    ['a value that is cut off', '0x420012ff', 'needs'],
    ['a length written too long', '0x40010000', 'more bytes than it needs'],
  ])('%s', (_what, bytes, reason) => {
    expect(() => decodeNode(fromHex(bytes))).toThrow(CodecError);
    expect(() => decodeNode(fromHex(bytes))).toThrow(reason);
  });
});
