import { setImmediate as breathe } from 'node:timers/promises';
import { blake2b256 } from '../../../../../primitives/crypto/hashers';
import { decodeAll, fromHex, toHex, type Hex } from '../../../../../primitives/scale';
import { Header } from '../../../../../runtime/header';
import { accounts, transfer } from '../../../transfers';
import { accountKey, bench, forgetful, UNKNOWN_HASH } from '../bench';

const MISSING = 'UnknownBlock: Header was not found in the database: ';

describe.each(['archive_v1', 'archive_unstable'])('%s', (prefix) => {
  it('finds blocks by number and by hash', async () => {
    const { chain, call, newBlock } = await bench();
    const extrinsic = transfer(chain, 1n);
    const { hash } = newBlock({ transactions: [extrinsic] });
    newBlock();
    expect(await call(`${prefix}_genesisHash`)).toBe(chain.genesisHash);
    expect(await call(`${prefix}_finalizedHeight`)).toBe(2);
    expect(await call(`${prefix}_hashByHeight`, 1)).toEqual([hash]);
    expect(await call(`${prefix}_hashByHeight`, 3)).toEqual([]);
    expect(decodeAll(Header, fromHex(await call<Hex>(`${prefix}_header`, hash)))).toEqual(chain.block(hash)?.header);
    expect(await call(`${prefix}_body`, hash)).toEqual([expect.any(String), toHex(extrinsic)]);
  });

  it('answers null for blocks that it does not know', async () => {
    const { call } = await bench();
    expect(await call(`${prefix}_header`, UNKNOWN_HASH)).toBeNull();
    expect(await call(`${prefix}_body`, UNKNOWN_HASH)).toBeNull();
  });

  it('calls runtime APIs at old blocks', async () => {
    const { chain, call, newBlock } = await bench();
    const nonce = (hash: string) => call(`${prefix}_call`, hash, 'AccountNonceApi_account_nonce', accounts.alice);
    newBlock({ transactions: [transfer(chain, 1n)] });
    expect(await nonce(chain.genesisHash)).toEqual({ success: true, value: '0x00000000' });
    expect(await nonce(chain.head.hash)).toEqual({ success: true, value: '0x01000000' });
  });

  it('tells why a call fails', async () => {
    const { chain, call, errorOf } = await bench();
    const at = (hash: string, name: string, parameters: string) => call(`${prefix}_call`, hash, name, parameters);
    expect(await at(chain.genesisHash, 'Core_nonsense', '')).toEqual({
      success: false,
      error: expect.stringContaining('Exported method Core_nonsense is not found') as unknown,
    });
    expect(await at(chain.genesisHash, 'AccountNonceApi_account_nonce', '0x12')).toMatchObject({ success: false });
    expect(await at(UNKNOWN_HASH, 'Core_version', '')).toEqual({ success: false, error: `${MISSING}${UNKNOWN_HASH}` });
    expect(await errorOf(`${prefix}_call`, chain.genesisHash, 'Core_version', '0x1')).toMatchObject({ code: -32602 });
  });

  it('refuses numbers and hashes that are none', async () => {
    const { errorOf } = await bench();
    expect(await errorOf(`${prefix}_hashByHeight`, -1)).toMatchObject({ code: -32602 });
    expect(await errorOf(`${prefix}_hashByHeight`, '0x1')).toMatchObject({ code: -32602 });
    expect(await errorOf(`${prefix}_header`, '0x12')).toMatchObject({ code: -32602 });
  });
});

