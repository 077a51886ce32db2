import fc from 'fast-check';
import { blake2b256, cryptoReady } from '../../../primitives/crypto/hashers';
import { fromHex, toHex } from '../../../primitives/scale/hex';
import { closestMerkleValue } from '../../../primitives/trie/merkleValue';
import { toNibbles } from '../../../primitives/trie/nibbles';
import { Trie } from '../../../primitives/trie/trie';

type Entry = readonly [key: string, value: Uint8Array];

const filled = (length: number, byte = 1) => new Uint8Array(length).fill(byte);
const trieOf = (entries: readonly Entry[]) => {
  const trie = new Trie(1);
  for (const [key, value] of entries) trie.set(toNibbles(fromHex(key)), value);
  return trie;
};
const closest = (trie: Trie, key: string) => {
  const value = closestMerkleValue(trie, fromHex(key));
  return value === undefined ? undefined : toHex(value);
};

beforeAll(() => cryptoReady());

describe('the closest Merkle value', () => {
  it('is nothing in an empty trie', () => {
    expect(closest(new Trie(1), '0x')).toBeUndefined();
  });

  it('is the root at the top, however short the top node is', () => {
    const single = trieOf([['0x1234', filled(1)]]);
    expect(['0x', '0x12', '0x1234'].map((key) => closest(single, key))).toEqual(Array(3).fill(toHex(single.root())));
  });

  it('is the node itself below the top, where it is shorter than a hash', () => {
    const trie = trieOf([
      ['0x12', filled(1, 7)],
      ['0x22', filled(1)],
    ]);
    // A leaf with a partial key of one nibble, and a value of one byte.
    expect(closest(trie, '0x12')).toBe('0x41020407');
  });

  it('is the hash of the node where it is longer', () => {
    const leaf = Uint8Array.of(0x41, 0x02, 32 * 4, ...filled(32, 7));
    const trie = trieOf([
      ['0x12', filled(32, 7)],
      ['0x22', filled(1)],
    ]);
    expect(closest(trie, '0x12')).toBe(toHex(blake2b256(leaf)));
  });

  it('is that of the branch where several keys begin alike', () => {
    const trie = trieOf([
      ['0xaa0011', filled(40)],
      ['0xaa0022', filled(40)],
      ['0xbb', filled(40)],
    ]);
    expect(closest(trie, '0xaa')).toBe(closest(trie, '0xaa00'));
    expect(closest(trie, '0xaa0011')).not.toBe(closest(trie, '0xaa00'));
  });

  it('is nothing where no key begins so', () => {
    const trie = trieOf([
      ['0xaa00', filled(1)],
      ['0xaa10', filled(1)],
    ]);
    expect(['0xab', '0xaa20', '0xaa0000', '0xbb'].map((key) => closest(trie, key))).toEqual(Array(4).fill(undefined));
  });

  const key = fc
    .array(fc.constantFrom('00', '01', '10', 'ff'), { minLength: 1, maxLength: 3 })
    .map((bytes) => `0x${bytes.join('')}`);
  const value = fc.constantFrom(1, 20, 33).map((length) => filled(length));
  const entries = fc.array(fc.tuple(key, value), { maxLength: 12 });

  it('is there exactly for the keys with which an entry begins, and changes whenever one of these entries does', () => {
    fc.assert(
      fc.property(entries, key, key, (all, asked, changed) => {
        const trie = trieOf(all);
        const before = closest(trie, asked);
        expect(before !== undefined).toBe(all.some(([present]) => present.startsWith(asked)));
        trie.set(toNibbles(fromHex(changed)), filled(50, 9));
        if (changed.startsWith(asked)) expect(closest(trie, asked)).not.toBe(before);
      }),
    );
  });
});
