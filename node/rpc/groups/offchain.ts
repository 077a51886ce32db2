import { z } from 'zod';
import type { Hex } from '../../../primitives/scale';
import type { Chain } from '../../chain';
import { RpcError } from '../errors';
import { bytes } from '../kinds';
import { param } from '../method';
import { method } from './rows';

const STORAGE_KIND_UNAVAILABLE = 5001;

/** Nothing in the emulator runs off chain, so only callers read what callers wrote. */
const storages = new WeakMap<Chain, Map<Hex, Hex>>();

function storageOf(chain: Chain, kind: 'PERSISTENT' | 'LOCAL'): Map<Hex, Hex> {
  if (kind === 'LOCAL') throw new RpcError(STORAGE_KIND_UNAVAILABLE, 'This storage kind is not available yet');
  const storage = storages.get(chain) ?? new Map<Hex, Hex>();
  storages.set(chain, storage);
  return storage;
}

const kind = param(
  'kind',
  z.enum(['PERSISTENT', 'LOCAL'], { error: 'expected "PERSISTENT"' }),
  '"PERSISTENT": real nodes refuse "LOCAL" too.',
);
const key = param('key', bytes);

/** The store of offchain workers. It is kept in memory. */
export const offchain = [
  method({
    name: 'offchain_localStorageGet',
    docs: 'The value under a key of the offchain store, or null.',
    params: [kind, key],
    result: bytes.nullable(),
    run: ({ chain }, { kind: wanted, key: name }) => storageOf(chain, wanted).get(name) ?? null,
  }),
  method({
    name: 'offchain_localStorageSet',
    docs: 'Puts a value under a key of the offchain store, which is gone with the node.',
    params: [kind, key, param('value', bytes)],
    result: z.null(),
    run({ chain }, { kind: wanted, key: name, value }) {
      storageOf(chain, wanted).set(name, value);
      return null;
    },
  }),
  method({
    name: 'offchain_localStorageClear',
    docs: 'Removes a key from the offchain store.',
    params: [kind, key],
    result: z.null(),
    run({ chain }, { kind: wanted, key: name }) {
      storageOf(chain, wanted).delete(name);
      return null;
    },
  }),
];
