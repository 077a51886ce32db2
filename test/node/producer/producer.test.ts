import { RuntimeTrap } from '../../../pallets/support/dispatchError';
import { followChain, poolOf } from '../../../node/bridge';
import { createChain, extrinsicHash, type ChainOptions } from '../../../node/chain';
import { BlockProducer, type SealMode } from '../../../node/producer';
import { FakeClock } from '../fakeClock';
import { recordingLogger } from '../rpc/sample';
import { quietLogger } from '../../../node/log';
import { freeOf, accounts, remark, transfer } from '../transfers';

/** A little after the time of block 0. */
const MIDDAY = 1_760_000_010_000;
const INTERVAL: SealMode = { type: 'interval', milliseconds: 250 };

async function setUp(mode: SealMode, options: ChainOptions = {}, now = MIDDAY) {
  const chain = await createChain(options);
  const clock = new FakeClock(now);
  const pool = poolOf(chain, clock, quietLogger);
  const { logger, entries } = recordingLogger();
  const producer = new BlockProducer({ chain, pool, clock, logger, mode });
  followChain(chain, pool, clock);
  const slot = () => Number(chain.pallets.Aura.storage.CurrentSlot.get());
  return { chain, clock, pool, producer, slot, entries };
}

describe('with an interval', () => {
  it('makes a block at once and then one with every beat', async () => {
    const { chain, clock, producer } = await setUp(INTERVAL);
    producer.start();
    expect(chain.head.number).toBe(0);
    clock.pass(0);
    expect(chain.head.number).toBe(1);
    clock.pass(2_500);
    expect(chain.head.number).toBe(11);
  });

  it('takes the slot of the wall clock', async () => {
    const { clock, producer, slot } = await setUp(INTERVAL, {}, MIDDAY + 7_777);
    producer.start();
    clock.pass(5_000);
    expect(slot()).toBe(Math.floor(clock.now() / 250));
  });

  it('skips missed slots and replays none', async () => {
    const { chain, clock, producer, slot } = await setUp(INTERVAL);
    producer.start();
    clock.pass(1_000);
    const before = { number: chain.head.number, slot: slot() };
    clock.spend(60_000);
    clock.pass(1_000);
    expect(chain.head.number - before.number).toBe(5);
    expect(slot() - before.slot).toBe(61_000 / 250);
  });

  it('goes on from the parent when the chain is ahead of the clock', async () => {
    const { clock, producer, slot } = await setUp(INTERVAL, { genesisTime: MIDDAY + 3_600_000 });
    producer.start();
    clock.pass(500);
    expect(slot()).toBe((MIDDAY + 3_600_000) / 250 + 3);
  });

  it('says when a block took longer than the interval, but not with each', async () => {
    const { chain, clock, producer, entries } = await setUp(INTERVAL);
    chain.listen({ onBlock: () => clock.spend(300) });
    producer.start();
    clock.pass(2_000);
    const warnings = entries.filter(({ level }) => level === 'warn');
    expect(warnings).toMatchObject([
      { message: 'block #1 took 300 ms, longer than the interval of 250 ms: the beats in between are skipped' },
    ]);
    clock.pass(6_000);
    expect(entries.filter(({ level }) => level === 'warn')).toHaveLength(2);
  });

  it('says nothing of blocks that are in time', async () => {
    const { chain, clock, producer, entries } = await setUp(INTERVAL);
    chain.listen({ onBlock: () => clock.spend(250) });
    producer.start();
    clock.pass(2_000);
    expect(entries).toEqual([]);
  });

  it('says once that a hook traps, and goes on trying', async () => {
    let traps = true;
    const inspector = {
      onPhase() {
        if (traps) throw new RuntimeTrap('the hook gave up');
      },
    };
    const { chain, clock, producer, entries } = await setUp(INTERVAL, { inspector });
    producer.start();
    clock.pass(1_000);
    expect(entries.map(({ message }) => message)).toEqual(['no block on top of #0: the hook gave up']);
    traps = false;
    clock.pass(250);
    expect(chain.head.number).toBe(1);
  });

  it('stops with a word when the emulator itself is broken', async () => {
    const { chain, clock, producer, entries } = await setUp(INTERVAL);
    const unlisten = chain.listen({
      onBlock() {
        throw new TypeError('a bug');
      },
    });
    producer.start();
    clock.pass(10_000);
    unlisten();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ level: 'error', message: expect.stringContaining('block production stops') });
    expect(clock.isIdle).toBe(true);
  });

  it('stops', async () => {
    const { chain, clock, producer } = await setUp(INTERVAL);
    producer.start();
    clock.pass(250);
    producer.stop();
    clock.pass(10_000);
    expect(chain.head.number).toBe(2);
    expect(clock.isIdle).toBe(true);
  });
});

