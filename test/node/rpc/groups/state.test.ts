import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { bytes, decodeAll, fromHex, option, toHex, type Hex } from '../../../../primitives/scale';
import { verifyProof } from '../../../../primitives/trie/proof';
import { accounts, transfer } from '../../transfers';
import { accountKey, bench, forgetful, UNKNOWN_HASH } from './bench';

const SYSTEM = '0x26aa394eea5630e07c48ae0c9558cef7';
const NUMBER: Hex = `${SYSTEM}02a5c1b19ab7a04f536c519aca4983ac`;
const EVENTS: Hex = `${SYSTEM}80d41e5e16056765bc8461851072c9d7`;
const ACCOUNTS: Hex = `${SYSTEM}b99d880ec681799c0cf30e8886371da9`;
const TIMESTAMP_NOW: Hex = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
const ABSENT: Hex = `${SYSTEM}${'ee'.repeat(16)}`;

type Changes = readonly { readonly block: string; readonly changes: readonly (readonly [Hex, Hex | null])[] }[];

describe('single values', () => {
  it('are told as they were at the end of a block', async () => {
    const { chain, call, newBlock } = await bench();
    const first = newBlock().hash;
    newBlock();
    expect(await call('state_getStorage', NUMBER)).toBe('0x02000000');
    expect(await call('state_getStorageAt', NUMBER, first)).toBe('0x01000000');
    expect(await call('state_getStorageAt', NUMBER, null)).toBe('0x02000000');
    expect(await call('state_getStorage', NUMBER.slice(2))).toBe('0x02000000');
    expect(await call('state_getStorage', ABSENT)).toBeNull();
    expect(await call('state_getStorage', NUMBER, chain.genesisHash)).toBeNull();
  });

  it('have a hash and a size; a prefix has the size of all below it', async () => {
    const { call, newBlock } = await bench();
    newBlock();
    expect(await call('state_getStorageHash', NUMBER)).toBe(toHex(blake2b256(fromHex('0x01000000'))));
    expect(await call('state_getStorageHashAt', ABSENT)).toBeNull();
    expect(await call('state_getStorageSize', NUMBER)).toBe(4);
    expect(await call('state_getStorageSizeAt', ABSENT)).toBeNull();
    const pairs = await call<[Hex, Hex][]>('state_getPairs', ACCOUNTS);
    const size = pairs.reduce((sum, [, value]) => sum + fromHex(value).length, 0);
    // Eight funded accounts of 56 bytes.
    expect(size).toBe(8 * 56);
    expect(await call('state_getStorageSize', ACCOUNTS)).toBe(size);
  });

  it('are proven against the state root', async () => {
    const { chain, pool, call, newBlock } = await bench();
    pool.submit(transfer(chain, 1n));
    const { hash, header } = newBlock();
    newBlock();
    const keys = [accountKey(accounts.bob), ABSENT];
    const { at, proof } = await call<{ at: string; proof: Hex[] }>('state_getReadProof', keys, hash);
    expect(at).toBe(hash);
    const [bob, absent] = verifyProof(fromHex(header.state_root), proof.map(fromHex), keys.map(fromHex));
    expect(toHex(bob ?? new Uint8Array())).toBe(await call('state_getStorage', keys[0], hash));
    expect(absent).toBeUndefined();
  });
});

