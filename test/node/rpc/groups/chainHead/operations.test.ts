import { blake2b256, cryptoReady } from '../../../../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex, type Hex } from '../../../../../primitives/scale';
import { closestMerkleValue } from '../../../../../primitives/trie/merkleValue';
import { storagePrefix } from '../../../../../pallets/support/state/column';
import { accounts, transfer } from '../../../transfers';
import { accountKey, UNKNOWN_HASH } from '../bench';
import { following } from './following';

let NUMBER: Hex;
let SYSTEM: Hex;
let ACCOUNTS: Hex;
beforeAll(async () => {
  await cryptoReady();
  NUMBER = toHex(storagePrefix('System', 'Number'));
  SYSTEM = NUMBER.slice(0, 34) as Hex;
  ACCOUNTS = toHex(storagePrefix('System', 'Account'));
});

const value = (key: string) => ({ key, type: 'value' });

describe('an operation', () => {
  it('has an id of its own, and its events come after the reply', async () => {
    const { chain, begin, messages } = await following();
    expect(await begin('body', chain.genesisHash)).toEqual({ result: 'started', operationId: '0' });
    expect(await begin('body', chain.genesisHash)).toEqual({ result: 'started', operationId: '1' });
    const seen = messages.slice(3).map(({ method, params }) => method ?? params?.result);
    expect(seen).toEqual([undefined, 'chainHead_v1_followEvent', undefined, 'chainHead_v1_followEvent']);
  });

  it.each<[string, readonly unknown[]]>([
    ['body', []],
    ['call', ['Core_version', '0x']],
    ['storage', [[value('0x')], null]],
  ])('%s needs a pinned block', async (method, params) => {
    const { chain, id, call, errorOf, begin } = await following();
    expect(await errorOf(`chainHead_v1_${method}`, id, UNKNOWN_HASH, ...params)).toMatchObject({ code: -32801 });
    expect(await errorOf(`chainHead_v1_${method}`, id, 'head', ...params)).toMatchObject({ code: -32602 });
    expect(await begin(method, chain.genesisHash, ...params)).toMatchObject({ result: 'started' });
    await call('chainHead_v1_unpin', id, chain.genesisHash);
    expect(await errorOf(`chainHead_v1_${method}`, id, chain.genesisHash, ...params)).toMatchObject({ code: -32801 });
  });

  it('is not begun while 16 are under way', async () => {
    const { chain, id, batch, begin, events } = await following();
    const one = ['chainHead_v1_body', id, chain.genesisHash] as const;
    const replies = await batch(...Array.from({ length: 17 }, () => one));
    expect(replies.slice(15).map(({ result }) => result)).toEqual([
      { result: 'started', operationId: '15' },
      { result: 'limitReached' },
    ]);
    expect(events().filter(({ event }) => event === 'operationBodyDone')).toHaveLength(16);
    expect(await begin('body', chain.genesisHash)).toMatchObject({ result: 'started' });
  });

  it('counts once for each storage item, of which there may be more than fit as long as one fits', async () => {
    const { chain, id, batch } = await following();
    const storage = (count: number) =>
      ['chainHead_v1_storage', id, chain.genesisHash, Array<unknown>(count).fill(value('0x')), null] as const;
    const replies = await batch(storage(15), storage(3), storage(1));
    expect(replies.map(({ result }) => result)).toMatchObject([
      { result: 'started', discardedItems: 0 },
      { result: 'started', discardedItems: 0 },
      { result: 'limitReached' },
    ]);
    const [none] = await batch(storage(0));
    expect(none?.result).toEqual({ result: 'limitReached' });
  });

  it('is not heard of once it is stopped', async () => {
    const { chain, id, batch, events, call } = await following();
    await batch(['chainHead_v1_body', id, chain.genesisHash], ['chainHead_v1_stopOperation', id, '0']);
    expect(events()).toHaveLength(2);
    expect(await call('chainHead_v1_stopOperation', id, '0')).toBeNull();
    expect(await call('chainHead_v1_stopOperation', id, 'nonsense')).toBeNull();
  });

  it('goes on when its block is unpinned, but not when the subscription ends', async () => {
    const { chain, id, batch, events } = await following();
    const body = ['chainHead_v1_body', id, chain.genesisHash] as const;
    await batch(body, ['chainHead_v1_unpin', id, chain.genesisHash]);
    expect(events().at(-1)).toMatchObject({ event: 'operationBodyDone' });
    const other = await following();
    await other.batch(['chainHead_v1_body', other.id, other.chain.genesisHash], ['chainHead_v1_unfollow', other.id]);
    expect(other.events()).toHaveLength(2);
  });

  it('cannot be continued unless it waits', async () => {
    const { chain, id, batch, call } = await following();
    const [, refused] = await batch(['chainHead_v1_body', id, chain.genesisHash], ['chainHead_v1_continue', id, '0']);
    expect(refused?.error).toMatchObject({ code: -32803 });
    expect(await call('chainHead_v1_continue', id, '0')).toBeNull();
  });
});

