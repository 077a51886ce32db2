import { z } from 'zod';
import { toHex } from '../../../primitives/scale';
import type { Chain } from '../../chain';
import type { Subscriber } from '../connection';
import { blockNumber, bytes, hash, listOf, optional } from '../kinds';
import { param } from '../method';
import { at, header, headerJson } from './blocks';
import { method, subscription } from './rows';

const numbers = z.union([blockNumber, listOf(blockNumber)], {
  error: 'expected a block number (an integer, or a hex string such as "0x10"), or an array of them',
});

const lookups = [
  method({
    name: 'chain_getHeader',
    docs: 'The header of a block, or null.',
    params: [at],
    result: header.nullable(),
    run({ chain }, { hash: wanted = chain.head.hash }) {
      const block = chain.block(wanted);
      return block === undefined ? null : headerJson(block.header);
    },
  }),
  method({
    name: 'chain_getBlock',
    docs: 'Header and extrinsics of a block, or null. The inherents come first.',
    params: [at],
    result: z.object({ block: z.object({ header, extrinsics: z.array(bytes) }), justifications: z.null() }).nullable(),
    run({ chain }, { hash: wanted = chain.head.hash }) {
      const block = chain.block(wanted);
      if (block === undefined) return null;
      return {
        block: { header: headerJson(block.header), extrinsics: block.extrinsics.map(toHex) },
        justifications: null,
      };
    },
  }),
  method({
    name: 'chain_getBlockHash',
    aliases: ['chain_getHead'],
    docs: 'The hash of the block with a number, or null; of several blocks; or, without a number, of the head.',
    params: [param('number', optional(numbers), 'A number, or an array of numbers; the head when left out.')],
    result: z.union([hash.nullable(), z.array(hash.nullable())]),
    run({ chain }, { number: wanted }) {
      const hashOf = (number: number) => chain.blockAt(number)?.hash ?? null;
      if (wanted === undefined) return chain.head.hash;
      return Array.isArray(wanted) ? wanted.map(hashOf) : hashOf(wanted);
    },
  }),
  method({
    name: 'chain_getFinalizedHead',
    aliases: ['chain_getFinalisedHead'],
    docs: 'The hash of the newest final block: of the head, as every block is final at once.',
    params: [],
    result: hash,
    run: ({ chain }) => chain.head.hash,
  }),
];

/** The head at once, and each block as it comes; when blocks are dropped, the head that is left. */
function followHeads(chain: Chain, subscriber: Subscriber<z.output<typeof header>>): () => void {
  const tell = () => subscriber.send(headerJson(chain.head.header));
  tell();
  return chain.listen({ onBlock: (block) => subscriber.send(headerJson(block.header)), onRevert: tell });
}

const heads = [
  subscription({
    name: 'chain_subscribeNewHeads',
    aliases: ['chain_subscribeNewHead', 'subscribe_newHead'],
    unsubscribe: 'chain_unsubscribeNewHeads',
    unsubscribeAliases: ['chain_unsubscribeNewHead', 'unsubscribe_newHead'],
    notification: 'chain_newHead',
    docs: 'The header of the head, now and whenever there is another.',
    params: [],
    result: header,
    start: ({ chain }, _params, subscriber) => followHeads(chain, subscriber),
  }),
  subscription({
    name: 'chain_subscribeAllHeads',
    unsubscribe: 'chain_unsubscribeAllHeads',
    notification: 'chain_allHead',
    docs: 'The header of the head now, and of every block that is imported.',
    params: [],
    result: header,
    start({ chain }, _params, subscriber) {
      subscriber.send(headerJson(chain.head.header));
      return chain.listen({ onBlock: (block) => subscriber.send(headerJson(block.header)) });
    },
  }),
  subscription({
    name: 'chain_subscribeFinalizedHeads',
    aliases: ['chain_subscribeFinalisedHeads'],
    unsubscribe: 'chain_unsubscribeFinalizedHeads',
    unsubscribeAliases: ['chain_unsubscribeFinalisedHeads'],
    notification: 'chain_finalizedHead',
    docs: 'The header of the newest final block, now and whenever there is another. Every block is final at once.',
    params: [],
    result: header,
    start: ({ chain }, _params, subscriber) => followHeads(chain, subscriber),
  }),
];

/** Blocks and heads. */
export const chain = [...lookups, ...heads];
