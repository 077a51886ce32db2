import { fromHex, toHex } from '../../../../primitives/scale';
import { verifyProof } from '../../../../primitives/trie/proof';
import { bench, forgetful, UNKNOWN_HASH } from './bench';

const TRIE = `${toHex(new TextEncoder().encode(':child_storage:default:'))}1234`;

const METHODS: readonly [method: string, answer: unknown, ...params: unknown[]][] = [
  ['childstate_getKeys', [], '0x'],
  ['childstate_getKeysPaged', [], null, 10, null],
  ['childstate_getKeysPagedAt', [], '0x', 10, '0x01'],
  ['childstate_getStorage', null, '0x01'],
  ['childstate_getStorageEntries', [null, null], ['0x01', '0x02']],
  ['childstate_getStorageHash', null, '0x01'],
  ['childstate_getStorageSize', null, '0x01'],
];

describe.each(METHODS)('%s', (method, answer, ...params) => {
  it('finds nothing, as there are no child tries', async () => {
    const { chain, call } = await bench();
    expect(await call(method, TRIE, ...params)).toEqual(answer);
    expect(await call(method, TRIE, ...params, chain.genesisHash)).toEqual(answer);
  });

  it('refuses keys of no child trie, and blocks that it cannot read', async () => {
    const { chain, errorOf } = await forgetful();
    expect(await errorOf(method, '0x1234', ...params)).toMatchObject({
      code: 4003,
      message: 'Client error: Invalid child storage key',
    });
    expect(await errorOf(method, TRIE, ...params, UNKNOWN_HASH)).toMatchObject({
      code: 4003,
      message: `Client error: UnknownBlock: Header was not found in the database: ${UNKNOWN_HASH}`,
    });
    expect(await errorOf(method, TRIE, ...params, chain.genesisHash)).toMatchObject({
      code: 4003,
      message: `Client error: UnknownBlock: State already discarded for ${chain.genesisHash}`,
    });
  });
});

it('childstate_getKeysPaged refuses more than 1000 keys', async () => {
  const { errorOf } = await bench();
  expect(await errorOf('childstate_getKeysPaged', TRIE, null, 1001)).toEqual({
    code: 4002,
    message: 'count exceeds maximum value. value: 1001, max: 1000',
  });
});

describe('state_getChildReadProof', () => {
  it('proves that there is no such trie', async () => {
    const { chain, call } = await bench();
    const { at, proof } = await call<{ at: string; proof: string[] }>('state_getChildReadProof', TRIE, ['0x01']);
    const root = fromHex(chain.head.header.state_root);
    expect(at).toBe(chain.head.hash);
    expect(verifyProof(root, proof.map(fromHex), [fromHex(TRIE)])).toEqual([undefined]);
  });

  it('refuses keys of no child trie', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('state_getChildReadProof', '0x1234', ['0x01'])).toMatchObject({ code: 4003 });
  });
});