describe('chainHead_v1_body', () => {
  it('gives the extrinsics, inherents first', async () => {
    const { chain, begin, of, pool, newBlock } = await following();
    const extrinsic = transfer(chain, 1n);
    pool.submit(extrinsic);
    const { hash } = newBlock();
    newBlock();
    const { operationId } = await begin('body', hash);
    const [timestamp] = chain.block(hash)?.extrinsics.map(toHex) ?? [];
    expect(of(operationId)).toEqual([
      { event: 'operationBodyDone', operationId, value: [timestamp, toHex(extrinsic)] },
    ]);
  });
});

describe('chainHead_v1_call', () => {
  it('gives the answer of a runtime API at the block', async () => {
    const { chain, begin, of, newBlock } = await following();
    const key = 'AccountNonceApi_account_nonce';
    const { hash } = newBlock();
    newBlock({ transactions: [transfer(chain, 1n)] });
    const old = await begin('call', hash, key, accounts.alice);
    const now = await begin('call', chain.head.hash, key, accounts.alice);
    expect([old, now].flatMap(({ operationId }) => of(operationId))).toEqual([
      { event: 'operationCallDone', operationId: '0', output: '0x00000000' },
      { event: 'operationCallDone', operationId: '1', output: '0x01000000' },
    ]);
  });

  it.each<[string, string, string, string]>([
    ['an API that there is not', 'Core_nonsense', '0x', 'Exported method Core_nonsense is not found'],
    ['arguments that are none', 'AccountNonceApi_account_nonce', '0x12', ''],
  ])('gives an error for %s', async (_what, name, parameters, reason) => {
    const { chain, begin, of, entries } = await following();
    const { operationId } = await begin('call', chain.genesisHash, name, parameters);
    expect(of(operationId)).toEqual([
      { event: 'operationError', operationId, error: expect.stringContaining(reason) as unknown },
    ]);
    expect(entries).toEqual([]);
  });

  it('takes no parameters as the empty text, but no half bytes', async () => {
    const { chain, id, begin, errorOf, last } = await following();
    await begin('call', chain.genesisHash, 'Core_version', '');
    expect(last()).toMatchObject({ event: 'operationCallDone' });
    expect(await errorOf('chainHead_v1_call', id, chain.genesisHash, 'Core_version', '0x1')).toMatchObject({
      code: -32602,
      data: expect.stringContaining('expected a hex string of whole bytes') as unknown,
    });
  });

  it('needs a subscription that tells of the runtime', async () => {
    const { chain, call, errorOf } = await following();
    const id = await call<string>('chainHead_v1_follow', false);
    expect(await errorOf('chainHead_v1_call', id, chain.genesisHash, 'Core_version', '0x')).toEqual({
      code: -32802,
      message: 'The `chainHead_follow` subscription was started with `withRuntime` set to `false`',
    });
    expect(await errorOf('chainHead_v1_call', id, UNKNOWN_HASH, 'Core_version', '0x')).toMatchObject({ code: -32801 });
  });
});

