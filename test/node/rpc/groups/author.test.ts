import { toHex, type Hex } from '../../../../primitives/scale';
import { extrinsicHash } from '../../../../node/chain';
import { transfer } from '../../transfers';
import { bench } from './bench';

const UPDATE = 'author_extrinsicUpdate';
/** More milliseconds than the word of finality is kept back. */
const A_WHILE = 1_000;

describe('author_submitExtrinsic', () => {
  it('answers the hash, and the transaction is pending until it is in a block', async () => {
    const { chain, call, newBlock } = await bench();
    const extrinsic = transfer(chain, 1n);
    expect(await call('author_submitExtrinsic', toHex(extrinsic))).toBe(extrinsicHash(extrinsic));
    expect(await call('author_pendingExtrinsics')).toEqual([toHex(extrinsic)]);
    newBlock();
    expect(await call('author_pendingExtrinsics')).toEqual([]);
  });

  it('ignores what follows the extrinsic, as a real node does', async () => {
    const { chain, call } = await bench();
    const extrinsic = transfer(chain, 1n);
    expect(await call('author_submitExtrinsic', `${toHex(extrinsic)}beef`)).toBe(extrinsicHash(extrinsic));
  });

  it.each<[string, Hex, number, string]>([
    ['nothing', '0x', 1040, 'Not enough data to fill buffer'],
    ['a length that is not there', '0x0c0404', 1040, 'Not enough data to decode vector'],
    ['a length in too many bytes', '0x01000404', 1040, 'out of range decoding Compact<u32>'],
  ])('refuses %s', async (_what, extrinsic, code, reason) => {
    const { errorOf } = await bench();
    const words = `Could not decode \`OpaqueExtrinsic.0\`:\n\t${reason}\n`;
    expect(await errorOf('author_submitExtrinsic', extrinsic)).toEqual({ code, message: `Client error: ${words}` });
    expect(await errorOf('author_submitAndWatchExtrinsic', extrinsic)).toEqual({
      code: 1001,
      message: `Extrinsic has invalid format: ${words}`,
    });
  });

  it('passes on what the runtime and the pool refuse', async () => {
    const { chain, call, errorOf, newBlock } = await bench();
    const extrinsic = toHex(transfer(chain, 1n));
    const stale = toHex(transfer(chain, 2n));
    const badProof = `${stale.slice(0, 90)}${stale[90] === '0' ? '1' : '0'}${stale.slice(91)}`;
    expect(await errorOf('author_submitExtrinsic', badProof)).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'Transaction has a bad signature',
    });
    expect(await errorOf('author_submitExtrinsic', '0x0804ff')).toMatchObject({ code: 1002 });
    await call('author_submitExtrinsic', extrinsic);
    expect(await errorOf('author_submitExtrinsic', extrinsic)).toMatchObject({ code: 1013 });
    expect(await errorOf('author_submitExtrinsic', extrinsic)).toEqual({
      code: 1012,
      message: 'Transaction is temporarily banned',
    });
    newBlock();
    expect(await errorOf('author_submitExtrinsic', stale)).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'Transaction is outdated',
    });
  });

  it('refuses what is not hex', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('author_submitExtrinsic', 'hello')).toMatchObject({
      code: -32602,
      data: expect.stringContaining('expected a hex string') as unknown,
    });
  });
});

