import { decodeAll, fromHex } from '../../../../../primitives/scale';
import { Header } from '../../../../../runtime/header';
import { createChain } from '../../../../../node/chain';
import { createNode } from '../../../../../node/node';
import { bench, UNKNOWN_HASH, type Message } from '../bench';
import { following } from './following';

describe('chainHead_v1_follow', () => {
  it('begins with the newest blocks and the runtime, after the reply', async () => {
    const { chain, messages, id } = await following({}, 20);
    const hashes = Array.from({ length: 16 }, (_, index) => chain.blockAt(5 + index)?.hash);
    expect(messages[0]).toMatchObject({ result: id });
    expect(messages[1]?.params).toMatchObject({
      subscription: id,
      result: {
        event: 'initialized',
        finalizedBlockHashes: hashes,
        finalizedBlockRuntime: {
          type: 'valid',
          spec: {
            specName: 'node-subtensor',
            implName: 'node-subtensor',
            specVersion: 326,
            implVersion: 1,
            transactionVersion: 1,
            apis: expect.objectContaining({ '0xdf6acb689907609b': 5, '0x37e397fc7c91f5e4': 2 }) as unknown,
          },
        },
      },
    });
  });

  it('begins with the genesis on a new chain, and leaves the runtime out where it is not wanted', async () => {
    const { chain, call, heard } = await bench();
    await call('chainHead_v1_follow', false);
    expect(heard('chainHead_v1_followEvent')).toEqual([
      { event: 'initialized', finalizedBlockHashes: [chain.genesisHash] },
      { event: 'bestBlockChanged', bestBlockHash: chain.genesisHash },
    ]);
  });

  it('tells of each block as new, then best, then final', async () => {
    const { chain, events, newBlock } = await following();
    const parentBlockHash = chain.genesisHash;
    const { hash } = newBlock();
    expect(events().slice(2)).toEqual([
      { event: 'newBlock', blockHash: hash, parentBlockHash, newRuntime: null },
      { event: 'bestBlockChanged', bestBlockHash: hash },
      { event: 'finalized', finalizedBlockHashes: [hash], prunedBlockHashes: [] },
    ]);
  });

  it('says nothing of the runtime of a new block where it is not wanted', async () => {
    const { call, heard, newBlock } = await bench();
    await call('chainHead_v1_follow', false);
    newBlock();
    expect(heard<object>('chainHead_v1_followEvent')[2]).not.toHaveProperty('newRuntime');
  });

  it('is silent after unfollow, which answers whether there was something to end', async () => {
    const { id, call, events, newBlock } = await following();
    expect(await call('chainHead_v1_unfollow', id)).toBe(true);
    newBlock();
    expect(events()).toHaveLength(2);
    expect(await call('chainHead_v1_unfollow', id)).toBe(false);
  });

  it('is refused to a connection that has four, until one ends', async () => {
    const { call, errorOf } = await bench();
    const ids = await Promise.all([1, 2, 3, 4].map(() => call<string>('chainHead_v1_follow', false)));
    expect(await errorOf('chainHead_v1_follow', false)).toEqual({
      code: -32800,
      message: 'Maximum number of chainHead_follow has been reached',
    });
    await call('chainHead_v1_unfollow', ids[0]);
    expect(await call('chainHead_v1_follow', false)).toEqual(expect.any(String));
  });

  it('wants to know whether to tell of the runtime', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('chainHead_v1_follow', 'yes')).toMatchObject({ code: -32602 });
    expect(await errorOf('chainHead_v1_follow')).toMatchObject({ code: -32602 });
  });
});

describe('a follow subscription stops', () => {
  it('when 512 blocks are pinned and another one comes', async () => {
    const { connection, last, newBlock } = await following({ stateRoot: 'none' });
    for (let block = 1; block < 512; block += 1) newBlock();
    expect(last()).toMatchObject({ event: 'finalized' });
    newBlock();
    expect(last()).toEqual({ event: 'stop' });
    expect(connection.subscriptionCount).toBe(0);
  });

  it('not when blocks are unpinned in time', async () => {
    const { chain, id, call, events, newBlock } = await following({ stateRoot: 'none' });
    for (let block = 1; block <= 520; block += 1) {
      newBlock();
      await call('chainHead_v1_unpin', id, chain.blockAt(block - 1)?.hash);
    }
    expect(events().filter(({ event }) => event === 'finalized')).toHaveLength(520);
  });

  it('when the chain is set back', async () => {
    const { chain, connection, events, newBlock } = await following();
    const mark = chain.checkpoint();
    newBlock();
    chain.revertTo(mark);
    newBlock();
    expect(events().slice(5)).toEqual([{ event: 'stop' }]);
    expect(connection.subscriptionCount).toBe(0);
  });

  it('when the state of a pinned block is forgotten', async () => {
    const { chain, last, newBlock } = await following({ historyLimit: 50 });
    for (let block = 0; block < 1000 && last()?.event !== 'stop'; block += 1) newBlock();
    expect(last()).toEqual({ event: 'stop' });
    expect(chain.blockAt(0)).toBeUndefined();
  });

  it('not when only blocks are forgotten that it let go of', async () => {
    const { chain, id, call, events, newBlock } = await following({ historyLimit: 50 });
    for (let block = 1; chain.blockAt(1) !== undefined || block < 10; block += 1) {
      newBlock();
      await call('chainHead_v1_unpin', id, block === 1 ? chain.genesisHash : chain.head.header.parent_hash);
    }
    expect(events().filter(({ event }) => event === 'stop')).toEqual([]);
  });
});

