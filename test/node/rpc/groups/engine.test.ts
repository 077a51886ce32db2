import { transfer } from '../../transfers';
import { bench, UNKNOWN_HASH } from './bench';

describe('engine_createBlock', () => {
  it('makes a block, empty only when that is wanted', async () => {
    const { chain, pool, call, errorOf } = await bench();
    expect(await errorOf('engine_createBlock', false, true)).toEqual({
      code: 12_000,
      message: 'Transaction pool is empty, set create_empty to true, if you want to create empty blocks',
    });
    expect(chain.head.number).toBe(0);
    expect(await call('engine_createBlock', true, false, null)).toEqual({
      hash: chain.head.hash,
      aux: {
        header_only: false,
        clear_justification_requests: false,
        needs_justification: false,
        bad_justification: false,
        is_new_best: true,
      },
      proof_size: 0,
    });
    pool.submit(transfer(chain, 1n));
    await call('engine_createBlock', false, true, chain.head.hash);
    expect(chain.head).toMatchObject({ number: 2, extrinsics: { length: 2 } });
  });

  it('does not fork', async () => {
    const { chain, errorOf, newBlock } = await bench();
    newBlock();
    expect(await errorOf('engine_createBlock', true, true, UNKNOWN_HASH)).toEqual({
      code: 13_000,
      message: `Supplied parent_hash: ${UNKNOWN_HASH} doesn't exist in chain`,
    });
    expect(await errorOf('engine_createBlock', true, true, chain.genesisHash)).toMatchObject({
      code: 20_000,
      message: expect.stringContaining('does not fork') as unknown,
    });
    expect(chain.head.number).toBe(1);
  });
});

describe('engine_finalizeBlock', () => {
  it('answers true for every block of the chain', async () => {
    const { chain, call, errorOf, newBlock } = await bench();
    newBlock();
    expect(await call('engine_finalizeBlock', chain.head.hash)).toBe(true);
    expect(await call('engine_finalizeBlock', chain.genesisHash, null)).toBe(true);
    expect(await errorOf('engine_finalizeBlock', UNKNOWN_HASH)).toMatchObject({ code: 16_000 });
  });
});
