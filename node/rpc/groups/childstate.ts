import { z } from 'zod';
import { fromHex, toHex, type Hex } from '../../../primitives/scale';
import { prove } from '../../../primitives/trie/proof';
import type { Chain } from '../../chain';
import { RpcError } from '../errors';
import { bytes, hash, listOf, optional, u32 } from '../kinds';
import { param } from '../method';
import { at, atBlock } from './blocks';
import { method } from './rows';

const CLIENT_ERROR = 4003;
const INVALID_COUNT = 4002;
const COUNT_MAX = 1000;
/** Child tries are named by where in the state their roots would be. */
const PREFIX = toHex(new TextEncoder().encode(':child_storage:default:'));

/**
 * What there is in a child trie at a block, as no pallet of this chain makes one: nothing.
 * @throws RpcError 4003 for a key that can name no child trie
 */
function nothingIn<T>(chain: Chain, childTrie: Hex, block: string | undefined, nothing: T): T {
  return atBlock(chain, block, (found) => {
    // Nothing is there; but a block whose state is gone is refused.
    chain.storageAt(found, fromHex(childTrie));
    if (childTrie.startsWith(PREFIX)) return nothing;
    throw new RpcError(
      CLIENT_ERROR,
      'Client error: Invalid child storage key',
      `${childTrie} does not begin with ${PREFIX}, which is ":child_storage:default:"`,
    );
  });
}

const childTrie = param('childStorageKey', bytes, 'Of the trie: ":child_storage:default:" and its name, as hex.');
const key = param('key', bytes);
const keys = param('keys', listOf(bytes));

const lists = [
  method({
    name: 'childstate_getKeys',
    docs: 'Keys of a child trie: none, as this chain has no child tries.',
    params: [childTrie, param('prefix', bytes), at],
    result: z.array(bytes),
    run: ({ chain }, { childStorageKey, hash: block }) => nothingIn(chain, childStorageKey, block, []),
  }),
  method({
    name: 'childstate_getKeysPaged',
    aliases: ['childstate_getKeysPagedAt'],
    docs: 'The next keys of a child trie: none, as this chain has no child tries.',
    params: [
      childTrie,
      param('prefix', optional(bytes)),
      param('count', u32, `At most ${COUNT_MAX}.`),
      param('startKey', optional(bytes)),
      at,
    ],
    result: z.array(bytes),
    run({ chain }, { childStorageKey, count, hash: block }) {
      if (count > COUNT_MAX) {
        throw new RpcError(INVALID_COUNT, `count exceeds maximum value. value: ${count}, max: ${COUNT_MAX}`);
      }
      return nothingIn(chain, childStorageKey, block, []);
    },
  }),
  method({
    name: 'childstate_getStorageEntries',
    docs: 'Several values of a child trie: null for each, as this chain has no child tries.',
    params: [childTrie, keys, at],
    result: z.array(z.null()),
    run: ({ chain }, { childStorageKey, keys: wanted, hash: block }) =>
      nothingIn(
        chain,
        childStorageKey,
        block,
        wanted.map(() => null),
      ),
  }),
];

const values = (['childstate_getStorage', 'childstate_getStorageHash', 'childstate_getStorageSize'] as const).map(
  (name) =>
    method({
      name,
      docs: 'A value of a child trie, its hash or its size: null, as this chain has no child tries.',
      params: [childTrie, key, at],
      result: z.null(),
      run: ({ chain }, { childStorageKey, hash: block }) => nothingIn(chain, childStorageKey, block, null),
    }),
);

const proof = method({
  name: 'state_getChildReadProof',
  docs: 'The trie nodes that prove that there is no such child trie, against the state root of a block.',
  params: [childTrie, keys, at],
  result: z.object({ at: hash, proof: z.array(bytes) }),
  run: ({ chain }, { childStorageKey, keys: wanted, hash: block }) =>
    atBlock(chain, block, (found) => {
      const looked = nothingIn(chain, childStorageKey, block, wanted.length > 0 ? [fromHex(childStorageKey)] : []);
      return { at: found as Hex, proof: prove(chain.trieAt(found), looked).map(toHex) };
    }),
});

/** Child tries: this chain has none. */
export const childstate = [...lists, ...values, proof];