it('a subscription that is begun at the word of another one’s end begins with what is left, and goes on from there', async () => {
  const chain = await createChain({ stateRoot: 'none' });
  const node = createNode({ chain, sealing: { type: 'manual' } });
  const events: string[] = [];
  const follow = () =>
    void connection.receive('{"jsonrpc":"2.0","id":1,"method":"chainHead_v1_follow","params":[false]}');
  const connection = node.dispatcher.connect((text) => {
    const { params } = JSON.parse(text) as Message;
    const { event } = (params?.result ?? {}) as { event?: string };
    if (event !== undefined) events.push(event);
    if (event === 'stop') follow();
  });
  follow();
  const mark = chain.checkpoint();
  node.newBlock();
  await new Promise(setImmediate);
  events.length = 0;
  chain.revertTo(mark);
  await new Promise(setImmediate);
  expect(events).toEqual(['stop', 'initialized', 'bestBlockChanged']);
  for (let block = 1; block <= 512; block += 1) node.newBlock();
  await new Promise(setImmediate);
  expect(events.slice(-4)).toEqual(['finalized', 'stop', 'initialized', 'bestBlockChanged']);
});

describe('after the end of a subscription', () => {
  it.each<[how: string, end: (node: Awaited<ReturnType<typeof following>>) => unknown]>([
    ['by unfollow', ({ call, id }) => call('chainHead_v1_unfollow', id)],
    [
      'by a stop',
      ({ chain, newBlock, last }) => {
        newBlock();
        chain.revertTo(chain.genesisHash);
        expect(last()).toEqual({ event: 'stop' });
      },
    ],
  ])('%s its methods find nothing to do', async (_how, end) => {
    const node = await following();
    const { chain, id, call, begin } = node;
    const pinned = chain.genesisHash;
    await end(node);
    const limitReached = { result: 'limitReached' };
    expect(await call('chainHead_v1_header', id, pinned)).toBeNull();
    expect(await begin('body', pinned)).toEqual(limitReached);
    expect(await begin('call', pinned, 'Core_version', '0x')).toEqual(limitReached);
    expect(await begin('storage', pinned, [{ key: '0x', type: 'value' }], null)).toEqual(limitReached);
    expect(await call('chainHead_v1_unpin', id, UNKNOWN_HASH)).toBeNull();
    expect(await call('chainHead_v1_continue', id, '0')).toBeNull();
    expect(await call('chainHead_v1_stopOperation', id, '0')).toBeNull();
  });

  it('another connection could not use it before either', async () => {
    const { dispatcher } = createNode({ chain: await createChain(), sealing: { type: 'manual' } });
    const replies: Message[] = [];
    const [mine, other] = [0, 1].map(() => dispatcher.connect((text) => replies.push(JSON.parse(text) as Message)));
    const ask = (method: string, ...params: unknown[]) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    await mine?.receive(ask('chainHead_v1_follow', false));
    const stolen = ask('chainHead_v1_body', replies[0]?.result, UNKNOWN_HASH);
    await other?.receive(stolen);
    await mine?.receive(stolen);
    expect(replies.slice(3)).toMatchObject([{ result: { result: 'limitReached' } }, { error: { code: -32801 } }]);
  });
});

describe('chainHead_v1_header', () => {
  it('answers the encoded header of a pinned block', async () => {
    const { chain, id, call, newBlock } = await following();
    const { hash } = newBlock();
    newBlock();
    const header = await call<string>('chainHead_v1_header', id, hash);
    expect(decodeAll(Header, fromHex(header))).toEqual(chain.block(hash)?.header);
  });

  it('refuses blocks that are not pinned', async () => {
    const { id, errorOf } = await following();
    expect(await errorOf('chainHead_v1_header', id, UNKNOWN_HASH)).toEqual({
      code: -32801,
      message: 'Invalid block hash',
      data: `${UNKNOWN_HASH} is not pinned`,
    });
    expect(await errorOf('chainHead_v1_header', id, '0x12')).toMatchObject({ code: -32602 });
  });
});

describe('chainHead_v1_unpin', () => {
  it('lets go of one block or of several', async () => {
    const { chain, id, call, errorOf, newBlock } = await following();
    const [first, second, third] = [chain.head, newBlock(), newBlock()].map(({ hash }) => hash);
    expect(await call('chainHead_v1_unpin', id, first)).toBeNull();
    expect(await call('chainHead_v1_unpin', id, [second, third])).toBeNull();
    for (const hash of [first, second, third]) {
      expect(await errorOf('chainHead_v1_header', id, hash)).toMatchObject({ code: -32801 });
    }
    expect(await call('chainHead_v1_unpin', id, [])).toBeNull();
  });

  it('lets go of none where one is not pinned or named twice', async () => {
    const { chain, id, call, errorOf, newBlock } = await following();
    const [first, second] = [chain.head, newBlock()].map(({ hash }) => hash);
    expect(await errorOf('chainHead_v1_unpin', id, [first, UNKNOWN_HASH])).toMatchObject({ code: -32801 });
    expect(await errorOf('chainHead_v1_unpin', id, [first, second, first])).toEqual({
      code: -32804,
      message: 'Received duplicate hashes for the `chainHead_unpin` method',
    });
    expect(await errorOf('chainHead_v1_unpin', id, UNKNOWN_HASH)).toMatchObject({ code: -32801 });
    expect(await errorOf('chainHead_v1_unpin', id, 5)).toMatchObject({ code: -32602 });
    expect(await call('chainHead_v1_header', id, first)).toEqual(expect.any(String));
  });

  it('leaves the blocks of another subscription pinned', async () => {
    const { chain, id, call } = await following();
    const other = await call<string>('chainHead_v1_follow', false);
    await call('chainHead_v1_unpin', id, chain.genesisHash);
    expect(await call('chainHead_v1_header', other, chain.genesisHash)).toEqual(expect.any(String));
  });
});
