import { Ledger, tagOf } from './ledger';

describe('the ready queue', () => {
  it('gives the highest priority first, and equals as they came', () => {
    const chain = new Ledger();
    for (const [from, tip] of [
      ['alice', 1],
      ['bob', 3],
      ['carol', 1],
      ['dave', 2],
    ] as const) {
      chain.submit({ from, nonce: 0, tip });
    }
    expect(chain.order()).toBe('bob0 dave0 alice0 carol0');
  });

  it('lets the one that expires first go before its equals', () => {
    const chain = new Ledger();
    chain.submit({ from: 'alice', nonce: 0 });
    chain.submit({ from: 'bob', nonce: 0, longevity: 8 });
    chain.submit({ from: 'carol', nonce: 0, longevity: 8, tip: 1 });
    expect(chain.order()).toBe('carol0 bob0 alice0');
  });

  it('never gives a transaction before what it requires, whatever its priority', () => {
    const chain = new Ledger();
    chain.submit({ from: 'alice', nonce: 0, tip: 1 });
    chain.submit({ from: 'alice', nonce: 1, tip: 9 });
    chain.submit({ from: 'alice', nonce: 2, tip: 5 });
    chain.submit({ from: 'bob', nonce: 0, tip: 3 });
    chain.submit({ from: 'bob', nonce: 1, tip: 6 });
    expect(chain.order()).toBe('bob0 bob1 alice0 alice1 alice2');
  });

  it('waits for all requirements of a transaction, and for each provider once', () => {
    const chain = new Ledger();
    const requires = [tagOf('bob', 0), tagOf('carol', 0), 'cc'];
    chain.submit({ from: 'bob', nonce: 0, provides: [tagOf('bob', 0), 'cc'], tip: 5 });
    chain.submit({ from: 'carol', nonce: 0, tip: 1 });
    chain.submit({ from: 'alice', nonce: 0, tip: 9, requires });
    expect(chain.order()).toBe('bob0 carol0 alice0');
  });

  it('passes over what depends on a skipped transaction, and keeps it', () => {
    const chain = new Ledger();
    for (const nonce of [0, 1, 2]) chain.submit({ from: 'alice', nonce, tip: 2 });
    chain.submit({ from: 'bob', nonce: 0, tip: 1 });
    const given: string[] = [];
    const ready = chain.pool.ready();
    for (const transaction of ready) {
      given.push(transaction.hash);
      if (given.length === 1) ready.skip(transaction);
    }
    expect(given).toHaveLength(2);
    expect(chain.order()).toBe('alice0 alice1 alice2 bob0');
  });

  it('passes over what was removed since the iteration began', () => {
    const chain = new Ledger();
    const hash = chain.submit({ from: 'alice', nonce: 0, tip: 2 });
    chain.submit({ from: 'alice', nonce: 1, tip: 2 });
    chain.submit({ from: 'bob', nonce: 0, tip: 3 });
    const ready = chain.pool.ready();
    ready.next();
    expect(chain.pool.remove([hash])).toHaveLength(2);
    expect(ready.next().done).toBe(true);
  });

  it('hands on what the validation gave', () => {
    const chain = new Ledger();
    const hash = chain.submit({ from: 'alice', nonce: 0 });
    expect(chain.pool.ready().next().value).toMatchObject({ hash, checked: `checked ${hash}`, source: 'External' });
  });

  it('lists its extrinsics as pending, best first, and no future ones', () => {
    const chain = new Ledger();
    chain.submit({ from: 'alice', nonce: 0 });
    chain.submit({ from: 'bob', nonce: 1, tip: 9 });
    chain.submit({ from: 'carol', nonce: 0, tip: 1 });
    expect(chain.pool.pending()).toEqual(Array.from(chain.pool.ready(), ({ bytes }) => bytes));
    expect(chain.order()).toBe('carol0 alice0');
    expect(chain.pool.futures()).toHaveLength(1);
  });

  it('counts towards the next nonce of an account', () => {
    const chain = new Ledger();
    chain.nonces.set('alice', 4);
    const next = () => chain.pool.accountNext(chain.nonceOf('alice'), (nonce) => tagOf('alice', nonce));
    expect(next()).toBe(4);
    chain.submit({ from: 'alice', nonce: 4 });
    chain.submit({ from: 'alice', nonce: 5 });
    chain.submit({ from: 'alice', nonce: 7 });
    expect(next()).toBe(6);
    expect([...chain.pool.readyTags()]).toEqual([tagOf('alice', 4), tagOf('alice', 5)]);
    chain.submit({ from: 'alice', nonce: 6 });
    expect(next()).toBe(8);
  });
});

