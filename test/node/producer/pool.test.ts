import { followChain, poolOf } from '../../../node/bridge';
import { createChain, extrinsicHash, type Chain } from '../../../node/chain';
import { signTransaction } from '../../../node/sign';
import type { TransactionStatus } from '../../../node/pool/watchers';
import { BlockProducer } from '../../../node/producer';
import { keypairFromUri } from '../../../primitives/crypto/keypairs';
import { tao } from '../../../node/amounts';
import { FakeClock } from '../fakeClock';
import { recordingLogger } from '../rpc/sample';
import { quietLogger } from '../../../node/log';
import { accounts, freeOf, remark, transfer } from '../transfers';

async function setUp() {
  const chain = await createChain();
  const clock = new FakeClock(0);
  const pool = poolOf(chain, clock, quietLogger);
  const { logger } = recordingLogger();
  const producer = new BlockProducer({ chain, pool, clock, logger, mode: { type: 'manual' } });
  followChain(chain, pool, clock);
  const statuses: TransactionStatus[] = [];
  const watch = (bytes: Uint8Array) => pool.submitAndWatch(bytes, (status) => statuses.push(status)).hash;
  return { chain, clock, pool, producer, statuses, watch };
}

/** A call inside so many others. */
const nested = (depth: number): { pallet: string; name: string; args: { [name: string]: unknown } } =>
  depth === 0
    ? { pallet: 'System', name: 'remark', args: { remark: new Uint8Array(1) } }
    : { pallet: 'Utility', name: 'batch', args: { calls: [nested(depth - 1)] } };

const signed = (chain: Chain, call: ReturnType<typeof nested>, nonce: number) =>
  signTransaction(chain, keypairFromUri('//Alice'), call, { nonce });

describe('the pool on a chain', () => {
  it('holds a transaction with a later nonce until the one before it comes', async () => {
    const { chain, clock, pool, producer, statuses, watch } = await setUp();
    watch(transfer(chain, 1n, { nonce: 1 }));
    expect(statuses).toEqual(['future']);
    expect(producer.produce()?.extrinsics).toHaveLength(1);
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    expect(statuses).toEqual(['future', 'ready']);
    const block = producer.produce();
    expect(block?.extrinsics).toHaveLength(3);
    expect(statuses.slice(2)).toEqual([{ inBlock: block?.hash }]);
    clock.pass(100);
    expect(statuses.slice(3)).toEqual([{ finalized: block?.hash }]);
    expect(pool.status()).toMatchObject({ ready: 0, future: 0 });
  });

  it('promotes a later nonce also when the one before it comes by another way', async () => {
    const { chain, pool, producer } = await setUp();
    pool.submit(transfer(chain, 1n, { nonce: 1 }));
    producer.produce({ transactions: [transfer(chain, 2n, { nonce: 0 })] });
    expect(pool.status()).toMatchObject({ ready: 1, future: 0 });
  });

  it('drops what turns out to be invalid in a block, and its watchers hear of it', async () => {
    const { chain, pool, producer, statuses, watch } = await setUp();
    pool.submit(transfer(chain, tao(2_000) - 1_000_000n, { from: '//Dave', nonce: 0 }));
    // A rao for each byte: more than the first leaves.
    const hash = watch(remark(chain, 1_500_000, { from: '//Dave', nonce: 1 }));
    expect(pool.readyCount).toBe(2);
    expect(producer.produce()?.outcomes.map(({ type }) => type)).toEqual(['Included', 'Refused']);
    expect(pool.get(hash)).toBeUndefined();
    expect(statuses).toEqual(['ready', 'invalid']);
  });

  it('refuses what the runtime refuses', async () => {
    const { chain, pool } = await setUp();
    const stale = transfer(chain, 1n, { nonce: 0 });
    chain.buildBlock({ transactions: [transfer(chain, 2n, { nonce: 0 })] });
    expect(() => pool.submit(stale)).toThrow(expect.objectContaining({ code: 1010, data: 'Transaction is outdated' }));
    const forged = transfer(chain, 3n).map((byte, index) => (index === 60 ? byte ^ 1 : byte));
    expect(() => pool.submit(forged)).toThrow(
      expect.objectContaining({ code: 1010, data: 'Transaction has a bad signature' }),
    );
  });

  it('answers bytes that are no extrinsic as a runtime that gave up over them', async () => {
    const { pool } = await setUp();
    expect(() => pool.submit(Uint8Array.of(4, 9))).toThrow(
      expect.objectContaining({
        code: 1002,
        message: expect.stringContaining('Bad input data provided to validate_transaction'),
      }),
    );
  });

  it('refuses calls that are nested too deep, though a block takes them', async () => {
    const { chain, pool } = await setUp();
    let deepest = 0;
    while (deepest < 40 && isTaken(() => pool.submit(signed(chain, nested(deepest + 1), deepest)))) deepest += 1;
    expect(deepest).toBe(8);
    const tooDeep = signed(chain, nested(deepest + 1), 0);
    expect(() => pool.submit(tooDeep)).toThrow(
      expect.objectContaining({ code: 1010, data: 'Transaction call is not expected' }),
    );
    expect(chain.buildBlock({ transactions: [tooDeep] }).outcomes).toMatchObject([{ type: 'Included' }]);
  });

  it('keeps what does not fit and puts it into the next block', async () => {
    const { chain, pool, producer } = await setUp();
    const big = [0, 1, 2].map((nonce) => remark(chain, 1_900_000, { nonce }));
    const small = remark(chain, 10, { from: '//Bob' });
    for (const bytes of [...big, small]) pool.submit(bytes);
    const first = producer.produce()?.extrinsics.map(extrinsicHash) ?? [];
    expect(first.slice(1)).toEqual([big[0]!, big[1]!, small].map(extrinsicHash));
    expect(pool.readyCount).toBe(1);
    expect(producer.produce()?.extrinsics).toHaveLength(2);
  });

  it('forgets on a revert what was in the blocks that are gone, and judges the rest anew', async () => {
    const { chain, pool, producer } = await setUp();
    const start = chain.checkpoint();
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    producer.produce();
    pool.submit(transfer(chain, 1n, { nonce: 1 }));
    chain.revertTo(start);
    expect(pool.status()).toMatchObject({ ready: 0, future: 1 });
    pool.submit(transfer(chain, 9n, { nonce: 0 }));
    expect(producer.produce()?.extrinsics).toHaveLength(3);
    expect(freeOf(chain, accounts.bob)).toBe(tao(1_000_000) + 10n);
  });
});

function isTaken(submit: () => unknown): boolean {
  try {
    submit();
    return true;
  } catch {
    return false;
  }
}
