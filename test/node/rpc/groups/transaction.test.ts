import { toHex } from '../../../../primitives/scale';
import { extrinsicHash } from '../../../../node/chain';
import { remark, transfer } from '../../transfers';
import { bench } from './bench';

const EVENT = 'transactionWatch_v1_watchEvent';
/** More milliseconds than the word of finality is kept back. */
const A_WHILE = 1_000;
/** As long as the pool refuses what it has banned. */
const BAN = 1_800_001;

describe('transactionWatch_v1_submitAndWatch', () => {
  it('tells validated, bestChainBlockIncluded and finalized, with the place in the block', async () => {
    const { chain, pool, clock, call, heard, newBlock, connection } = await bench();
    pool.submit(remark(chain, 1, { from: '//Bob' }));
    const extrinsic = transfer(chain, 1n);
    const id = await call('transactionWatch_v1_submitAndWatch', toHex(extrinsic));
    const { hash } = newBlock();
    clock.pass(A_WHILE);
    const index = chain.block(hash)?.extrinsics.findIndex((each) => toHex(each) === toHex(extrinsic));
    expect(index).toBeGreaterThan(0);
    expect(heard(EVENT)).toEqual([
      { event: 'validated' },
      { event: 'bestChainBlockIncluded', block: { hash, index } },
      { event: 'finalized', block: { hash, index } },
    ]);
    expect(connection.subscriptionCount).toBe(0);
    expect(await call('transactionWatch_v1_unwatch', id)).toBe(false);
  });

  it('is silent once it is not watched any more, but the transaction stays', async () => {
    const { chain, call, heard, newBlock } = await bench();
    const id = await call('transactionWatch_v1_submitAndWatch', toHex(transfer(chain, 1n)));
    expect(await call('transactionWatch_v1_unwatch', id)).toBe(true);
    expect(newBlock().extrinsics).toHaveLength(2);
    expect(heard(EVENT)).toHaveLength(1);
  });

  it('tells when a block with the transaction is dropped', async () => {
    const { chain, call, heard, newBlock } = await bench();
    await call('transactionWatch_v1_submitAndWatch', toHex(transfer(chain, 1n)));
    const mark = chain.checkpoint();
    newBlock();
    chain.revertTo(mark);
    expect(heard(EVENT).at(-1)).toEqual({ event: 'bestChainBlockIncluded', block: null });
  });

  it('ends with what becomes of the transaction otherwise', async () => {
    const { chain, pool, call, heard, connection } = await bench();
    const extrinsic = transfer(chain, 1n);
    await call('transactionWatch_v1_submitAndWatch', toHex(extrinsic));
    pool.remove([extrinsicHash(extrinsic)]);
    expect(heard(EVENT).at(-1)).toEqual({ event: 'invalid', error: 'Extrinsic marked as invalid' });
    expect(connection.subscriptionCount).toBe(0);
  });

  it('tells refusals as events, not as errors', async () => {
    const { chain, pool, call, heard, connection, newBlock } = await bench();
    const refused = async (extrinsic: string) => {
      await call('transactionWatch_v1_submitAndWatch', extrinsic);
      return heard(EVENT).at(-1);
    };
    const stale = transfer(chain, 2n);
    const first = transfer(chain, 1n);
    const badProof = toHex(stale).replace(
      /^(.{90})./,
      (_all, head: string) => `${head}${toHex(stale)[90] === '0' ? '1' : '0'}`,
    );
    pool.submit(first);
    const errors = [
      await refused('0x0c0404'),
      await refused('0x0804ff'),
      await refused(badProof),
      await refused(toHex(transfer(chain, 1n, { from: '//Nobody' }))),
      await refused(toHex(first)),
      await refused(toHex(stale)),
    ];
    newBlock();
    errors.push(await refused(toHex(transfer(chain, 3n, { nonce: 0 }))));
    expect(errors).toMatchObject([
      { event: 'invalid', error: 'Extrinsic bytes cannot be decoded' },
      { event: 'invalid', error: expect.stringMatching(/^Verification error: Runtime error: /) as unknown },
      { event: 'invalid', error: 'Invalid transaction: Transaction has a bad signature' },
      { event: 'invalid', error: 'Invalid transaction: Inability to pay some fees (e.g. account balance too low)' },
      { event: 'invalid', error: 'Transaction is already imported' },
      {
        event: 'invalid',
        error: expect.stringMatching(
          /^The priority of the transaction is too low \(pool \d+ > current \d+\)$/,
        ) as unknown,
      },
      { event: 'invalid', error: 'Invalid transaction: Transaction is outdated' },
    ]);
    expect(connection.subscriptionCount).toBe(0);
  });

  it('refuses what is not hex', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('transactionWatch_v1_submitAndWatch', 'hello')).toMatchObject({ code: -32602 });
  });
});