describe('keys', () => {
  it('come in pages, in the order of the trie, each page after the last key of the one before', async () => {
    const { call } = await bench();
    const all = await call<Hex[]>('state_getKeys', ACCOUNTS);
    expect(all).toEqual([...all].sort());
    expect(all.every((key) => key.startsWith(ACCOUNTS))).toBe(true);
    const paged: Hex[] = [];
    for (let start: string = ACCOUNTS; ; start = paged.at(-1) ?? '') {
      const page = await call<Hex[]>('state_getKeysPaged', ACCOUNTS, 3, start, null);
      paged.push(...page);
      if (page.length < 3) break;
    }
    expect(paged).toEqual(all);
    expect(await call('state_getKeysPagedAt', ACCOUNTS, 2)).toEqual(all.slice(0, 2));
    expect(await call('state_getKeysPaged', ACCOUNTS, 0)).toEqual([]);
  });

  it.each<[what: string, prefix: (key: string) => string, start: (key: string) => string | null]>([
    ['a prefix of half bytes gets a leading zero, as on a real node', (key) => key.slice(0, 11), () => null],
    ['a prefix in the middle of a hash', (key) => key.slice(0, 40), () => null],
    ['a prefix that is a whole key', (key) => key, () => null],
    ['a prefix longer than any key', (key) => `${key}00`, () => null],
    ['a prefix that nothing has', () => '0xffff', () => null],
    ['a prefix in upper case, without 0x', (key) => key.slice(2, 20).toUpperCase(), () => null],
    ['a page after a key of before the prefix', () => ACCOUNTS, () => '0x00'],
    ['a page after a key of behind the prefix', () => ACCOUNTS, () => '0xffffffff'],
    ['a page after a key that is not there', () => ACCOUNTS, (key) => key.slice(0, 70)],
    ['a page after more than a key', () => ACCOUNTS, (key) => `${key}00`],
    ['a page after half a byte', () => ACCOUNTS, (key) => key.slice(0, 71)],
    ['a page after nothing', () => ACCOUNTS, () => '0x'],
  ])('%s', async (_what, prefixOf, startOf) => {
    const { call } = await bench();
    const all = await call<Hex[]>('state_getKeys', '0x');
    const some = all.filter((key) => key.startsWith(ACCOUNTS))[2]!;
    const [prefix, start] = [prefixOf(some), startOf(some)];
    const whole = (text: string) => {
      const digits = text.replace(/^0x/, '').toLowerCase();
      return `0x${digits.length % 2 === 0 ? '' : '0'}${digits}`;
    };
    const expected = all.filter((key) => key.startsWith(whole(prefix)) && (start === null || key > whole(start)));
    expect(await call('state_getKeysPaged', prefix, 1000, start)).toEqual(expected.slice(0, 1000));
  });

  it.each<[string, unknown[]]>([
    ['state_getKeysPaged', ['accounts', 5]],
    ['state_getKeysPaged', ['0x', -1]],
    ['state_getKeysPaged', ['0x', 1.5]],
    ['state_getKeysPaged', ['0x', 2 ** 32]],
    ['state_getKeysPaged', ['0x', '5']],
    ['state_getKeysPaged', ['0x', 5, 'after']],
    ['state_getKeysPaged', ['0x', 5, 7]],
    ['state_getKeys', [['0x']]],
    ['state_getStorage', ['0xzz']],
    ['state_queryStorageAt', ['0x']],
    ['state_getReadProof', [['0x', 1]]],
  ])('%s refuses %j', async (method, params) => {
    const { errorOf } = await bench();
    expect(await errorOf(method, ...params)).toMatchObject({ code: -32602, message: 'Invalid params' });
  });

  it('are all keys without a prefix', async () => {
    const { call } = await bench();
    const all = await call<Hex[]>('state_getKeys', '0x');
    expect(await call('state_getKeysPaged', null, 1000)).toEqual(all.slice(0, 1000));
    expect(all).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
  });

  it('are those of the block that is named', async () => {
    const { chain, call, newBlock } = await bench();
    const before = await call<Hex[]>('state_getKeys', SYSTEM);
    const { hash } = newBlock();
    newBlock();
    expect(before).not.toContain(EVENTS);
    expect(await call('state_getKeys', SYSTEM, hash)).toContain(EVENTS);
    expect(await call('state_getKeys', SYSTEM, chain.genesisHash)).toEqual(before);
  });

  it('are refused beyond a thousand at once', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('state_getKeysPaged', '0x', 1001)).toEqual({
      code: 4002,
      message: 'count exceeds maximum value. value: 1001, max: 1000',
    });
  });
});

describe('state_queryStorageAt', () => {
  it('answers one set, in the order of the keys', async () => {
    const { chain, call, newBlock } = await bench();
    newBlock();
    const keys = [ABSENT, NUMBER, accountKey(accounts.alice)];
    const answer = await call<Changes>('state_queryStorageAt', keys, chain.genesisHash);
    expect(answer).toHaveLength(1);
    expect(answer[0]?.block).toBe(chain.genesisHash);
    expect(answer[0]?.changes.map(([key]) => key)).toEqual(keys);
    expect(answer[0]?.changes.slice(0, 2)).toEqual([[ABSENT, null], [NUMBER, null]]); // prettier-ignore
    expect(await call('state_queryStorageAt', keys.slice(0, 2))).toEqual([
      { block: chain.head.hash, changes: [[ABSENT, null], [NUMBER, '0x01000000']] }, // prettier-ignore
    ]);
  });
});