describe('archive_v1_storage', () => {
  const EVENT = 'archive_v1_storageEvent';

  it('sends one item at a time, then done, and is over', async () => {
    const { chain, call, connection, heard, newBlock } = await bench();
    const key = accountKey(accounts.bob);
    const old = chain.storageAt(chain.genesisHash, fromHex(key))!;
    newBlock({ transactions: [transfer(chain, 1n)] });
    const queries = ['value', 'hash', 'descendantsValues', 'descendantsHashes'].map((type) => ({ key, type }));
    const missing = { key: '0xff', type: 'value' };
    const root = { key: '', type: 'closestDescendantMerkleValue' };
    const id = await call<string>('archive_v1_storage', chain.genesisHash, [...queries, missing, root], null);
    await breathe();
    const [value, hash] = [toHex(old), toHex(blake2b256(old))];
    expect(heard(EVENT)).toEqual([
      { event: 'storage', key, value },
      { event: 'storage', key, hash },
      { event: 'storage', key, value },
      { event: 'storage', key, hash },
      { event: 'storage', key: '0x', closestDescendantMerkleValue: chain.blockAt(0)?.header.state_root },
      { event: 'storageDone' },
    ]);
    expect(connection.subscriptionCount).toBe(0);
    expect(await call('archive_v1_stopStorage', id)).toBe(false);
  });

  it('sends more than fits in one go, and can be stopped meanwhile', async () => {
    const { chain, call, heard, newBlock } = await bench();
    for (let index = 0; index < 2500; index += 1) {
      chain.runtime.store.putRaw(Uint8Array.of(0xee, index >> 8, index & 255), Uint8Array.of(1));
    }
    const { hash } = newBlock();
    const query = [{ key: '0xee', type: 'descendantsHashes' }];
    await call('archive_v1_storage', hash, query, null);
    for (let turn = 0; turn < 5; turn += 1) await breathe();
    expect(heard(EVENT)).toHaveLength(2501);
    const id = await call<string>('archive_v1_storage', hash, query, null);
    expect(await call('archive_v1_stopStorage', id)).toBe(true);
    const sent = heard(EVENT).length;
    for (let turn = 0; turn < 5; turn += 1) await breathe();
    expect(heard(EVENT)).toHaveLength(sent);
    expect(sent).toBeLessThan(5002);
  });

  it('begins descendants after a key', async () => {
    const { chain, call, heard } = await bench();
    const accountsPrefix = accountKey(accounts.alice).slice(0, 66);
    const keys = await call<Hex[]>('state_getKeys', accountsPrefix);
    const query = { key: accountsPrefix, type: 'descendantsHashes', paginationStartKey: keys[1] };
    await call('archive_v1_storage', chain.genesisHash, [query], null);
    await breathe();
    const heardKeys = heard<{ key?: Hex }>(EVENT).flatMap(({ key }) => key ?? []);
    expect(heardKeys).toEqual(keys.slice(2));
  });

  it('finds nothing in a child trie, and tells of blocks that it cannot read', async () => {
    const { chain, call, heard } = await forgetful();
    const query = [{ key: '0x', type: 'value' }];
    await call('archive_v1_storage', chain.head.hash, query, '0x12');
    await call('archive_v1_storage', UNKNOWN_HASH, query, null);
    await call('archive_v1_storage', chain.genesisHash, query, null);
    await breathe();
    expect(heard(EVENT)).toEqual([
      { event: 'storageDone' },
      { event: 'storageError', error: `${MISSING}${UNKNOWN_HASH}` },
      { event: 'storageError', error: `UnknownBlock: State already discarded for ${chain.genesisHash}` },
    ]);
  });

  it('refuses half bytes', async () => {
    const { chain, errorOf } = await bench();
    const ask = (key: string) => errorOf('archive_v1_storage', chain.genesisHash, [{ key, type: 'value' }], null);
    expect(await ask('0x1')).toMatchObject({ code: -32602 });
  });
});

describe('archive_unstable_storage', () => {
  it('answers in one piece: eight items, and five descendants of each', async () => {
    const { chain, call } = await bench();
    const prefix = accountKey(accounts.alice).slice(0, 66);
    const keys = await call<Hex[]>('state_getKeys', prefix);
    const descendants = (paginationStartKey?: Hex) => ({ key: prefix, type: 'descendantsHashes', paginationStartKey });
    const ask = (items: unknown[], child: string | null = null) =>
      call<{ result: { key: Hex }[]; discardedItems: number }>(
        'archive_unstable_storage',
        chain.genesisHash,
        items,
        child,
      );
    const { result } = await ask([descendants(), descendants(keys[4])]);
    expect(result.map(({ key }) => key)).toEqual(keys.slice(0, 10));
    const value = { key: keys[0], type: 'value' };
    const many = await ask(Array<unknown>(10).fill(value));
    expect(many).toMatchObject({ discardedItems: 2, result: Array<unknown>(8).fill({ key: keys[0] }) });
    expect(await ask([value], '0x12')).toEqual({ result: [], discardedItems: 0 });
    expect(await call('archive_unstable_storage', UNKNOWN_HASH, [value], null)).toEqual({
      error: `${MISSING}${UNKNOWN_HASH}`,
    });
  });
});

