import { fromHex, toHex } from '../primitives/scale';
import { orderedRoot } from '../primitives/trie/root';
import { zeroHash, type H256 } from '../pallets/support/account';
import type { Header } from './header';
import type { Runtime } from './runtime';

/** Raw keys and values of block 0, hex. */
export type Genesis = readonly (readonly [key: string, value: string])[];

/** Fills an empty state and answers the header of block 0. */
export function loadGenesis(rt: Runtime, genesis: Genesis): Header {
  for (const [key, value] of genesis) rt.store.putRaw(fromHex(key), fromHex(value));
  return genesisHeader(rt);
}

function genesisHeader(rt: Runtime): Header {
  const state_root = toHex(rt.env.storageRoot()) as H256;
  return { parent_hash: zeroHash(), number: 0, state_root, extrinsics_root: toHex(orderedRoot([])) as H256, digest: { logs: [] } };
}