describe('replacement', () => {
  it('puts the better transaction in the place of the old one and keeps what depends on it', () => {
    const chain = new Ledger();
    const old = chain.watch({ from: 'alice', nonce: 0, tip: 1 });
    const next = chain.watch({ from: 'alice', nonce: 1, tip: 1 });
    const better = chain.watch({ from: 'alice', nonce: 0, tip: 2, salt: 1 });
    expect(chain.order()).toBe('alice0 alice1');
    expect(chain.pool.ready().next().value?.hash).toBe(better.hash);
    expect([old.heard, next.heard, better.heard]).toEqual([['ready', { usurped: better.hash }], ['ready'], ['ready']]);
  });

  it('takes along the dependants for which the new one does not provide', () => {
    const chain = new Ledger();
    const both = [tagOf('alice', 0), 'aa'];
    chain.submit({ from: 'alice', nonce: 0, tip: 1, provides: both });
    const needsOther = chain.watch({ from: 'bob', nonce: 0, tip: 9, requires: ['aa'] });
    const needsNonce = chain.watch({ from: 'alice', nonce: 1, tip: 9 });
    const better = chain.watch({ from: 'alice', nonce: 0, tip: 2, salt: 1 });
    expect(needsOther.heard).toEqual(['ready', { usurped: better.hash }]);
    // The whole subtree goes as soon as one tag is lost, as on a real node.
    expect(needsNonce.heard).toEqual(['ready', { usurped: better.hash }]);
    expect(chain.order()).toBe('alice0');
  });
});

describe('the future queue', () => {
  it('holds a transaction until all that it waits for is there, in any order', () => {
    const chain = new Ledger();
    const third = chain.watch({ from: 'alice', nonce: 3 });
    const second = chain.watch({ from: 'alice', nonce: 2 });
    const first = chain.watch({ from: 'alice', nonce: 1 });
    expect(chain.pool.status()).toMatchObject({ ready: 0, future: 3 });
    expect(chain.futures()).toBe('alice3 alice2 alice1');
    const zero = chain.watch({ from: 'alice', nonce: 0 });
    expect(chain.order()).toBe('alice0 alice1 alice2 alice3');
    expect(chain.pool.status()).toMatchObject({ ready: 4, future: 0, futureBytes: 0 });
    for (const { heard } of [third, second, first]) expect(heard).toEqual(['future', 'ready']);
    expect(zero.heard).toEqual(['ready']);
  });

  it('lets two rivals wait, and the better one win when their turn comes', () => {
    const chain = new Ledger();
    const worse = chain.watch({ from: 'alice', nonce: 1, tip: 1 });
    const better = chain.watch({ from: 'alice', nonce: 1, tip: 2 });
    const { hash } = chain.watch({ from: 'alice', nonce: 0 });
    expect(chain.order()).toBe('alice0 alice1');
    expect(better.heard).toEqual(['future', 'ready']);
    expect(worse.heard).toEqual(['future', { usurped: hash }]);
  });

  it('loses nothing to a transaction that is refused', () => {
    const chain = new Ledger();
    chain.submit({ from: 'alice', nonce: 0, tip: 5 });
    chain.submit({ from: 'bob', nonce: 0, requires: ['aa'] });
    const rival = { from: 'carol', nonce: 0, tip: 1, provides: ['aa', tagOf('alice', 0)] };
    expect(() => chain.submit(rival)).toThrow('Priority is too low: (5 vs 1)');
    expect(chain.futures()).toBe('bob0');
  });
});
