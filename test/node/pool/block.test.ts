import { BAN_TIME_MS } from '../../../node/pool/bans';
import { encode, hashOf, Ledger } from './ledger';

describe('a new block', () => {
  it('takes its transactions out and leaves the rest in order', () => {
    const chain = new Ledger();
    for (const nonce of [0, 1, 2, 3]) chain.submit({ from: 'alice', nonce, tip: 2 });
    chain.submit({ from: 'bob', nonce: 0, tip: 1 });
    chain.seal(2);
    expect(chain.order()).toBe('alice2 alice3 bob0');
    chain.seal();
    expect(chain.pool.status()).toEqual({ ready: 0, readyBytes: 0, future: 0, futureBytes: 0 });
  });

  it('bans what it includes for half an hour', () => {
    const chain = new Ledger();
    const alice = { from: 'alice', nonce: 0 };
    chain.submit(alice);
    chain.seal();
    expect(() => chain.submit(alice)).toThrow('Transaction is temporarily banned');
    chain.now = BAN_TIME_MS + 1;
    chain.seal();
    expect(() => chain.submit(alice)).toThrow(expect.objectContaining({ code: 1010, data: 'Transaction is outdated' }));
  });

  it('promotes what waited for a transaction that the pool never had', () => {
    const chain = new Ledger();
    const { heard } = chain.watch({ from: 'alice', nonce: 1 });
    chain.import([encode({ from: 'alice', nonce: 0 })]);
    expect(chain.order()).toBe('alice1');
    expect(heard).toEqual(['future', 'ready']);
  });

  it('makes room for what was validated just before it came in', () => {
    let stale = false;
    const chain = new Ledger();
    const nonceOf = chain.nonceOf.bind(chain);
    chain.nonceOf = (from) => (stale ? 0 : nonceOf(from));
    chain.submit({ from: 'alice', nonce: 0 });
    chain.seal();
    // Judged by the state before the block, it requires the tag that the block took away.
    stale = true;
    chain.submit({ from: 'alice', nonce: 1 });
    expect(chain.order()).toBe('alice1');
  });

  it('supersedes a rival: its watcher hears of the block, as on a real node', () => {
    const chain = new Ledger();
    const rival = chain.watch({ from: 'alice', nonce: 0 });
    const next = chain.watch({ from: 'alice', nonce: 1 });
    chain.import([encode({ from: 'alice', nonce: 0, salt: 1 })]);
    expect(rival.heard).toEqual(['ready', { inBlock: '0xb1' }, { finalized: '0xb1' }]);
    expect(next.heard).toEqual(['ready']);
    expect(chain.order()).toBe('alice1');
  });

  it('drops a rival that was still waiting', () => {
    const chain = new Ledger();
    const rival = chain.watch({ from: 'alice', nonce: 1 });
    chain.import([encode({ from: 'alice', nonce: 0 }), encode({ from: 'alice', nonce: 1, salt: 1 })]);
    expect(rival.heard).toEqual(['future', 'dropped']);
    expect(chain.pool.futureCount).toBe(0);
  });

  it('includes one that was still waiting', () => {
    const chain = new Ledger();
    const { heard } = chain.watch({ from: 'alice', nonce: 1 });
    chain.import([encode({ from: 'alice', nonce: 0 }), encode({ from: 'alice', nonce: 1 })]);
    expect(heard).toEqual(['future', { inBlock: '0xb1' }, { finalized: '0xb1' }]);
    expect(chain.pool.futureCount).toBe(0);
  });

  it('brings back what it pruned too much of', () => {
    const chain = new Ledger();
    // bob provides for alice, so pruning alice prunes bob, who is not in the block and still valid.
    const bob = chain.watch({ from: 'bob', nonce: 0, provides: ['bb'] });
    const alice = encode({ from: 'alice', nonce: 0, requires: ['bb'] });
    chain.pool.submit(alice);
    chain.import([alice]);
    expect(chain.order()).toBe('bob0');
    expect(bob.heard).toEqual(['ready', 'ready']);
  });

  it.each([
    ['invalid', { type: 'Invalid', value: { type: 'Payment' } } as const, { finalized: '0xb1' }, 1012],
    ['unknown', { type: 'Unknown', value: { type: 'CannotLookup' } } as const, 'invalid', undefined],
    ['a trap', { trap: 'panic' }, 'invalid', 1012],
  ])('ends the watch over what it pruned too much of, if that is %s', (_, verdict, last, code) => {
    const chain = new Ledger();
    const bob = chain.watch({ from: 'bob', nonce: 0, provides: ['bb'] });
    const alice = encode({ from: 'alice', nonce: 0, requires: ['bb'] });
    chain.pool.submit(alice);
    chain.verdicts.set('bob', verdict);
    chain.import([alice]);
    expect(bob.heard.at(-1)).toEqual(last);
    chain.verdicts.clear();
    const again = () => chain.submit({ from: 'bob', nonce: 0, provides: ['bb'] });
    if (code === undefined) expect(again()).toBe(bob.hash);
    else expect(again).toThrow(expect.objectContaining({ code }));
  });
});