describe('author_submitAndWatchExtrinsic', () => {
  it('tells ready, inBlock and finalized in turn, after the reply', async () => {
    const { chain, clock, call, messages, heard, newBlock } = await bench();
    const id = await call('author_submitAndWatchExtrinsic', toHex(transfer(chain, 1n)));
    expect(messages.map(({ method, params }) => [method, params?.subscription])).toEqual([
      [undefined, undefined],
      [UPDATE, id],
    ]);
    const { hash } = newBlock();
    clock.pass(A_WHILE);
    expect(heard(UPDATE)).toEqual(['ready', { inBlock: hash }, { finalized: hash }]);
    expect(await call('author_unwatchExtrinsic', id)).toBe(false);
  });

  it('tells of a nonce that is yet to come as future', async () => {
    const { chain, pool, call, heard } = await bench();
    await call('author_submitAndWatchExtrinsic', toHex(transfer(chain, 1n, { nonce: 1 })));
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    expect(heard(UPDATE)).toEqual(['future', 'ready']);
  });

  it('ends with what becomes of the transaction otherwise', async () => {
    const { chain, pool, connection, call, heard } = await bench();
    const extrinsic = transfer(chain, 1n);
    await call('author_submitAndWatchExtrinsic', toHex(extrinsic));
    pool.remove([extrinsicHash(extrinsic)]);
    expect(heard(UPDATE)).toEqual(['ready', 'invalid']);
    expect(connection.subscriptionCount).toBe(0);
  });

  it('is silent once it is not watched any more, finalized included', async () => {
    const { chain, clock, call, heard, newBlock } = await bench();
    const id = await call('author_submitAndWatchExtrinsic', toHex(transfer(chain, 1n)));
    newBlock();
    expect(await call('author_unwatchExtrinsic', id)).toBe(true);
    clock.pass(A_WHILE);
    expect(heard(UPDATE)).toHaveLength(2);
  });

  it('leaves no subscription behind when it is refused', async () => {
    const { chain, connection, errorOf } = await bench();
    expect(await errorOf('author_submitAndWatchExtrinsic', toHex(transfer(chain, 1n, { from: '//Nobody' })))).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'Inability to pay some fees (e.g. account balance too low)',
    });
    expect(connection.subscriptionCount).toBe(0);
  });
});

describe('author_removeExtrinsic', () => {
  it('takes hashes and extrinsics, and what needs them goes too', async () => {
    const { chain, call, errorOf } = await bench();
    const [first, second] = [0, 1].map((nonce) => transfer(chain, 1n, { nonce })) as [Uint8Array, Uint8Array];
    await call('author_submitExtrinsic', toHex(first));
    await call('author_submitExtrinsic', toHex(second));
    const gone = await call<string[]>('author_removeExtrinsic', [{ extrinsic: toHex(first) }]);
    expect([...gone].sort()).toEqual([first, second].map(extrinsicHash).sort());
    expect(await call('author_pendingExtrinsics')).toEqual([]);
    expect(await call('author_removeExtrinsic', [{ hash: extrinsicHash(first) }])).toEqual([]);
    expect(await errorOf('author_removeExtrinsic', ['0x00'])).toMatchObject({
      code: -32602,
      data: expect.stringContaining('expected {"hash": "0x…"} or {"extrinsic": "0x…"}') as unknown,
    });
  });
});

describe('keys of the author', () => {
  it('are those of the authorities', async () => {
    const { chain, call, errorOf } = await bench();
    const [aura = ''] = chain.pallets.Aura.storage.Authorities.get();
    const [[grandpa] = ['']] = chain.pallets.Grandpa.storage.Authorities.get();
    expect(await call('author_hasKey', aura, 'aura')).toBe(true);
    expect(await call('author_hasKey', grandpa, 'gran')).toBe(true);
    expect(await call('author_hasKey', aura, 'gran')).toBe(false);
    expect(await call('author_hasKey', aura, 'babe')).toBe(false);
    expect(await call('author_hasSessionKeys', `${aura}${grandpa.slice(2)}`)).toBe(true);
    expect(await call('author_hasSessionKeys', `${grandpa}${aura.slice(2)}`)).toBe(false);
    expect(await errorOf('author_hasSessionKeys', '0x00')).toEqual({
      code: 1040,
      message: 'Session keys are not encoded correctly',
    });
    expect(await errorOf('author_hasKey', aura, 'session')).toEqual({
      code: 1040,
      message: 'Invalid key type ID format (should be of length four)',
    });
  });
});
