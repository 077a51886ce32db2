import { z } from 'zod';
import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { fromHex, toHex, type Hex } from '../../../../primitives/scale';
import { closestMerkleValue } from '../../../../primitives/trie/merkleValue';
import { scan } from '../../../../pallets/support/state/scan';
import type { Store } from '../../../../pallets/support/state/store';
import type { Chain } from '../../../chain';
import { bytes, optional } from '../../kinds';
import { atBlock } from '../blocks';

const wholeExpected = 'expected a hex string of whole bytes such as "0x1234"';

/** Unlike the older methods these take no half bytes; the empty text is no bytes. */
export const wholeBytes = z
  .string({ error: wholeExpected })
  .regex(/^(?:0x)?(?:[0-9a-fA-F]{2})*$/, { error: wholeExpected })
  .transform((text) => (text.startsWith('0x') ? text : `0x${text}`).toLowerCase() as Hex);

const TYPES = ['value', 'hash', 'closestDescendantMerkleValue', 'descendantsValues', 'descendantsHashes'] as const;

export const storageQuery = z.object(
  {
    key: wholeBytes,
    type: z.enum(TYPES, { error: `expected one of ${TYPES.join(', ')}` }),
  },
  { error: 'expected an object such as {"key": "0x…", "type": "value"}' },
);

/** Descendants after a key, where an answer holds only some of them. */
export const paginatedQuery = storageQuery.extend({ paginationStartKey: optional(wholeBytes) });

export type StorageQuery = z.output<typeof storageQuery> & Partial<z.output<typeof paginatedQuery>>;

export const storageItem = z.object({
  key: bytes,
  value: bytes.optional(),
  hash: bytes.optional(),
  closestDescendantMerkleValue: bytes.optional(),
});
export type StorageItem = z.output<typeof storageItem>;

/** Where reading goes on: at which query, and after which key. */
interface Cursor {
  readonly query: number;
  readonly after?: Hex;
}

export interface Page {
  readonly items: readonly StorageItem[];
  /** Undefined when all is read. */
  readonly next: Cursor | undefined;
}

const PAGE_ITEMS = 1000;
/** Of values in hex. */
const PAGE_LENGTH = 1024 * 1024;

/**
 * The next items that queries find at a block, a page of them.
 * @throws BlockStateError when there is no such block or its state is forgotten
 */
export function readPage(chain: Chain, block: string, queries: readonly StorageQuery[], from?: Cursor): Page {
  return atBlock(chain, block, (found) =>
    chain.at(found, ({ store }) => {
      const items: StorageItem[] = [];
      let length = 0;
      let last = from;
      for (const { item, cursor } of allItems(chain, found, store, queries, from)) {
        if (items.length === PAGE_ITEMS || length > PAGE_LENGTH) return { items, next: last };
        items.push(item);
        length += item.value?.length ?? 0;
        last = cursor;
      }
      return { items, next: undefined };
    }),
  );
}

function* allItems(
  chain: Chain,
  block: string,
  store: Store,
  queries: readonly StorageQuery[],
  from: Cursor = { query: 0 },
): Generator<{ readonly item: StorageItem; readonly cursor: Cursor }> {
  for (const [index, query] of queries.entries()) {
    if (index < from.query) continue;
    if (isDescendants(query)) {
      const after = (index === from.query ? from.after : undefined) ?? query.paginationStartKey;
      for (const item of descendants(store, query, after)) yield { item, cursor: { query: index, after: item.key } };
    } else {
      const item = single(chain, block, store, query);
      if (item !== undefined) yield { item, cursor: { query: index + 1 } };
    }
  }
}

const isDescendants = ({ type }: StorageQuery) => type === 'descendantsValues' || type === 'descendantsHashes';

function single(chain: Chain, block: string, store: Store, { key, type }: StorageQuery): StorageItem | undefined {
  if (type === 'closestDescendantMerkleValue') {
    const merkleValue = closestMerkleValue(chain.trieAt(block), fromHex(key));
    return merkleValue === undefined ? undefined : { key, closestDescendantMerkleValue: toHex(merkleValue) };
  }
  const value = store.getRaw(fromHex(key));
  if (value === undefined) return undefined;
  return type === 'hash' ? { key, hash: toHex(blake2b256(value)) } : { key, value: toHex(value) };
}

function* descendants(
  store: Store,
  { key: prefix, type }: StorageQuery,
  after: Hex | undefined,
): Generator<StorageItem> {
  for (const cell of scan(store, fromHex(prefix), after === undefined ? undefined : fromHex(after))) {
    const value = store.rawValue(cell) ?? new Uint8Array();
    const key = toHex(cell.key());
    yield type === 'descendantsHashes' ? { key, hash: toHex(blake2b256(value)) } : { key, value: toHex(value) };
  }
}

/** At most so many items of every query, for answers that cannot go on. */
export function readFirst(chain: Chain, block: string, queries: readonly StorageQuery[], most: number): StorageItem[] {
  return atBlock(chain, block, (found) =>
    chain.at(found, ({ store }) =>
      queries.flatMap((query) => {
        const items: StorageItem[] = [];
        for (const { item } of allItems(chain, found, store, [query])) {
          if (items.push(item) === most) break;
        }
        return items;
      }),
    ),
  );
}
