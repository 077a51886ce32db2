import { encode, fromHex, toHex, u64 } from '../../../../primitives/scale';
import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { developmentSeal } from '../../../../node/seal';
import { transfer } from '../../transfers';
import { bench, UNKNOWN_HASH } from './bench';

interface Header {
  readonly number: string;
  readonly parentHash: string;
  readonly digest: { readonly logs: readonly string[] };
}

describe('headers and blocks', () => {
  it('are told by hash, and the head without one', async () => {
    const { chain, call, newBlock } = await bench();
    newBlock();
    const { header, hash } = chain.head;
    const told = await call<Header>('chain_getHeader');
    expect(told).toEqual({
      parentHash: chain.genesisHash,
      number: '0x1',
      stateRoot: header.state_root,
      extrinsicsRoot: header.extrinsics_root,
      digest: { logs: expect.any(Array) as unknown },
    });
    expect(await call('chain_getHeader', hash)).toEqual(told);
    expect(await call('chain_getHeader', null)).toEqual(told);
    expect(await call('chain_getHeader', chain.genesisHash)).toMatchObject({ number: '0x0' });
  });

  it('carry each log encoded, the seal last', async () => {
    const { call, newBlock } = await bench({ seal: developmentSeal, genesisTime: 0 });
    newBlock();
    const { digest } = await call<Header>('chain_getHeader');
    const [first = '', ...others] = digest.logs;
    // PreRuntime(aura, slot 1): index, engine, length, slot.
    expect(first).toBe(`0x066175726120${toHex(encode(u64, 1n)).slice(2)}`);
    expect(others.map((log) => log.slice(0, 12))).toEqual(
      ['0x0466726f6e', '0x0561757261'].map((log) => expect.stringContaining(log) as unknown),
    );
    expect(others.at(-1)).toHaveLength(2 + 2 * (1 + 4 + 2 + 64));
  });

  it('number in the fewest digits', async () => {
    const { call, newBlock } = await bench();
    for (let block = 0; block < 16; block += 1) newBlock();
    expect(await call('chain_getHeader')).toMatchObject({ number: '0x10' });
  });

  it('are null when unknown', async () => {
    const { call } = await bench();
    expect(await call('chain_getHeader', UNKNOWN_HASH)).toBeNull();
    expect(await call('chain_getBlock', UNKNOWN_HASH)).toBeNull();
  });

  it('come with their extrinsics, the inherents first', async () => {
    const { chain, pool, call, newBlock } = await bench();
    const extrinsic = transfer(chain, 5n);
    const hash = pool.submit(extrinsic);
    newBlock();
    const { block, justifications } = await call<{
      block: { header: Header; extrinsics: string[] };
      justifications: null;
    }>('chain_getBlock');
    expect(justifications).toBeNull();
    expect(block.header.number).toBe('0x1');
    expect(block.extrinsics).toHaveLength(2);
    expect(block.extrinsics[1]).toBe(toHex(extrinsic));
    expect(toHex(blake2b256(fromHex(block.extrinsics[1] ?? '')))).toBe(hash);
  });
});

describe('chain_getBlockHash', () => {
  it('takes a number, hex, a list, or nothing', async () => {
    const { chain, call, newBlock } = await bench();
    const hashes = [chain.genesisHash, newBlock().hash, newBlock().hash];
    expect(await call('chain_getBlockHash', 1)).toBe(hashes[1]);
    expect(await call('chain_getBlockHash', '0x2')).toBe(hashes[2]);
    expect(await call('chain_getBlockHash', [0, '0x1', 7])).toEqual([hashes[0], hashes[1], null]);
    expect(await call('chain_getBlockHash', [])).toEqual([]);
    expect(await call('chain_getBlockHash', 3)).toBeNull();
    for (const name of ['chain_getBlockHash', 'chain_getHead', 'chain_getFinalizedHead', 'chain_getFinalisedHead']) {
      expect(await call(name)).toBe(hashes[2]);
    }
  });

  it.each([-1, 1.5, 2 ** 32, 'ten', true])('refuses %p', async (wrong) => {
    const { errorOf } = await bench();
    expect(await errorOf('chain_getBlockHash', wrong)).toMatchObject({
      code: -32602,
      data: expect.stringContaining('expected a block number') as unknown,
    });
  });
});

describe('heads', () => {
  it.each([
    ['chain_subscribeNewHeads', 'chain_newHead', 'chain_unsubscribeNewHeads'],
    ['subscribe_newHead', 'chain_newHead', 'unsubscribe_newHead'],
    ['chain_subscribeAllHeads', 'chain_allHead', 'chain_unsubscribeAllHeads'],
    ['chain_subscribeFinalisedHeads', 'chain_finalizedHead', 'chain_unsubscribeFinalisedHeads'],
  ])('of %s begin with the present one, after the reply', async (name, notification, unsubscribe) => {
    const { call, messages, heard, newBlock } = await bench();
    const id = await call<string>(name);
    expect(messages.map(({ method }) => method)).toEqual([undefined, notification]);
    newBlock();
    newBlock();
    expect(heard<Header>(notification).map(({ number }) => number)).toEqual(['0x0', '0x1', '0x2']);
    expect(await call(unsubscribe, id)).toBe(true);
    newBlock();
    expect(heard(notification)).toHaveLength(3);
    expect(await call(unsubscribe, id)).toBe(false);
  });

  it('tell of the head that is left when blocks are dropped', async () => {
    const { chain, call, heard, newBlock } = await bench();
    const { hash } = newBlock();
    newBlock();
    await call('chain_subscribeNewHeads');
    await call('chain_subscribeAllHeads');
    chain.revertTo(hash);
    expect(heard<Header>('chain_newHead').map(({ number }) => number)).toEqual(['0x2', '0x1']);
    expect(heard<Header>('chain_allHead').map(({ number }) => number)).toEqual(['0x2']);
  });
});