describe('state_queryStorage', () => {
  it('answers the values at the first block, then what each changed', async () => {
    const { chain, pool, call, newBlock } = await bench();
    const bob = accountKey(accounts.bob);
    const first = newBlock();
    newBlock();
    pool.submit(transfer(chain, 1n));
    const third = newBlock();
    const answer = await call<Changes>('state_queryStorage', [bob, ABSENT], first.hash, null);
    expect(answer.map(({ block, changes }) => [block, changes.map(([key]) => key)])).toEqual([
      [first.hash, [bob, ABSENT]],
      [third.hash, [bob]],
    ]);
    expect(await call('state_queryStorage', [bob, ABSENT], first.hash, first.hash)).toEqual(answer.slice(0, 1));
  });

  it('refuses a range that is none', async () => {
    const { chain, errorOf, newBlock } = await bench();
    const { hash } = newBlock();
    expect(await errorOf('state_queryStorage', [NUMBER], hash, chain.genesisHash)).toEqual({
      code: 4001,
      message: `Cannot resolve a block range ['"1 (${hash})"' ... '"0 (${chain.genesisHash})"]. from number > to number`,
    });
    expect(await errorOf('state_queryStorage', [NUMBER], UNKNOWN_HASH)).toMatchObject({
      code: 4001,
      message: expect.stringMatching(`UnknownBlock: Header was not found in the database: ${UNKNOWN_HASH}$`) as unknown,
    });
  });
});

describe('state_subscribeStorage', () => {
  it('tells all values at once, then those that a block writes', async () => {
    const { chain, pool, call, heard, newBlock } = await bench();
    const bob = accountKey(accounts.bob);
    const id = await call('state_subscribeStorage', [ABSENT, bob, NUMBER]);
    const sets = () => heard<Changes[number]>('state_storage');
    expect(sets().map(({ block, changes }) => [block, changes.map(([key]) => key)])).toEqual([
      [chain.genesisHash, [ABSENT, bob, NUMBER]],
    ]);
    const { hash } = newBlock();
    expect(sets()[1]).toEqual({ block: hash, changes: [[NUMBER, '0x01000000']] });
    pool.submit(transfer(chain, 1n));
    newBlock();
    expect(sets()[2]?.changes.map(([key]) => key)).toEqual([bob, NUMBER]);
    expect(await call('state_unsubscribeStorage', id)).toBe(true);
    newBlock();
    expect(sets()).toHaveLength(3);
  });

  it('tells of the events of each block, even when they are like those before', async () => {
    const { call, heard, newBlock } = await bench();
    await call('state_subscribeStorage', [EVENTS]);
    for (let block = 0; block < 3; block += 1) newBlock();
    expect(heard('state_storage')).toHaveLength(4);
  });

  it('tells what is different when blocks are dropped', async () => {
    const { chain, call, heard, newBlock } = await bench();
    const { hash } = newBlock();
    newBlock();
    await call('state_subscribeStorage', [ABSENT, NUMBER]);
    chain.revertTo(hash);
    expect(heard('state_storage').at(-1)).toEqual({ block: hash, changes: [[NUMBER, '0x01000000']] });
  });

  it('without keys tells all that a block changes', async () => {
    const { call, heard, newBlock } = await bench();
    await call('state_subscribeStorage');
    expect(heard('state_storage')).toEqual([]);
    newBlock();
    const keys = heard<Changes[number]>('state_storage')[0]?.changes.map(([key]) => key);
    expect(keys).toEqual(expect.arrayContaining([NUMBER, EVENTS, TIMESTAMP_NOW]));
  });
});

