import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { fromHex, toHex, type Hex } from '../../../../primitives/scale';
import type { Block } from '../../../blocks';
import type { Chain } from '../../../chain';
import type { Subscriber } from '../../connection';
import { bytes, hash, listOf, optional } from '../../kinds';
import { param } from '../../method';
import { atBlock } from '../blocks';
import { wholeBytes } from '../chainHead/storageItems';
import { subscription } from '../rows';
import { reasonOrBug } from './reason';

/** So many blocks or keys are looked at before others get their turn. */
const AT_A_STRETCH = 256;

const diffItem = z.object(
  {
    key: optional(wholeBytes),
    returnType: z.enum(['value', 'hash'], { error: 'expected "value" or "hash"' }),
    childTrieKey: optional(wholeBytes),
  },
  { error: 'expected an object such as {"key": "0x…", "returnType": "value"}' },
);
type DiffItem = z.output<typeof diffItem>;

const diffEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('storageDiff'),
    key: bytes,
    value: bytes.optional(),
    hash: bytes.optional(),
    type: z.enum(['added', 'modified', 'deleted']),
  }),
  z.object({ event: z.literal('storageDiffDone') }),
  z.object({ event: z.literal('storageDiffError'), error: z.string() }),
]);
type DiffEvent = z.output<typeof diffEvent>;
type Diff = Extract<DiffEvent, { readonly event: 'storageDiff' }>;

interface Wanted {
  readonly chain: Chain;
  readonly block: string;
  readonly previous: string;
  readonly items: readonly DiffItem[];
}

/** What a key's two values come to: an event for each form in which it is wanted. */
function* diffs(
  { items }: Wanted,
  key: Hex,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): Generator<Diff> {
  const value = after ?? before;
  if (value === undefined || (before !== undefined && after !== undefined && toHex(before) === toHex(after))) return;
  const type = before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified';
  const forms = new Set(items.filter((item) => key.startsWith(item.key ?? '0x')).map(({ returnType }) => returnType));
  if (forms.has('value')) yield { event: 'storageDiff', key, value: toHex(value), type };
  if (forms.has('hash')) yield { event: 'storageDiff', key, hash: toHex(blake2b256(value)), type };
}

function known(chain: Chain, hash: string): Block {
  return atBlock(chain, hash, () => chain.at(hash, () => chain.block(hash)!));
}

/** Keys that were written between two blocks, in the order of the trie. */
async function writtenKeys({ chain, block, previous }: Wanted): Promise<Hex[]> {
  const [first, last] = [known(chain, block).number, known(chain, previous).number].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const keys = new Set<Hex>();
  for (let number = first + 1; number <= last; number += 1) {
    const each = chain.blockAt(number);
    if (each !== undefined) for (const [key] of chain.changesOf(each)) keys.add(toHex(key));
    if ((number - first) % AT_A_STRETCH === 0) await breathe();
  }
  return [...keys].sort();
}

async function send(wanted: Wanted, subscriber: Subscriber<DiffEvent>): Promise<void> {
  const { chain, block, previous, items } = wanted;
  const keys = (await writtenKeys(wanted)).filter((key) => items.some((item) => key.startsWith(item.key ?? '0x')));
  for (let at = 0; at < keys.length && !subscriber.ended; at += AT_A_STRETCH) {
    const some = keys.slice(at, at + AT_A_STRETCH);
    const [before, after] = [previous, block].map((hash) =>
      atBlock(chain, hash, () => chain.at(hash, ({ store }) => some.map((key) => store.getRaw(fromHex(key))))),
    );
    for (const [index, key] of some.entries()) {
      for (const diff of diffs(wanted, key, before?.[index], after?.[index])) subscriber.send(diff);
    }
    if (at + AT_A_STRETCH < keys.length) await breathe();
  }
  subscriber.send({ event: 'storageDiffDone' });
}

const EVERYTHING: readonly DiffItem[] = [{ key: undefined, returnType: 'value', childTrieKey: undefined }];

export const storageDiff = subscription({
  name: 'archive_v1_storageDiff',
  unsubscribe: 'archive_v1_stopStorageDiff',
  unsubscribeAliases: ['archive_v1_storageDiff_stopStorageDiff'],
  notification: 'archive_v1_storageDiffEvent',
  docs: 'How storage differs between two blocks, one key per notification in the order of the trie, then storageDiffDone.',
  params: [
    param('hash', hash, 'Of the later block.'),
    param(
      'items',
      optional(listOf(diffItem)),
      'Prefixes, and what is wanted of the keys; all keys with their values when left out.',
    ),
    param('previousHash', optional(hash), 'Of the earlier block; the parent when left out.'),
  ],
  result: diffEvent,
  start({ chain }, { hash: block, items = [], previousHash }, subscriber) {
    const previous = previousHash ?? chain.block(block)?.header.parent_hash ?? block;
    // There are no child tries, so nothing of them differs.
    const wanted = (items.length === 0 ? EVERYTHING : items).filter(({ childTrieKey }) => childTrieKey === undefined);
    send({ chain, block, previous, items: wanted }, subscriber)
      .catch((error: unknown) => subscriber.send({ event: 'storageDiffError', error: reasonOrBug(error) }))
      .finally(() => subscriber.end());
    return () => undefined;
  },
});