describe('instantly', () => {
  it('makes a block for each transaction that comes on its own', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'instant' });
    producer.start();
    clock.pass(60_000);
    expect(chain.head.number).toBe(0);
    for (const nonce of [0, 1, 2]) {
      pool.submit(transfer(chain, 1n, { nonce }));
      clock.pass(0);
    }
    expect(chain.head.number).toBe(3);
    expect(chain.head.extrinsics).toHaveLength(2);
  });

  it('is not done before the submission has returned', async () => {
    const { chain, pool, producer } = await setUp({ type: 'instant' });
    producer.start();
    pool.submit(transfer(chain, 1n));
    expect(chain.head.number).toBe(0);
  });

  it('puts what comes within the batch time into one block', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'instant', batchMilliseconds: 50 });
    producer.start();
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    clock.pass(49);
    pool.submit(transfer(chain, 1n, { nonce: 1 }));
    expect(chain.head.number).toBe(0);
    clock.pass(1);
    expect(chain.head.number).toBe(1);
    expect(chain.head.extrinsics).toHaveLength(3);
  });

  it('builds again while more are ready than a block takes', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'instant' });
    producer.start();
    for (let nonce = 0; nonce < 6; nonce += 1) pool.submit(remark(chain, 1_500_000, { nonce }));
    clock.pass(0);
    expect(chain.head.number).toBe(3);
    expect(pool.readyCount).toBe(0);
  });

  it('takes up what was ready before', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'manual' });
    producer.start();
    pool.submit(transfer(chain, 1n));
    clock.pass(1_000);
    expect(chain.head.number).toBe(0);
    producer.setMode({ type: 'instant' });
    clock.pass(0);
    expect(chain.head.number).toBe(1);
  });

  it('takes up what a block that was asked for has made ready', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'instant' });
    producer.start();
    pool.submit(transfer(chain, 1n, { nonce: 1 }));
    producer.produce({ transactions: [transfer(chain, 2n, { nonce: 0 })] });
    clock.pass(0);
    expect(chain.head.number).toBe(2);
    expect(pool.readyCount).toBe(0);
  });

  it('leaves a reverted chain where it was set back to', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'instant' });
    producer.start();
    const start = chain.checkpoint();
    pool.submit(transfer(chain, 1n));
    clock.pass(0);
    chain.revertTo(start);
    clock.pass(10_000);
    expect(chain.head.number).toBe(0);
    expect(pool.status()).toMatchObject({ ready: 0, future: 0 });
  });
});

describe('manually', () => {
  it('makes a block only when asked', async () => {
    const { chain, clock, pool, producer } = await setUp({ type: 'manual' });
    producer.start();
    pool.submit(transfer(chain, 7n));
    clock.pass(60_000);
    expect(chain.head.number).toBe(0);
    const before = freeOf(chain, accounts.bob);
    expect(producer.produce()?.extrinsics).toHaveLength(2);
    expect(freeOf(chain, accounts.bob) - before).toBe(7n);
  });

  it('makes no empty block when none is wanted', async () => {
    const { chain, producer } = await setUp({ type: 'manual' });
    expect(producer.produce({ allowEmpty: false })).toBeUndefined();
    expect(producer.produce({ allowEmpty: false, transactions: [] })).toBeUndefined();
    expect(chain.head.number).toBe(0);
  });

  it('counts slots, whatever the clock says', async () => {
    const { clock, producer, slot } = await setUp({ type: 'manual' });
    producer.produce();
    const first = slot();
    clock.pass(60_000);
    producer.produce();
    expect(slot()).toBe(first + 1);
  });

  it('takes the slot of a request', async () => {
    const { chain, producer, slot } = await setUp({ type: 'manual' });
    producer.produce({ slot: 8_000_000_000 });
    expect(slot()).toBe(8_000_000_000);
    expect(chain.pallets.Timestamp.storage.Now.get()).toBe(2_000_000_000_000n);
  });

  it('puts in the transactions of a request, not those of the pool', async () => {
    const { chain, pool, producer } = await setUp({ type: 'manual' });
    const waiting = transfer(chain, 1n, { from: '//Bob' });
    const given = transfer(chain, 2n);
    pool.submit(waiting);
    const built = producer.produce({ transactions: [given] });
    expect(built?.extrinsics.map(extrinsicHash).slice(1)).toEqual([extrinsicHash(given)]);
    expect(pool.readyCount).toBe(1);
  });

  it('gives the same hashes each time', async () => {
    const run = async () => {
      const { chain, pool, producer } = await setUp({ type: 'manual' }, { signatures: 'skip' });
      const unsigned = transfer(chain, 5n);
      // The signature, after the length, the version and the address, is random.
      unsigned.fill(0, 37, 101);
      pool.submit(unsigned);
      return [producer.produce()?.hash, producer.produce()?.hash];
    };
    expect(await run()).toEqual(await run());
  });
});

describe('a switch of modes', () => {
  it('ends the old mode and begins the new one', async () => {
    const { chain, clock, producer } = await setUp(INTERVAL);
    producer.start();
    clock.pass(1_000);
    producer.setMode({ type: 'manual' });
    expect(producer.mode).toEqual({ type: 'manual' });
    const { number } = chain.head;
    clock.pass(10_000);
    expect(chain.head.number).toBe(number);
    producer.setMode({ type: 'interval', milliseconds: 1_000 });
    clock.pass(10_000);
    expect(chain.head.number).toBe(number + 10);
  });

  it('does not start what is stopped', async () => {
    const { clock, producer } = await setUp({ type: 'manual' });
    producer.setMode(INTERVAL);
    expect(clock.isIdle).toBe(true);
  });

  it('before the first block forgets that one', async () => {
    const { chain, clock, producer } = await setUp(INTERVAL);
    producer.start();
    producer.setMode({ type: 'manual' });
    clock.pass(1_000);
    expect(chain.head.number).toBe(0);
  });
});