describe('the runtime', () => {
  it('tells its version', async () => {
    const { chain, call, heard } = await bench();
    const version = await call<{ apis: [string, number][] }>('state_getRuntimeVersion');
    expect(version).toMatchObject({
      specName: 'node-subtensor',
      implName: 'node-subtensor',
      authoringVersion: 1,
      specVersion: 326,
      implVersion: 1,
      transactionVersion: 1,
      systemVersion: 1,
      stateVersion: 1,
    });
    // Core, Metadata
    expect(version.apis).toEqual(expect.arrayContaining([['0xdf6acb689907609b', 5], ['0x37e397fc7c91f5e4', 2]])); // prettier-ignore
    expect(await call('chain_getRuntimeVersion', chain.genesisHash)).toEqual(version);
    await call('state_subscribeRuntimeVersion');
    expect(heard('state_runtimeVersion')).toEqual([version]);
  });

  it('tells its metadata: version 14, and 15 through the API', async () => {
    const { chain, call } = await bench();
    expect(await call<string>('state_getMetadata')).toMatch(/^0x6d6574610e/);
    expect(await call<string>('state_getMetadata', chain.genesisHash)).toMatch(/^0x6d6574610e/);
    const answer = await call<string>('state_call', 'Metadata_metadata_at_version', '0x0f000000', null);
    const metadata = decodeAll(option(bytes), fromHex(answer));
    expect(toHex((metadata ?? new Uint8Array()).slice(0, 5))).toBe('0x6d6574610f');
  });

  it('has no metadata of versions other than those that it lists', async () => {
    const { call } = await bench();
    expect(await call('state_call', 'Metadata_metadata_versions', '0x')).toBe('0x0c0e0000000f00000010000000');
    for (const version of ['0x0d000000', '0x11000000', '0x00000000', '0xffffffff'])
      expect(await call('state_call', 'Metadata_metadata_at_version', version)).toBe('0x00');
  });

  it('is called with arguments in hex, 0x or not, at any block', async () => {
    const { chain, pool, call, newBlock } = await bench();
    pool.submit(transfer(chain, 1n));
    newBlock();
    const nonce = (...rest: unknown[]) => call('state_call', 'AccountNonceApi_account_nonce', ...rest);
    expect(await nonce(accounts.alice)).toBe('0x01000000');
    expect(await nonce(accounts.alice.slice(2), null)).toBe('0x01000000');
    expect(await nonce(accounts.alice, chain.genesisHash)).toBe('0x00000000');
    expect(await call('state_callAt', 'Core_version', '')).toMatch(/^0x386e6f64652d73756274656e736f72/);
  });

  it('refuses an API that it does not have, in the words by which clients know', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('state_call', 'Nothing_here', '0x')).toEqual({
      code: 4003,
      message: 'Client error: Execution failed: Other: Exported method Nothing_here is not found',
    });
  });

  it('traps on arguments that it cannot read, and says why beside the words of a real node', async () => {
    const { errorOf, entries } = await bench();
    const error = await errorOf('state_call', 'AccountNonceApi_account_nonce', '0x01');
    expect(error).toMatchObject({
      code: 4003,
      message:
        'Client error: Execution failed: Execution aborted due to trap: wasm trap: wasm `unreachable` instruction executed',
    });
    expect(error?.data).toContain('Bad input data provided to account_nonce');
    expect(entries).toEqual([]);
  });
});

describe('a block that is not there', () => {
  const storage = `Client error: UnknownBlock: Header was not found in the database: ${UNKNOWN_HASH}`;
  const api = `Client error: Api called for an unknown Block: Header was not found in the database: ${UNKNOWN_HASH}`;

  it.each<[string, unknown[], string]>([
    ['state_getStorage', [NUMBER], storage],
    ['state_getStorageHash', [NUMBER], storage],
    ['state_getStorageSize', [NUMBER], storage],
    ['state_getKeys', ['0x'], storage],
    ['state_getPairs', ['0x'], storage],
    ['state_getKeysPaged', ['0x', 5, null], storage],
    ['state_queryStorageAt', [[NUMBER]], storage],
    ['state_getReadProof', [[NUMBER]], storage],
    ['state_getChildReadProof', [`0x${Buffer.from(':child_storage:default:x').toString('hex')}`, ['0x01']], storage],
    ['state_call', ['Core_version', ''], storage],
    ['state_getMetadata', [], api],
    ['state_getRuntimeVersion', [], api],
  ])('is an error of %s', async (method, params, message) => {
    const { errorOf } = await bench();
    expect(await errorOf(method, ...params, UNKNOWN_HASH)).toEqual({ code: 4003, message });
  });

  it('has another error when only its state is gone', async () => {
    const { chain, errorOf } = await forgetful();
    const gone = `State already discarded for ${chain.genesisHash}`;
    expect(await errorOf('state_getStorage', NUMBER, chain.genesisHash)).toMatchObject({
      code: 4003,
      message: `Client error: UnknownBlock: ${gone}`,
    });
    expect(await errorOf('state_getRuntimeVersion', chain.genesisHash)).toMatchObject({
      code: 4003,
      message: `Client error: Api called for an unknown Block: ${gone}`,
    });
  });
});
