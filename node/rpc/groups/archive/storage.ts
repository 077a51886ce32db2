import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { Chain } from '../../../chain';
import type { Subscriber } from '../../connection';
import { hash, listOf, optional } from '../../kinds';
import { param } from '../../method';
import {
  paginatedQuery,
  readFirst,
  readPage,
  storageItem,
  wholeBytes,
  type Page,
  type StorageQuery,
} from '../chainHead/storageItems';
import { method, subscription } from '../rows';
import { reasonOf, reasonOrBug } from './reason';

const storageEvent = z.discriminatedUnion('event', [
  storageItem.extend({ event: z.literal('storage') }),
  z.object({ event: z.literal('storageDone') }),
  z.object({ event: z.literal('storageError'), error: z.string() }),
]);

/** Sends all that the queries find, with others getting their turn between the pages. */
async function send(
  chain: Chain,
  block: string,
  queries: readonly StorageQuery[],
  subscriber: Subscriber<z.output<typeof storageEvent>>,
): Promise<void> {
  let from: Page['next'];
  do {
    const { items, next } = readPage(chain, block, queries, from);
    for (const item of items) subscriber.send({ event: 'storage', ...item });
    from = next;
    if (from !== undefined) await breathe();
  } while (from !== undefined && !subscriber.ended);
  subscriber.send({ event: 'storageDone' });
}

const block = param('hash', hash, 'Of the block.');
const items = param('items', listOf(paginatedQuery), 'Keys, and what is wanted of each.');
const childTrie = param('childTrie', optional(wholeBytes), 'There are no child tries: with one, nothing is found.');

const storage = subscription({
  name: 'archive_v1_storage',
  unsubscribe: 'archive_v1_stopStorage',
  notification: 'archive_v1_storageEvent',
  docs: 'Reads storage of any block whose state is still known, one item per notification, then storageDone.',
  params: [block, items, childTrie],
  result: storageEvent,
  start({ chain }, { hash: wanted, items: queries, childTrie: child }, subscriber) {
    send(chain, wanted, child === undefined ? queries : [], subscriber)
      .catch((error: unknown) => subscriber.send({ event: 'storageError', error: reasonOrBug(error) }))
      .finally(() => subscriber.end());
    return () => undefined;
  },
});

/** The limits of a real node. */
const ITEMS_MAX = 8;
const DESCENDANTS_MAX = 5;

const oldStorage = method({
  name: 'archive_unstable_storage',
  docs:
    `Reads storage of a block, as nodes did before archive_v1_storage: all in the answer, but of at most ${ITEMS_MAX} items, ` +
    `and at most ${DESCENDANTS_MAX} descendants of each; paginationStartKey gets the next.`,
  params: [block, items, childTrie],
  result: z.union([
    z.object({ result: z.array(storageItem), discardedItems: z.number() }),
    z.object({ error: z.string() }),
  ]),
  run({ chain }, { hash: wanted, items: queries, childTrie: child }) {
    const taken = child === undefined ? queries.slice(0, ITEMS_MAX) : [];
    try {
      return {
        result: readFirst(chain, wanted, taken, DESCENDANTS_MAX),
        discardedItems: Math.max(0, queries.length - ITEMS_MAX),
      };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      return { error: reason };
    }
  },
});

export const storages = [storage, oldStorage];
