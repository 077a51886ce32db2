import * as fc from 'fast-check';
import { PoolError } from '../../../node/pool/errors';
import type { TransactionStatus } from '../../../node/pool/watchers';
import { encode, Ledger, type Toy } from './ledger';

const SENDERS = ['alice', 'bob', 'carol'];

type Step =
  | { readonly do: 'submit'; readonly toy: Toy }
  | { readonly do: 'seal'; readonly count: number }
  | { readonly do: 'foreign'; readonly from: string }
  | { readonly do: 'remove'; readonly pick: number }
  | { readonly do: 'revert' }
  | { readonly do: 'sleep' };

const sender = fc.constantFrom(...SENDERS);
const toy = fc.record({
  from: sender,
  nonce: fc.nat(6),
  tip: fc.nat(3),
  salt: fc.nat(2),
  longevity: fc.constantFrom(2, 64),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: toy.map((it): Step => ({ do: 'submit', toy: it })) },
  { weight: 3, arbitrary: fc.nat(3).map((count): Step => ({ do: 'seal', count })) },
  { weight: 1, arbitrary: sender.map((from): Step => ({ do: 'foreign', from })) },
  { weight: 1, arbitrary: fc.nat().map((pick): Step => ({ do: 'remove', pick })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'revert' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'sleep' }) },
);

interface Past {
  readonly nonces: ReadonlyMap<string, number>;
  readonly hash: string;
  readonly extrinsics: readonly Uint8Array[];
}

/** Plays steps on a pool and remembers all that was ever watched. */
class Play {
  readonly chain = new Ledger({
    ready: { count: 8, totalBytes: 10_000 },
    future: { count: 3, totalBytes: 10_000 },
    revalidation: { min: 2, max: 4 },
  });
  readonly watched = new Map<string, TransactionStatus[]>();
  /** The hashes of all that was ever in a block. */
  readonly included = new Set<string>();
  private last: Past | undefined;

  run(next: Step): void {
    const { chain } = this;
    switch (next.do) {
      case 'submit':
        return this.submit(next.toy);
      case 'seal':
        return this.block(Array.from(chain.pool.ready(), ({ bytes }) => bytes).slice(0, next.count));
      case 'foreign':
        return this.block([encode({ from: next.from, nonce: chain.nonceOf(next.from), salt: 99 })]);
      case 'remove': {
        const all = [...this.watched.keys()];
        chain.pool.remove(all.slice(next.pick % Math.max(1, all.length)).slice(0, 1));
        return;
      }
      case 'revert':
        return this.revert();
      case 'sleep':
        chain.now += 45 * 60 * 1000;
    }
  }

  private submit(it: Toy): void {
    const heard: TransactionStatus[] = [];
    try {
      const { hash } = this.chain.pool.submitAndWatch(encode(it), (status) => heard.push(status));
      this.watched.set(hash, heard);
    } catch (error) {
      if (!(error instanceof PoolError)) throw error;
      expect(heard).toEqual([]);
    }
  }

  private block(extrinsics: readonly Uint8Array[]): void {
    const nonces = new Map(this.chain.nonces);
    for (const hash of this.chain.import(extrinsics, false)) this.included.add(hash);
    this.last = { nonces, hash: this.chain.blockHash(), extrinsics };
  }

  private revert(): void {
    if (this.last === undefined) return;
    const { nonces, hash, extrinsics } = this.last;
    this.chain.nonces.clear();
    for (const [from, nonce] of nonces) this.chain.nonces.set(from, nonce);
    this.chain.pool.onRevert({ number: this.chain.number - 1, retracted: [{ hash, extrinsics }] });
    this.last = undefined;
  }
}

const lastWord = (status: TransactionStatus | undefined): string =>
  typeof status === 'object' ? Object.keys(status)[0]! : String(status);

function holds({ chain, watched, included }: Play): void {
  const { pool } = chain;
  const ready = [...pool.ready()];
  const futures = pool.futures();
  expect(pool.status()).toEqual({
    ready: ready.length,
    readyBytes: ready.reduce((sum, { bytes }) => sum + bytes.length, 0),
    future: futures.length,
    futureBytes: futures.reduce((sum, { bytes }) => sum + bytes.length, 0),
  });
  expect(ready.length).toBeLessThanOrEqual(8);
  expect(futures.length).toBeLessThanOrEqual(3);

  const tags = ready.flatMap(({ provides }) => provides);
  expect([...pool.readyTags()].sort()).toEqual([...tags].sort());
  expect(new Set(tags).size).toBe(tags.length);

  const position = new Map(ready.map(({ provides }, i) => [provides[0], i]));
  ready.forEach(({ requires, hash }, i) => {
    for (const tag of requires) expect(position.get(tag) ?? -1).toBeLessThan(i);
    expect(pool.get(hash)).toBeDefined();
  });

  const places = new Map([
    ...ready.map(({ hash }) => [hash, 'ready'] as const),
    ...futures.map(({ hash }) => [hash, 'future'] as const),
  ]);
  for (const [hash, heard] of watched) {
    const word = lastWord(heard.at(-1));
    if (places.has(hash)) expect(word).toBe(places.get(hash));
    // The quirk that a superseded transaction hears `inBlock` goes on to `retracted` with the block.
    else if (word === 'retracted') expect(included).not.toContain(hash);
    else expect(['inBlock', 'finalityTimeout', 'usurped', 'dropped', 'invalid']).toContain(word);
    const ends = heard.filter((status) => ['usurped', 'dropped', 'invalid'].includes(lastWord(status)));
    expect(ends.length).toBeLessThanOrEqual(1);
  }
}

it('whatever comes, no transaction is lost, no tag is provided twice, and none goes before what it requires', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const play = new Play();
      for (const next of steps) {
        play.run(next);
        holds(play);
      }
    }),
    { numRuns: 300 },
  );
});

it('the same steps give the same pool and the same news', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [one, two] = [new Play(), new Play()].map((play) => {
        for (const next of steps) play.run(next);
        return { order: play.chain.order(), futures: play.chain.futures(), heard: [...play.watched] };
      });
      expect(one).toEqual(two);
    }),
    { numRuns: 50 },
  );
});