describe('longevity', () => {
  it('takes a transaction out, and bans it, at the block where its verdict ends', () => {
    const chain = new Ledger();
    const short = chain.watch({ from: 'alice', nonce: 0, longevity: 2 });
    const dependant = chain.watch({ from: 'alice', nonce: 1, longevity: 9 });
    const waiting = chain.watch({ from: 'bob', nonce: 1, longevity: 2 });
    chain.verdicts.set('alice', { type: 'Unknown', value: { type: 'CannotLookup' } });
    chain.seal(0);
    expect(chain.pool.status()).toMatchObject({ ready: 2, future: 1 });
    chain.seal(0);
    expect(chain.pool.status()).toMatchObject({ ready: 0, future: 0 });
    expect(short.heard).toEqual(['ready', 'invalid']);
    expect(dependant.heard).toEqual(['ready', 'invalid']);
    expect(waiting.heard).toEqual(['future', 'invalid']);
    chain.verdicts.clear();
    expect(() => chain.submit({ from: 'alice', nonce: 0, longevity: 2 })).toThrow('temporarily banned');
    chain.submit({ from: 'alice', nonce: 1, longevity: 9 });
  });

  it('is renewed by a revalidation', () => {
    const chain = new Ledger();
    chain.submit({ from: 'alice', nonce: 0, longevity: 2 });
    for (let i = 0; i < 5; i++) chain.seal(0);
    expect(chain.order()).toBe('alice0');
  });

  it('may be for ever', () => {
    const chain = new Ledger();
    const hash = chain.submit({ from: 'alice', nonce: 0, longevity: 2 ** 64 });
    expect(chain.pool.get(hash)?.validTill).toBe(2n ** 64n - 1n);
  });
});

describe('revalidation after a block', () => {
  it('removes what has become invalid, with its dependants, and keeps what cannot be judged', () => {
    const chain = new Ledger();
    const broke = chain.watch({ from: 'alice', nonce: 0 });
    const dependant = chain.watch({ from: 'alice', nonce: 1 });
    const unsure = chain.watch({ from: 'bob', nonce: 0 });
    const trapped = chain.watch({ from: 'carol', nonce: 0 });
    chain.verdicts.set('alice', { type: 'Invalid', value: { type: 'Payment' } });
    chain.verdicts.set('bob', { type: 'Unknown', value: { type: 'CannotLookup' } });
    chain.verdicts.set('carol', { trap: 'panic' });
    chain.seal(0);
    expect(chain.order()).toBe('bob0');
    expect([broke, dependant, trapped, unsure].map(({ heard }) => heard.at(-1))).toEqual([
      'invalid',
      'invalid',
      'invalid',
      'ready',
    ]);
  });

  it('looks at a bounded batch, those that waited longest first, and comes round to all', () => {
    const chain = new Ledger({ revalidation: { min: 2, max: 3 } });
    const hashes = Array.from({ length: 5 }, (_, i) => chain.submit({ from: `s${i}`, nonce: 0 }));
    const batches = [0, 1, 2].map(() => {
      chain.validated.length = 0;
      chain.seal(0);
      return chain.validated.map(({ hash }) => hashes.indexOf(hash));
    });
    expect(batches).toEqual([
      [0, 1],
      [2, 3],
      [4, 0],
    ]);
  });

  it('looks at a quarter of a long queue, but at no more than the bound', () => {
    const chain = new Ledger({ revalidation: { min: 2, max: 12 } });
    const lookedAt = (): number => {
      chain.validated.length = 0;
      chain.seal(0);
      return chain.validated.length;
    };
    for (let i = 0; i < 40; i++) chain.submit({ from: `s${i}`, nonce: 0 });
    expect(lookedAt()).toBe(10);
    for (let i = 40; i < 80; i++) chain.submit({ from: `s${i}`, nonce: 0 });
    expect(lookedAt()).toBe(12);
  });

  it('gives the runtime its handle back, so that a signature is verified once', () => {
    const chain = new Ledger();
    const hash = chain.submit({ from: 'alice', nonce: 0 });
    chain.seal(0);
    expect(chain.validated).toEqual([
      { hash, known: undefined },
      { hash, known: `checked ${hash}` },
    ]);
  });

  it('keeps the order of equals', () => {
    const chain = new Ledger({ revalidation: { min: 1, max: 1 } });
    for (const from of ['alice', 'bob', 'carol']) chain.submit({ from, nonce: 0, longevity: 2 ** 64 });
    chain.seal(0);
    expect(chain.order()).toBe('alice0 bob0 carol0');
  });

  it('takes over a new priority', () => {
    const tips = new Map([
      ['alice', 1],
      ['bob', 2],
    ]);
    const chain = new Ledger({
      ready: { count: 2, totalBytes: 1000 },
      validate: (bytes) => {
        const { from } = JSON.parse(new TextDecoder().decode(bytes)) as { from: string };
        const priority = BigInt(tips.get(from) ?? 0);
        const transaction = { priority, requires: [], provides: [from], longevity: 64n, propagate: true };
        return { ok: true, transaction, checked: '' };
      },
    });
    for (const from of ['alice', 'bob']) chain.submit({ from, nonce: 0 });
    expect(() => chain.submit({ from: 'carol', nonce: 0 })).toThrow('Immediately Dropped');
    tips.set('alice', 3).set('dave', 9);
    chain.seal(0);
    expect(chain.order()).toBe('alice0 bob0');
    chain.submit({ from: 'dave', nonce: 0 });
    expect(chain.order()).toBe('dave0 alice0');
  });

  it('moves a transaction that has to wait again, with its dependants, to the future queue', () => {
    const chain = new Ledger();
    chain.nonces.set('alice', 1);
    const first = chain.watch({ from: 'alice', nonce: 1 });
    const second = chain.watch({ from: 'alice', nonce: 2 });
    chain.nonces.set('alice', 0);
    chain.seal(0);
    expect(chain.pool.status()).toMatchObject({ ready: 0, future: 2 });
    expect([first.heard, second.heard]).toEqual([
      ['ready', 'future'],
      ['ready', 'future'],
    ]);
    chain.submit({ from: 'alice', nonce: 0 });
    expect(chain.order()).toBe('alice0 alice1 alice2');
    expect(first.heard).toEqual(['ready', 'future', 'ready']);
  });

  it('drops such a transaction where nothing may wait', () => {
    const chain = new Ledger({ acceptFuture: false });
    chain.nonces.set('alice', 1);
    const { heard } = chain.watch({ from: 'alice', nonce: 1 });
    chain.nonces.set('alice', 0);
    chain.seal(0);
    expect(heard).toEqual(['ready', 'dropped']);
    expect(chain.pool.status()).toMatchObject({ ready: 0, future: 0 });
  });
});

