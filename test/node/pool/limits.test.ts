import { isExceeded } from '../../../node/pool/transaction';
import { encode, Ledger } from './ledger';

const wide = { count: 100, totalBytes: 100_000 };

describe('the limit of the ready queue', () => {
  it.each([
    ['below', 1, 9, false],
    ['at', 2, 10, false],
    ['over in number', 3, 10, true],
    ['over in bytes', 2, 11, true],
  ])('%s the limit: %i transactions of %i bytes', (_, count, bytes, exceeded) => {
    expect(isExceeded({ count: 2, totalBytes: 10 }, count, bytes)).toBe(exceeded);
  });

  it('drops and bans the lowest priority, with what depends on it', () => {
    const chain = new Ledger({ ready: { count: 3, totalBytes: 100_000 }, future: wide });
    const worst = chain.watch({ from: 'alice', nonce: 0, tip: 1 });
    const dependant = chain.watch({ from: 'alice', nonce: 1, tip: 9 });
    chain.submit({ from: 'bob', nonce: 0, tip: 5 });
    chain.submit({ from: 'carol', nonce: 0, tip: 2 });
    expect(chain.order()).toBe('bob0 carol0');
    expect([worst.heard, dependant.heard]).toEqual([
      ['ready', 'dropped'],
      ['ready', 'dropped'],
    ]);
    expect(() => chain.submit({ from: 'alice', nonce: 0, tip: 1 })).toThrow('Transaction is temporarily banned');
  });

  it('drops the one that waits longest among equals', () => {
    const chain = new Ledger({ ready: { count: 3, totalBytes: 100_000 }, future: wide });
    for (const from of ['alice', 'bob', 'carol', 'dave', 'eve']) chain.submit({ from, nonce: 0 });
    expect(chain.order()).toBe('carol0 dave0 eve0');
  });

  it('counts bytes, and lets several small ones go for a large one', () => {
    const chain = new Ledger({ ready: { count: 10, totalBytes: 300 }, future: wide });
    for (const from of ['alice', 'bob', 'carol']) chain.submit({ from, nonce: 0, tip: 1, length: 100 });
    expect(chain.pool.status().readyBytes).toBe(300);
    chain.submit({ from: 'dave', nonce: 0, tip: 2, length: 150 });
    expect(chain.order()).toBe('dave0 carol0');
    expect(chain.pool.status()).toMatchObject({ ready: 2, readyBytes: 250 });
  });

  it('still finds the worst after much coming and going', () => {
    const chain = new Ledger({ ready: { count: 4, totalBytes: 100_000 }, future: wide });
    for (let i = 0; i < 50; i++) {
      const submit = () => chain.submit({ from: `s${i}`, nonce: 0, tip: (i * 7) % 50 });
      try {
        submit();
      } catch (error) {
        expect(error).toHaveProperty('code', 1016);
      }
    }
    expect(Array.from(chain.pool.ready(), ({ priority }) => priority)).toEqual([49n, 48n, 47n, 46n]);
  });
});

describe('the limit of the future queue', () => {
  it('drops the one that waits longest, whatever its priority', () => {
    const chain = new Ledger({ ready: wide, future: { count: 2, totalBytes: 1000 } });
    const oldest = chain.watch({ from: 'alice', nonce: 1, tip: 9 });
    chain.submit({ from: 'bob', nonce: 1 });
    chain.submit({ from: 'carol', nonce: 1 });
    expect(chain.futures()).toBe('bob1 carol1');
    expect(oldest.heard).toEqual(['future', 'dropped']);
  });

  it('refuses one that is too large for the queue as a whole', () => {
    const chain = new Ledger({ ready: wide, future: { count: 10, totalBytes: 100 } });
    expect(() => chain.submit({ from: 'alice', nonce: 1, length: 101 })).toThrow('Immediately Dropped');
    expect(chain.pool.status()).toMatchObject({ future: 0, futureBytes: 0 });
  });
});

it("the limits are a real node's: 8192 ready and 819 future transactions", () => {
  const chain = new Ledger();
  for (let i = 0; i < 8193; i++) chain.pool.submit(encode({ from: `s${i}`, nonce: 0 }));
  for (let i = 0; i < 820; i++) chain.pool.submit(encode({ from: `s${i}`, nonce: 9 }));
  expect(chain.pool.status()).toMatchObject({ ready: 8192, future: 819 });
});
