import { decodeAll, encode } from '../../primitives/scale';
import { Trie } from '../../primitives/trie/trie';
import { toNibbles } from '../../primitives/trie/nibbles';
import { blake2b256 } from '../../primitives/crypto/hashers';
import { AccountInfo, EventRecord } from '../../pallets/system';
import { Chain } from '../../node/chain';
import { devAccount } from './accounts';
import { microseconds, type Row } from './measure';

/** Storage, codec and trie, each alone. */
export function coreRows(): readonly Row[] {
  const chain = new Chain();
  const alice = devAccount('Alice');
  const { Account } = chain.pallets.System.storage;
  const account = Account.get(alice);
  const { holes } = chain.definition;
  const bytes = encode(AccountInfo, account, holes);
  chain.buildBlock();
  const [event] = chain.pallets.System.storage.Events.get();
  if (event === undefined) throw new Error('a block has an event at least');
  const eventBytes = encode(EventRecord, event, holes);
  const store = chain.runtime.store;
  const mark = store.checkpoint();
  const rows: Row[] = [
    {
      name: 'storage get',
      workload: 'System.Account of one account',
      measured: microseconds(() => Account.get(alice), { repeat: 100_000 }),
      unit: 'µs',
      beside: 'Chopsticks, over WebSocket: 230',
    },
    {
      name: 'storage set',
      workload: 'System.Account of one account, journaled',
      measured: microseconds(() => Account.set(alice, account), { repeat: 100_000 }),
      unit: 'µs',
    },
    {
      name: 'codec encode',
      workload: `AccountInfo, ${bytes.length} bytes`,
      measured: microseconds(() => encode(AccountInfo, account, holes), { repeat: 50_000 }),
      unit: 'µs',
    },
    {
      name: 'codec decode',
      workload: `AccountInfo, ${bytes.length} bytes`,
      measured: microseconds(() => decodeAll(AccountInfo, bytes, holes), { repeat: 50_000 }),
      unit: 'µs',
    },
    {
      name: 'codec decode',
      workload: `EventRecord ExtrinsicSuccess, ${eventBytes.length} bytes`,
      measured: microseconds(() => decodeAll(EventRecord, eventBytes, holes), { repeat: 50_000 }),
      unit: 'µs',
    },
  ];
  store.rollback(mark);
  return [...rows, ...trieRows()];
}

const CHANGED = 20;

function trieRows(): readonly Row[] {
  return [111, 7_000].map((size) => {
    const keys = Array.from({ length: size }, (_, index) =>
      toNibbles(blake2b256(Uint8Array.of(index & 255, index >> 8))),
    );
    const trie = new Trie(1);
    for (const key of keys) trie.set(key, new Uint8Array(40));
    trie.root();
    let seed = 0;
    const measured = microseconds(
      () => {
        for (let index = 0; index < CHANGED; index += 1) {
          seed += 1;
          const value = new Uint8Array(40);
          value[0] = seed & 255;
          value[1] = seed >> 8;
          trie.set(keys[(seed * 7919) % size] as Uint8Array, value);
        }
        trie.root();
      },
      { repeat: 100 },
    );
    return {
      name: 'trie root',
      workload: `per changed key, ${CHANGED} of ${size} keys`,
      measured: measured / CHANGED,
      unit: 'µs',
    };
  });
}
