import { divergence, fromNibbles, toNibbles } from '../../../primitives/trie/nibbles';

describe('nibbles', () => {
  it('are the halves of each byte, high half first, and join again', () => {
    const key = Uint8Array.of(0x12, 0xf0, 0x0e);
    expect(toNibbles(key)).toEqual(Uint8Array.of(1, 2, 15, 0, 0, 14));
    expect(fromNibbles(toNibbles(key))).toEqual(key);
    expect(fromNibbles(toNibbles(key), 4)).toEqual(key.subarray(0, 2));
  });

  it('of half a byte make no key', () => {
    expect(() => fromNibbles(Uint8Array.of(1, 2, 3))).toThrow('a key is whole bytes, got 3 nibbles');
  });

  it.each([
    [[1, 2, 3], [1, 2, 3], 0, 3, 3],
    [[1, 2, 3], [1, 9, 3], 0, 3, 1],
    [[1, 2, 3], [1], 0, 3, 1],
    [[1, 2, 3], [1, 2, 3, 4], 1, 2, 2],
    [[9, 2, 3], [1, 2, 4], 1, 3, 2],
  ])('%j and %j from %i to %i part at %i', (left, right, from, end, expected) => {
    expect(divergence(Uint8Array.from(left), Uint8Array.from(right), from, end)).toBe(expected);
  });
});
