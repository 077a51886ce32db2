import { FINALITY_WATCHERS_MAX, type TransactionStatus } from '../../../node/pool/watchers';
import { encode, Ledger } from './ledger';

const alice = { from: 'alice', nonce: 0 };

describe('a watcher hears', () => {
  it('ready, inBlock, finalized, and then nothing more', () => {
    const chain = new Ledger();
    const { heard } = chain.watch(alice);
    chain.seal();
    expect(heard).toEqual(['ready', { inBlock: '0xb1' }, { finalized: '0xb1' }]);
    chain.seal();
    chain.pool.onFinalized(['0xb1']);
    expect(heard).toHaveLength(3);
  });

  it('future before ready', () => {
    const chain = new Ledger();
    const { heard } = chain.watch({ ...alice, nonce: 1 });
    chain.submit(alice);
    chain.seal();
    expect(heard).toEqual(['future', 'ready', { inBlock: '0xb1' }, { finalized: '0xb1' }]);
  });

  it('finalized when the block is, on a chain that finalises later', () => {
    const chain = new Ledger();
    const { heard } = chain.watch(alice);
    chain.import([encode(alice)], false);
    expect(heard).toEqual(['ready', { inBlock: '0xb1' }]);
    chain.pool.onFinalized(['0xb0', '0xb1']);
    expect(heard.at(-1)).toEqual({ finalized: '0xb1' });
  });

  it('where in the block it is', () => {
    const chain = new Ledger();
    const indexes: [TransactionStatus, number | undefined][] = [];
    chain.submit({ from: 'bob', nonce: 0, tip: 1 });
    chain.pool.submitAndWatch(encode(alice), (status, index) => indexes.push([status, index]));
    chain.seal();
    expect(indexes).toEqual([
      ['ready', undefined],
      [{ inBlock: '0xb1' }, 1],
      [{ finalized: '0xb1' }, 1],
    ]);
  });

  it('retracted, and all over again, when the block is gone', () => {
    const chain = new Ledger();
    const { heard } = chain.watch(alice);
    chain.import([encode(alice)], false);
    chain.nonces.clear();
    chain.pool.onRevert({ number: 0, retracted: [{ hash: '0xb1', extrinsics: [encode(alice)] }] });
    chain.number = 1;
    chain.seal();
    expect(heard).toEqual([
      'ready',
      { inBlock: '0xb1' },
      { retracted: '0xb1' },
      'ready',
      { inBlock: '0xb2' },
      { finalized: '0xb2' },
    ]);
  });

  it('finalityTimeout when too many later blocks are not final either', () => {
    const chain = new Ledger();
    const { heard } = chain.watch(alice);
    chain.import([encode(alice)], false);
    for (let i = 1; i < FINALITY_WATCHERS_MAX; i++) chain.import([], false);
    expect(heard).toEqual(['ready', { inBlock: '0xb1' }]);
    chain.import([], false);
    expect(heard.at(-1)).toEqual({ finalityTimeout: '0xb1' });
    chain.pool.onFinalized(['0xb1']);
    expect(heard).toHaveLength(3);
  });

  it('invalid when it is removed, and so do those that depend on it', () => {
    const chain = new Ledger();
    const first = chain.watch(alice);
    const second = chain.watch({ ...alice, nonce: 1 });
    expect(chain.pool.remove([first.hash])).toEqual([first.hash, second.hash]);
    expect([first.heard, second.heard]).toEqual([
      ['ready', 'invalid'],
      ['ready', 'invalid'],
    ]);
    // Only the one that was named is banned.
    expect(() => chain.submit(alice)).toThrow('Transaction is temporarily banned');
    chain.submit({ ...alice, nonce: 1 });
    expect(chain.futures()).toBe('alice1');
  });

  it('nothing of a submission that fails, even if it was in the pool for a moment', () => {
    const chain = new Ledger({ ready: { count: 0, totalBytes: 0 } });
    const listener = jest.fn();
    expect(() => chain.pool.submitAndWatch(encode(alice), listener)).toThrow('Immediately Dropped');
    expect(listener).not.toHaveBeenCalled();
  });

  it('nothing after it is gone', () => {
    const chain = new Ledger();
    const { heard, unwatch } = chain.watch(alice);
    unwatch();
    chain.seal();
    expect(heard).toEqual(['ready']);
  });
});

describe('a listener', () => {
  it('may call the pool, and finds it settled', () => {
    const chain = new Ledger();
    const seen: string[] = [];
    chain.pool.submitAndWatch(encode(alice), (status) => {
      seen.push(`${JSON.stringify(status)} with ${chain.pool.readyCount} ready`);
      if (status === 'ready') chain.seal();
    });
    expect(seen).toEqual([
      '"ready" with 1 ready',
      '{"inBlock":"0xb1"} with 0 ready',
      '{"finalized":"0xb1"} with 0 ready',
    ]);
  });

  it('that throws keeps no other from hearing', () => {
    const chain = new Ledger();
    chain.pool.submitAndWatch(encode(alice), (status) => {
      if (typeof status === 'object') throw new Error('socket closed');
    });
    const { heard } = chain.watch({ from: 'bob', nonce: 0 });
    expect(() => chain.seal()).toThrow('socket closed');
    expect(heard).toEqual(['ready', { inBlock: '0xb1' }, { finalized: '0xb1' }]);
    expect(chain.pool.readyCount).toBe(0);
  });

  it('for imports hears of each ready transaction once, until it is ended', () => {
    const chain = new Ledger();
    const hashes: string[] = [];
    const end = chain.pool.onImport((hash) => hashes.push(hash));
    chain.submit({ ...alice, nonce: 1 });
    expect(hashes).toEqual([]);
    const hash = chain.submit(alice);
    expect(hashes).toEqual([hash]);
    end();
    chain.submit({ from: 'bob', nonce: 0 });
    expect(hashes).toEqual([hash]);
  });
});
