import { toHex } from '../../../../primitives/scale';
import { accounts, freeOf, transfer } from '../../transfers';
import { bench } from './bench';

describe('dev_newBlock', () => {
  it.each<[string, unknown[], number]>([
    ['one block without anything', [], 1],
    ['one block for an empty object', [{}], 1],
    ['as many as it is told', [{ count: 5 }], 5],
    ['one at the least', [{ count: 0 }], 1],
    ['up to a number', [{ to: 7, count: null }], 7],
    ['one when the number is reached already', [{ to: 0 }], 1],
  ])('builds %s', async (_what, params, blocks) => {
    const { chain, call } = await bench();
    expect(await call('dev_newBlock', ...params)).toBe(chain.blockAt(blocks)?.hash);
    expect(chain.head.number).toBe(blocks);
  });

  it('takes what the pool has ready', async () => {
    const { chain, pool, call } = await bench();
    pool.submit(transfer(chain, 1n));
    await call('dev_newBlock');
    expect(chain.head.extrinsics).toHaveLength(2);
  });

  it('takes transactions instead, for the first block', async () => {
    const { chain, pool, call } = await bench();
    const before = freeOf(chain, accounts.bob);
    pool.submit(transfer(chain, 3n, { from: '//Charlie' }));
    const transactions = [0, 1].map((nonce) => toHex(transfer(chain, 10n, { nonce })));
    await call('dev_newBlock', { count: 2, transactions });
    expect(chain.blockAt(1)?.extrinsics.slice(1).map(toHex)).toEqual(transactions);
    expect(freeOf(chain, accounts.bob) - before).toBe(23n);
  });

  it('names the transaction that cannot be in the block, and builds none', async () => {
    const { chain, errorOf } = await bench();
    const [good, future] = [0, 5].map((nonce) => toHex(transfer(chain, 10n, { nonce })));
    const before = freeOf(chain, accounts.bob);
    expect(await errorOf('dev_newBlock', { transactions: [good, future] })).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'transactions[1]: Transaction will be valid in the future',
    });
    expect(await errorOf('dev_newBlock', { transactions: [good, '0x00'] })).toMatchObject({
      code: -32602,
      data: expect.stringContaining('transactions[1] is no extrinsic') as unknown,
    });
    expect(chain.head.number).toBe(0);
    expect(freeOf(chain, accounts.bob)).toBe(before);
  });

  it.each<[unknown, string]>([
    [{ dmp: [] }, 'this chain has no relay chain: expected count, to or transactions'],
    [{ unsafeBlockHeight: 100 }, 'blocks are numbered one after the other: expected count, to or transactions'],
    [{ blocks: 3 }, 'there is no such field: expected count, to or transactions'],
    [{ count: -1 }, 'expected an integer from 0 to 4294967295'],
    [{ transactions: 'all' }, 'expected an array'],
    [5, 'expected an object such as'],
  ])('refuses %j', async (request, reason) => {
    const { chain, errorOf } = await bench();
    expect(await errorOf('dev_newBlock', request)).toMatchObject({
      code: -32602,
      data: expect.stringContaining(reason) as unknown,
    });
    expect(chain.head.number).toBe(0);
  });

  it('lets others have their turn while it builds many', async () => {
    const { chain, call } = await bench();
    const many = call('dev_newBlock', { count: 100 });
    const { number } = chain.head;
    await call('system_chain');
    await new Promise(setImmediate);
    expect(chain.head.number).toBeLessThan(100);
    expect(number).toBe(32);
    await many;
    expect(chain.head.number).toBe(100);
  });
});

describe('dev_setBlockBuildMode', () => {
  it.each<[string, unknown]>([
    ['Instant', { type: 'instant' }],
    ['Manual', { type: 'manual' }],
    ['Batch', { type: 'instant', batchMilliseconds: expect.any(Number) as unknown }],
    ['interval:250', { type: 'interval', milliseconds: 250 }],
  ])('%s', async (mode, expected) => {
    const { producer, call } = await bench();
    expect(await call('dev_setBlockBuildMode', mode)).toBeNull();
    expect(producer.mode).toEqual(expected);
    producer.stop();
  });

  it.each(['interval', 'interval:0', 'interval:fast', 'instant:5', 'Auto', 2])('refuses %p', async (mode) => {
    const { producer, errorOf } = await bench();
    expect(await errorOf('dev_setBlockBuildMode', mode)).toMatchObject({ code: -32602 });
    expect(producer.mode).toEqual({ type: 'manual' });
  });
});
