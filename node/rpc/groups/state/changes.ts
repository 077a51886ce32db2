import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { fromHex, toHex, type Hex } from '../../../../primitives/scale';
import type { Cell } from '../../../../pallets/support/state/cell';
import type { Store } from '../../../../pallets/support/state/store';
import type { Block } from '../../../blocks';
import type { Chain } from '../../../chain';
import type { Subscriber } from '../../connection';
import { RpcError } from '../../errors';
import { bytes, hash, listOf, optional } from '../../kinds';
import { param } from '../../method';
import { at, atBlock } from '../blocks';
import { method, subscription } from '../rows';

const INVALID_BLOCK_RANGE = 4001;
/** So many blocks are read before others get their turn. */
const BLOCKS_AT_A_STRETCH = 64;

type Change = [key: Hex, value: Hex | null];

const changeSet = z.object({ block: hash, changes: z.array(z.tuple([bytes, bytes.nullable()])) });
type ChangeSet = z.output<typeof changeSet>;

function read(store: Store, key: Hex): Change {
  const value = store.getRaw(fromHex(key));
  return [key, value === undefined ? null : toHex(value)];
}

/** The values of the keys at a block, in their order. */
function valuesAt(chain: Chain, block: string | undefined, keys: readonly Hex[]): ChangeSet {
  return atBlock(chain, block, (found) => ({
    block: found as Hex,
    changes: chain.read(found, (store) => keys.map((key) => read(store, key))),
  }));
}

/** The numbers of two blocks in order. @throws RpcError 4001 as a real node */
function rangeOf(chain: Chain, from: string, to: string | undefined): readonly [first: number, last: number] {
  const end = to ?? chain.head.hash;
  const refuse = (first: string, last: string, details: string) =>
    new RpcError(INVALID_BLOCK_RANGE, `Cannot resolve a block range ['"${first}"' ... '"${last}"]. ${details}`);
  const [first, last] = [from, end].map((wanted) => {
    const block = chain.block(wanted);
    if (block !== undefined) return block;
    throw refuse(from, `Some(${end})`, `UnknownBlock: Header was not found in the database: ${wanted}`);
  }) as [Block, Block];
  if (first.number > last.number) {
    throw refuse(`${first.number} (${from})`, `${last.number} (${end})`, 'from number > to number');
  }
  return [first.number, last.number];
}

/** Follows keys: their values now, then each that a block changes. */
function followKeys(chain: Chain, keys: readonly Hex[], subscriber: Subscriber<ChangeSet>): () => void {
  const wanted = new Set(keys);
  const known = new Map<Hex, Hex | null>();
  const send = (block: Hex, changes: Change[]) => {
    if (changes.length === 0) return;
    for (const [key, value] of changes) known.set(key, value);
    subscriber.send({ block, changes });
  };
  const now = () => valuesAt(chain, undefined, [...wanted]);
  const initial = now();
  send(initial.block, initial.changes);
  return chain.listen({
    onBlock(block, cells) {
      const written = new Set(cells.map(keyOf).filter((key) => wanted.has(key)));
      if (written.size > 0)
        send(
          block.hash,
          valuesAt(
            chain,
            block.hash,
            keys.filter((key) => written.has(key)),
          ).changes,
        );
    },
    onRevert() {
      const { block, changes } = now();
      send(
        block,
        changes.filter(([key, value]) => known.get(key) !== value),
      );
    },
  });
}

/** Follows everything that blocks change. */
function followAll(chain: Chain, subscriber: Subscriber<ChangeSet>): () => void {
  return chain.listen({
    onBlock(block, cells) {
      if (cells.length > 0) subscriber.send(valuesAt(chain, block.hash, cells.map(keyOf)));
    },
  });
}

const keyOf = (cell: Cell): Hex => toHex(cell.key());

const keys = param('keys', listOf(bytes), 'Raw storage keys.');

/** Values of several keys, at a block or as they change. */
export const changes = [
  method({
    name: 'state_queryStorageAt',
    docs: 'The values of several keys at one block, in the order of the keys; null for what is not there.',
    params: [keys, at],
    result: z.array(changeSet),
    run: ({ chain }, { keys: wanted, hash: block }) => {
      const set = valuesAt(chain, block, [...new Set(wanted)]);
      return set.changes.length === 0 ? [] : [set];
    },
  }),
  method({
    name: 'state_queryStorage',
    docs: 'The values of several keys at a block, and what the blocks from there to another changed of them.',
    params: [keys, param('fromBlock', hash), param('toBlock', optional(hash), 'The head when left out.')],
    result: z.array(changeSet),
    async run({ chain }, { keys: wanted, fromBlock, toBlock }) {
      const [first, last] = rangeOf(chain, fromBlock, toBlock);
      const known = new Map<Hex, Hex | null>();
      const sets: ChangeSet[] = [];
      for (let number = first; number <= last; number += 1) {
        if (number > first && (number - first) % BLOCKS_AT_A_STRETCH === 0) await breathe();
        const { block, changes: all } = valuesAt(chain, chain.blockAt(number)?.hash, wanted);
        const changed = all.filter(([key, value]) => known.get(key) !== value);
        for (const [key, value] of changed) known.set(key, value);
        if (changed.length > 0) sets.push({ block, changes: changed });
      }
      return sets;
    },
  }),
  subscription({
    name: 'state_subscribeStorage',
    unsubscribe: 'state_unsubscribeStorage',
    notification: 'state_storage',
    docs: 'The values of keys, now and whenever a block writes them. Without keys, all that blocks change.',
    params: [param('keys', optional(listOf(bytes)), 'Raw storage keys.')],
    result: changeSet,
    start: ({ chain }, { keys: wanted }, subscriber) =>
      wanted === undefined ? followAll(chain, subscriber) : followKeys(chain, wanted, subscriber),
  }),
];