describe('chainHead_v1_storage', () => {
  it('gives values, hashes and Merkle values, and nothing for what is not there', async () => {
    const { chain, begin, of } = await following();
    const alice = accountKey(accounts.alice);
    const [raw, trie] = [chain.storageAt(chain.genesisHash, fromHex(alice))!, chain.trieAt(chain.genesisHash)];
    const wanted = ['value', 'hash', 'closestDescendantMerkleValue'].map((type) => ({ key: alice, type }));
    const { operationId, discardedItems } = await begin(
      'storage',
      chain.genesisHash,
      [
        ...wanted,
        { key: SYSTEM, type: 'closestDescendantMerkleValue' },
        { key: `${alice}00`, type: 'closestDescendantMerkleValue' },
        ...[SYSTEM, '0x', '0xff'].flatMap((key) => [value(key), { key, type: 'hash' }]),
      ],
      null,
    );
    expect(discardedItems).toBe(0);
    expect(of(operationId)).toEqual([
      {
        event: 'operationStorageItems',
        operationId,
        items: [
          { key: alice, value: toHex(raw) },
          { key: alice, hash: toHex(blake2b256(raw)) },
          { key: alice, closestDescendantMerkleValue: toHex(closestMerkleValue(trie, fromHex(alice))!) },
          { key: SYSTEM, closestDescendantMerkleValue: toHex(closestMerkleValue(trie, fromHex(SYSTEM))!) },
        ],
      },
      { event: 'operationStorageDone', operationId },
    ]);
  });

  it('gives the root as the Merkle value of all keys', async () => {
    const { chain, begin, of, newBlock } = await following();
    const { hash, header } = newBlock();
    newBlock();
    const { operationId } = await begin('storage', hash, [{ key: '', type: 'closestDescendantMerkleValue' }], null);
    expect(of(operationId)[0]).toMatchObject({
      items: [{ key: '0x', closestDescendantMerkleValue: header.state_root }],
    });
    expect(chain.head.header.state_root).not.toBe(header.state_root);
  });

  it('gives all keys that begin with a prefix, in the order of the trie', async () => {
    const { chain, begin, call, of } = await following();
    const pairs = await call<[Hex, Hex][]>('state_getPairs', ACCOUNTS);
    const queries = ['descendantsValues', 'descendantsHashes'].map((type) => ({ key: ACCOUNTS, type }));
    const { operationId } = await begin('storage', chain.genesisHash, queries, null);
    expect(pairs.length).toBeGreaterThan(3);
    expect(of(operationId)[0]?.items).toEqual([
      ...pairs.map(([key, raw]) => ({ key, value: raw })),
      ...pairs.map(([key, raw]) => ({ key, hash: toHex(blake2b256(fromHex(raw))) })),
    ]);
  });

  it('is right for an old block while the chain goes on', async () => {
    const { begin, of, newBlock } = await following();
    const blocks = [newBlock(), newBlock(), newBlock()];
    for (const { hash, number } of blocks) {
      const { operationId } = await begin(
        'storage',
        hash,
        [value(NUMBER), { key: NUMBER, type: 'descendantsValues' }],
        null,
      );
      const item = { key: NUMBER, value: `0x0${number}000000` };
      expect(of(operationId)[0]?.items).toEqual([item, item]);
    }
  });

  it('finds nothing in a child trie, as there are none', async () => {
    const { chain, begin, of } = await following();
    const { operationId } = await begin('storage', chain.genesisHash, [value(NUMBER)], '0x1234');
    expect(of(operationId)).toEqual([{ event: 'operationStorageDone', operationId }]);
  });

  it.each<[string, unknown, unknown]>([
    ['a key of half bytes', [value('0x123')], null],
    ['a key that is not hex', [value('System')], null],
    ['a type that there is not', [{ key: '0x', type: 'values' }], null],
    ['items that are no array', value('0x'), null],
    ['a child trie of half bytes', [value('0x')], '0x1'],
  ])('refuses %s', async (_what, items, childTrie) => {
    const { chain, id, errorOf } = await following();
    expect(await errorOf('chainHead_v1_storage', id, chain.genesisHash, items, childTrie)).toMatchObject({
      code: -32602,
    });
  });
});

