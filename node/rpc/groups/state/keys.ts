import { z } from 'zod';
import { fromHex, toHex, type Hex } from '../../../../primitives/scale';
import type { Cell } from '../../../../pallets/support/state/cell';
import { scan } from '../../../../pallets/support/state/scan';
import type { Store } from '../../../../pallets/support/state/store';
import type { Chain } from '../../../chain';
import { RpcError } from '../../errors';
import { bytes, optional, u32 } from '../../kinds';
import { param } from '../../method';
import { at, atBlock } from '../blocks';
import { method } from '../rows';

const INVALID_COUNT = 4002;
const COUNT_MAX = 1000;

interface Range {
  /** Of the keys; all when left out. */
  readonly prefix?: Hex | undefined;
  /** The last key that is not wanted any more. */
  readonly after?: Hex | undefined;
  readonly count?: number;
}

/** What `take` makes of the keys in the order of the trie. */
function collect<T>(chain: Chain, block: string | undefined, range: Range, take: (cell: Cell, store: Store) => T): T[] {
  const { prefix = '0x', after, count = Infinity } = range;
  const taken: T[] = [];
  if (count === 0) return taken;
  return atBlock(chain, block, (found) =>
    chain.read(found, (store) => {
      for (const cell of scan(store, fromHex(prefix), after === undefined ? undefined : fromHex(after))) {
        taken.push(take(cell, store));
        if (taken.length === count) break;
      }
      return taken;
    }),
  );
}

const keyOf = (cell: Cell): Hex => toHex(cell.key());

/** Keys in the order of the trie. */
export const keys = [
  method({
    name: 'state_getKeys',
    docs: 'All keys that begin with a prefix. Ask for pages instead where there may be many.',
    params: [param('prefix', bytes, '"0x" is all keys.'), at],
    result: z.array(bytes),
    run: ({ chain }, { prefix, hash }) => collect(chain, hash, { prefix }, keyOf),
  }),
  method({
    name: 'state_getKeysPaged',
    aliases: ['state_getKeysPagedAt'],
    docs: 'The next keys that begin with a prefix.',
    params: [
      param('prefix', optional(bytes), 'All keys when left out.'),
      param('count', u32, `At most ${COUNT_MAX}.`),
      param('startKey', optional(bytes), 'The last key of the page before.'),
      at,
    ],
    result: z.array(bytes),
    run({ chain }, { prefix, count, startKey, hash }) {
      if (count > COUNT_MAX) {
        throw new RpcError(INVALID_COUNT, `count exceeds maximum value. value: ${count}, max: ${COUNT_MAX}`);
      }
      return collect(chain, hash, { prefix, after: startKey, count }, keyOf);
    },
  }),
  method({
    name: 'state_getPairs',
    docs: 'All keys that begin with a prefix, with their values.',
    params: [param('prefix', bytes), at],
    result: z.array(z.tuple([bytes, bytes])),
    run: ({ chain }, { prefix, hash }) =>
      collect(chain, hash, { prefix }, (cell, store): [Hex, Hex] => [
        keyOf(cell),
        toHex(store.rawValue(cell) ?? new Uint8Array()),
      ]),
  }),
];