describe('transaction_v1_broadcast', () => {
  it('puts the transaction into a block, and is over when that is final', async () => {
    const { chain, clock, call, errorOf, newBlock } = await bench();
    const extrinsic = transfer(chain, 1n);
    const id = await call<string>('transaction_v1_broadcast', toHex(extrinsic));
    expect(newBlock().extrinsics.map(toHex)).toContain(toHex(extrinsic));
    clock.pass(A_WHILE);
    expect(await errorOf('transaction_v1_stop', id)).toMatchObject({ code: -32602, message: 'Invalid operation id' });
  });

  it('submits again with a later block what is banned for now', async () => {
    const { chain, pool, clock, call, newBlock } = await bench();
    const extrinsic = transfer(chain, 1n);
    await call('transaction_v1_broadcast', toHex(extrinsic));
    pool.remove([extrinsicHash(extrinsic)]);
    expect(newBlock().extrinsics).toHaveLength(1);
    expect(pool.readyCount).toBe(0);
    clock.pass(BAN);
    newBlock();
    expect(pool.readyCount).toBe(1);
    expect(newBlock().extrinsics.map(toHex)).toContain(toHex(extrinsic));
  });

  it('does not once it is stopped, but leaves the pool what it has', async () => {
    const { chain, pool, clock, call, errorOf, newBlock } = await bench();
    const [first, second] = [transfer(chain, 1n), transfer(chain, 1n, { from: '//Bob' })];
    const ids = [first, second].map((each) => call<string>('transaction_v1_broadcast', toHex(each)));
    const [id, other] = await Promise.all(ids);
    pool.remove([extrinsicHash(first)]);
    expect(await call('transaction_v1_stop', id)).toBeNull();
    expect(await call('transaction_v1_stop', other)).toBeNull();
    expect(await errorOf('transaction_v1_stop', id)).toMatchObject({ code: -32602 });
    clock.pass(BAN);
    expect(newBlock().extrinsics.map(toHex)).toContain(toHex(second));
    expect(pool.readyCount).toBe(0);
  });

  it('says nothing of transactions that can never be in a block', async () => {
    const { chain, call, errorOf } = await bench();
    for (const extrinsic of ['0x0c0404', '0x0804ff', toHex(transfer(chain, 1n, { from: '//Nobody' }))]) {
      const id = await call('transaction_v1_broadcast', extrinsic);
      expect(id).toEqual(expect.any(String));
      expect(await errorOf('transaction_v1_stop', id)).toMatchObject({ message: 'Invalid operation id' });
    }
    expect(await errorOf('transaction_v1_broadcast', 'hello')).toMatchObject({ code: -32602 });
  });

  it('is refused to a connection that has sixteen under way', async () => {
    const { chain, call } = await bench();
    const send = (nonce: number) => call('transaction_v1_broadcast', toHex(transfer(chain, 1n, { nonce })));
    const ids = await Promise.all(Array.from({ length: 16 }, (_, nonce) => send(nonce)));
    expect(new Set(ids).size).toBe(16);
    expect(await send(16)).toBeNull();
    await call('transaction_v1_stop', ids[3]);
    expect(await send(16)).toEqual(expect.any(String));
  });
});
