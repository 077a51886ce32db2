import { writeCompact } from '../scale/compact';
import { Writer } from '../scale/writer';
import type { StateVersion } from './encoding';
import { toNibbles } from './nibbles';
import { Trie } from './trie';

/** Root of the trie over these entries; of entries with the same key the last counts. */
export function rootOf(
  entries: Iterable<readonly [key: Uint8Array, value: Uint8Array]>,
  version: StateVersion,
): Uint8Array {
  const trie = new Trie(version);
  for (const [key, value] of entries) trie.set(toNibbles(key), value);
  return trie.root();
}

/**
 * Root of a list, as a header holds it for its extrinsics: version 0, keys are the SCALE compact indexes.
 * @source frame-system lib.rs extrinsics_data_root; sp-trie lib.rs LayoutV0::ordered_trie_root
 */
export function orderedRoot(values: readonly Uint8Array[]): Uint8Array {
  const index = new Writer();
  const trie = new Trie(0);
  values.forEach((value, position) => {
    writeCompact(position, index.clear());
    trie.set(toNibbles(index.bytes()), value);
  });
  return trie.root();
}