describe('a revert', () => {
  it('takes back what was retracted, and puts in line again what was in the pool', () => {
    const chain = new Ledger();
    const included = [0, 1].map((nonce) => encode({ from: 'alice', nonce }));
    chain.import(included);
    const { heard } = chain.watch({ from: 'alice', nonce: 2 });
    chain.nonces.clear();
    chain.pool.onRevert({ number: 0, retracted: [{ hash: '0xb1', extrinsics: included }] });
    expect(chain.order()).toBe('alice0 alice1 alice2');
    expect(heard).toEqual(['ready']);
  });

  it('can leave out what was retracted: then the rest waits', () => {
    const chain = new Ledger();
    chain.import([encode({ from: 'alice', nonce: 0 })]);
    const { heard } = chain.watch({ from: 'alice', nonce: 1 });
    chain.nonces.clear();
    chain.pool.onRevert({ number: 0, retracted: [{ hash: '0xb1', extrinsics: [] }] });
    expect(chain.futures()).toBe('alice1');
    expect(heard).toEqual(['ready', 'future']);
  });

  it('lifts all bans, so that the same bytes can be submitted again', () => {
    const chain = new Ledger();
    const alice = { from: 'alice', nonce: 0 };
    chain.submit(alice);
    chain.seal();
    chain.nonces.clear();
    chain.pool.onRevert({ number: 0, retracted: [{ hash: '0xb1', extrinsics: [] }] });
    expect(chain.submit(alice)).toBe(hashOf(encode(alice)));
  });

  it('removes what is invalid at the new head, and promotes what need not wait any more', () => {
    const chain = new Ledger();
    const broke = chain.watch({ from: 'alice', nonce: 0 });
    const waiting = chain.watch({ from: 'bob', nonce: 3 });
    chain.verdicts.set('alice', { type: 'Invalid', value: { type: 'Payment' } });
    chain.nonces.set('bob', 3);
    chain.pool.onRevert({ number: 7, retracted: [] });
    expect(broke.heard).toEqual(['ready', 'invalid']);
    expect(waiting.heard).toEqual(['future', 'ready']);
    expect(chain.order()).toBe('bob3');
    expect(chain.pool.get(waiting.hash)?.validTill).toBe(71n);
  });
});
