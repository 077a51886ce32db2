import { z } from 'zod';
import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { fromHex, toHex, type Hex } from '../../../../primitives/scale';
import { prove } from '../../../../primitives/trie/proof';
import { scan } from '../../../../pallets/support/state/scan';
import type { Chain } from '../../../chain';
import { bytes, hash, listOf } from '../../kinds';
import { param } from '../../method';
import { at, atBlock } from '../blocks';
import { method } from '../rows';

const key = param('key', bytes, 'A raw storage key.');

function valueAt(chain: Chain, key: Hex, block: string | undefined): Uint8Array | undefined {
  return atBlock(chain, block, (found) => chain.storageAt(found, fromHex(key)));
}

/** The bytes under a key, or else under all keys that begin with it. */
function sizeAt(chain: Chain, key: Hex, block: string | undefined): number {
  const prefix = fromHex(key);
  return atBlock(chain, block, (found) =>
    chain.read(found, (store) => {
      const single = store.getRaw(prefix);
      if (single !== undefined) return single.length;
      let size = 0;
      for (const cell of scan(store, prefix)) size += store.rawValue(cell)?.length ?? 0;
      return size;
    }),
  );
}

/** Single values. */
export const values = [
  method({
    name: 'state_getStorage',
    aliases: ['state_getStorageAt'],
    docs: 'The value under a key, or null.',
    params: [key, at],
    result: bytes.nullable(),
    run({ chain }, { key: wanted, hash: block }) {
      const value = valueAt(chain, wanted, block);
      return value === undefined ? null : toHex(value);
    },
  }),
  method({
    name: 'state_getStorageHash',
    aliases: ['state_getStorageHashAt'],
    docs: 'The blake2-256 hash of the value under a key, or null.',
    params: [key, at],
    result: hash.nullable(),
    run({ chain }, { key: wanted, hash: block }) {
      const value = valueAt(chain, wanted, block);
      return value === undefined ? null : toHex(blake2b256(value));
    },
  }),
  method({
    name: 'state_getStorageSize',
    aliases: ['state_getStorageSizeAt'],
    docs: 'The length of the value under a key in bytes; if there is none, of all values whose keys begin with it together; or null.',
    params: [key, at],
    result: z.number().nullable(),
    run({ chain }, { key: wanted, hash: block }) {
      const value = valueAt(chain, wanted, block);
      return value?.length ?? (sizeAt(chain, wanted, block) || null);
    },
  }),
  method({
    name: 'state_getReadProof',
    docs: 'The trie nodes that prove the values of some keys, or that there are none, against the state root of a block.',
    params: [param('keys', listOf(bytes), 'Raw storage keys.'), at],
    result: z.object({ at: hash, proof: z.array(bytes) }),
    run: ({ chain }, { keys, hash: block }) =>
      atBlock(chain, block, (found) => ({
        at: found as Hex,
        proof: prove(chain.trieAt(found), keys.map(fromHex)).map(toHex),
      })),
  }),
];
