/**
 * A trie key as one half byte (0–15) per element, high half first. Tries keep the array by
 * reference: never change one after handing it over.
 */
export type Nibbles = Uint8Array;

/** Splits each byte of a key into two nibbles. Worth caching: it is the only allocation of an edit. */
export function toNibbles(key: Uint8Array): Nibbles {
  const nibbles = new Uint8Array(key.length * 2);
  let at = 0;
  for (const byte of key) {
    nibbles[at++] = byte >> 4;
    nibbles[at++] = byte & 15;
  }
  return nibbles;
}

/**
 * Joins the first `end` nibbles back into bytes.
 * @throws RangeError when `end` is odd: keys of this chain are whole bytes.
 */
export function fromNibbles(nibbles: Nibbles, end = nibbles.length): Uint8Array {
  if (end % 2 !== 0) throw new RangeError(`a key is whole bytes, got ${end} nibbles; expected an even number`);
  const key = new Uint8Array(end / 2);
  for (let at = 0; at < end; at += 2) key[at / 2] = (nibbleAt(nibbles, at) << 4) | nibbleAt(nibbles, at + 1);
  return key;
}

/** First position from `from` on where the two differ, or the shorter of `end` and `right.length`. */
export function divergence(left: Nibbles, right: Nibbles, from: number, end: number): number {
  const limit = Math.min(end, right.length);
  let at = from;
  while (at < limit && left[at] === right[at]) at++;
  return at;
}

/** The nibble at a position that is known to be inside the array. */
export function nibbleAt(nibbles: Nibbles, at: number): number {
  return nibbles[at]!;
}