describe('a storage operation with many items', () => {
  const MANY = 2500;
  const keyOf = (index: number) => concatBytes(Uint8Array.of(0xee), Uint8Array.of(index >> 8, index & 255));
  const all = Array.from({ length: MANY }, (_, index) => toHex(keyOf(index)));
  const query = [{ key: '0xee', type: 'descendantsValues' }];

  async function waiting() {
    const node = await following();
    for (let index = 0; index < MANY; index += 1) node.chain.runtime.store.putRaw(keyOf(index), Uint8Array.of(1));
    const { hash } = node.newBlock();
    const { operationId } = await node.begin('storage', hash, query, null);
    const keys = () =>
      node.of(operationId).flatMap(({ items }) => ((items ?? []) as { key: string }[]).map(({ key }) => key));
    const kinds = () => node.of(operationId).map(({ event }) => event);
    return { ...node, hash, operationId, keys, kinds };
  }

  it('waits after a part of them until it is continued, and what blocks change meanwhile does not show', async () => {
    const { chain, id, hash, operationId, call, keys, kinds, newBlock } = await waiting();
    expect(kinds()).toEqual(['operationStorageItems', 'operationWaitingForContinue']);
    expect(keys()).toEqual(all.slice(0, 1000));
    for (let index = 0; index < MANY; index += 2) chain.runtime.store.putRaw(keyOf(index), undefined);
    newBlock();
    await call('chainHead_v1_unpin', id, hash);
    expect(await call('chainHead_v1_continue', id, operationId)).toBeNull();
    await call('chainHead_v1_continue', id, operationId);
    expect(keys()).toEqual(all);
    expect(kinds().slice(-3)).toEqual(['operationWaitingForContinue', 'operationStorageItems', 'operationStorageDone']);
    expect(await call('chainHead_v1_continue', id, operationId)).toBeNull();
  });

  it('is continued once for each time that it waits', async () => {
    const { id, operationId, batch, keys } = await waiting();
    const goOn = ['chainHead_v1_continue', id, operationId] as const;
    const replies = await batch(goOn, goOn);
    expect(replies).toMatchObject([{ result: null }, { error: { code: -32803 } }]);
    expect(keys()).toHaveLength(2000);
  });

  it('counts as under way while it waits, until it is stopped', async () => {
    const { id, hash, operationId, batch, call, begin, kinds } = await waiting();
    const body = ['chainHead_v1_body', id, hash] as const;
    const replies = await batch(...Array.from({ length: 16 }, () => body));
    expect(replies.at(-1)?.result).toEqual({ result: 'limitReached' });
    await call('chainHead_v1_stopOperation', id, operationId);
    await call('chainHead_v1_continue', id, operationId);
    expect(kinds()).toHaveLength(2);
    expect(await begin('body', hash)).toMatchObject({ result: 'started' });
  });
});

it('a storage operation whose block is unpinned and then forgotten is told to be inaccessible', async () => {
  const { chain, id, begin, call, of, newBlock } = await following({ historyLimit: 3000 });
  for (let index = 0; index < 1001; index += 1) {
    chain.runtime.store.putRaw(Uint8Array.of(0xee, index >> 8, index & 255), Uint8Array.of(1));
  }
  const { hash } = newBlock();
  const { operationId } = await begin('storage', hash, [{ key: '0xee', type: 'descendantsValues' }], null);
  await call('chainHead_v1_unpin', id, [hash, chain.genesisHash]);
  while (chain.block(hash) !== undefined) {
    newBlock();
    await call('chainHead_v1_unpin', id, chain.head.hash);
  }
  await call('chainHead_v1_continue', id, operationId);
  expect(of(operationId).at(-1)).toEqual({ event: 'operationInaccessible', operationId });
});