describe('archive_v1_storageDiff', () => {
  const EVENT = 'archive_v1_storageDiffEvent';
  const [ADDED, MODIFIED, DELETED, SAME] = ['0xee01', '0xee02', '0xee03', '0xee04'] as const;

  /** Three blocks over the genesis; what is asked for happens in the second, and the third writes a value again. */
  async function changing() {
    const node = await bench();
    const put = (key: Hex, value?: Hex) =>
      node.chain.runtime.store.putRaw(fromHex(key), value === undefined ? undefined : fromHex(value));
    for (const key of [MODIFIED, DELETED, SAME]) put(key, '0x01');
    const first = node.newBlock().hash;
    put(ADDED, '0x02');
    put(MODIFIED, '0x02');
    put(DELETED);
    put(SAME, '0x01');
    const second = node.newBlock().hash;
    put(MODIFIED, '0x01');
    const third = node.newBlock().hash;
    const ask = async (...params: unknown[]) => {
      const before = node.heard(EVENT).length;
      await node.call('archive_v1_storageDiff', ...params);
      for (let turn = 0; turn < 3; turn += 1) await breathe();
      return node.heard<{ event: string; key?: Hex }>(EVENT).slice(before);
    };
    return { ...node, first, second, third, ask };
  }
  const done = { event: 'storageDiffDone' };
  const prefixed = [{ key: '0xee', returnType: 'value' }];

  it('tells what a block added, modified and deleted', async () => {
    const { second, ask, connection } = await changing();
    expect(await ask(second, prefixed, null)).toEqual([
      { event: 'storageDiff', key: ADDED, value: '0x02', type: 'added' },
      { event: 'storageDiff', key: MODIFIED, value: '0x02', type: 'modified' },
      { event: 'storageDiff', key: DELETED, value: '0x01', type: 'deleted' },
      done,
    ]);
    expect(connection.subscriptionCount).toBe(0);
  });

  it('compares blocks that lie apart, either way round', async () => {
    const { first, third, ask } = await changing();
    expect(await ask(third, prefixed, first)).toMatchObject([
      { key: ADDED, type: 'added' },
      { key: DELETED, type: 'deleted' },
      done,
    ]);
    expect(await ask(first, prefixed, third)).toMatchObject([
      { key: ADDED, type: 'deleted' },
      { key: DELETED, type: 'added' },
      done,
    ]);
    expect(await ask(third, prefixed, third)).toEqual([done]);
  });

  it('gives hashes, or both, as the items want it', async () => {
    const { second, ask } = await changing();
    const items = [
      { key: ADDED, returnType: 'hash' },
      { key: MODIFIED, returnType: 'hash' },
      { key: MODIFIED, returnType: 'value' },
    ];
    const hash = toHex(blake2b256(Uint8Array.of(2)));
    expect(await ask(second, items, null)).toEqual([
      { event: 'storageDiff', key: ADDED, hash, type: 'added' },
      { event: 'storageDiff', key: MODIFIED, value: '0x02', type: 'modified' },
      { event: 'storageDiff', key: MODIFIED, hash, type: 'modified' },
      done,
    ]);
  });

  it('looks at all keys without items, in the order of the trie', async () => {
    const { second, first, ask, call } = await changing();
    const keys = (await ask(second)).flatMap(({ key }) => key ?? []);
    const [before, after] = await Promise.all(
      [first, second].map(async (hash) => new Map(await call<[Hex, Hex][]>('state_getPairs', '0x', hash))),
    );
    const all = [...new Set([...before!.keys(), ...after!.keys()])].sort();
    expect(keys).toEqual(all.filter((key) => before!.get(key) !== after!.get(key)));
    expect(await ask(second, [])).toHaveLength(keys.length + 1);
  });

  it('finds nothing in child tries, and tells of blocks that it cannot read', async () => {
    const { chain, second, ask } = await changing();
    expect(await ask(second, [{ key: '0x', returnType: 'value', childTrieKey: '0x12' }])).toEqual([done]);
    expect(await ask(UNKNOWN_HASH, prefixed)).toEqual([
      { event: 'storageDiffError', error: `${MISSING}${UNKNOWN_HASH}` },
    ]);
    expect(await ask(chain.genesisHash, prefixed)).toEqual([
      { event: 'storageDiffError', error: `${MISSING}0x${'00'.repeat(32)}` },
    ]);
  });

  it('refuses what it does not understand', async () => {
    const { second, errorOf } = await changing();
    const ask = (item: unknown) => errorOf('archive_v1_storageDiff', second, [item]);
    expect(await ask({ key: '0x1', returnType: 'value' })).toMatchObject({ code: -32602 });
    expect(await ask({ key: '0x', returnType: 'values' })).toMatchObject({ code: -32602 });
  });
});
