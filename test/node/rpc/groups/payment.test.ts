import { toHex } from '../../../../primitives/scale';
import { bareExtrinsic } from '../../../../runtime/extrinsic';
import { accounts, freeOf, transfer } from '../../transfers';
import { bench, UNKNOWN_HASH } from './bench';

interface Info {
  readonly weight: { readonly ref_time: number; readonly proof_size: number };
  readonly class: string;
  readonly partialFee: string;
}

interface Details {
  readonly inclusionFee: {
    readonly baseFee: number;
    readonly lenFee: number;
    readonly adjustedWeightFee: number;
  } | null;
}

describe('payment', () => {
  it('tells the very fee that is taken', async () => {
    const { chain, pool, call, newBlock } = await bench();
    const extrinsic = transfer(chain, 1_000n);
    const info = await call<Info>('payment_queryInfo', toHex(extrinsic));
    expect(Object.keys(info)).toEqual(['weight', 'class', 'partialFee']);
    expect(info).toMatchObject({ weight: { ref_time: expect.any(Number) as unknown }, class: 'normal' });
    const before = freeOf(chain, accounts.alice);
    pool.submit(extrinsic);
    newBlock();
    expect(before - freeOf(chain, accounts.alice)).toBe(1_000n + BigInt(info.partialFee));
  });

  it('tells the parts of a fee, which add up', async () => {
    const { chain, call, newBlock } = await bench();
    newBlock();
    const extrinsic = transfer(chain, 1n);
    const { inclusionFee } = await call<Details>('payment_queryFeeDetails', toHex(extrinsic), chain.genesisHash);
    const { partialFee } = await call<Info>('payment_queryInfo', toHex(extrinsic), chain.genesisHash);
    expect(inclusionFee?.lenFee).toBe(extrinsic.length);
    const { baseFee = 0, lenFee = 0, adjustedWeightFee = 0 } = inclusionFee ?? {};
    expect(String(baseFee + lenFee + adjustedWeightFee)).toBe(partialFee);
  });

  it('tells that a bare extrinsic pays nothing', async () => {
    const { chain, call } = await bench();
    const call_ = { pallet: 'Timestamp', name: 'set', args: { now: 5n } };
    const extrinsic = toHex(bareExtrinsic(call_, chain.definition.holes));
    expect(await call('payment_queryFeeDetails', extrinsic)).toEqual({ inclusionFee: null });
    expect(await call('payment_queryInfo', extrinsic)).toMatchObject({ class: 'mandatory', partialFee: '0' });
  });

  it.each([
    ['payment_queryInfo', 'Unable to query dispatch info.'],
    ['payment_queryFeeDetails', 'Unable to query fee details.'],
  ])('%s words its errors as a real node', async (method, message) => {
    const { chain, errorOf } = await bench();
    expect(await errorOf(method, '0x')).toMatchObject({ code: 2, message });
    expect(await errorOf(method, '0x04ff')).toMatchObject({
      code: 1,
      message,
      data: expect.stringContaining('Execution failed: Execution aborted due to trap') as unknown,
    });
    expect(await errorOf(method, toHex(transfer(chain, 1n)), UNKNOWN_HASH)).toEqual({
      code: 1,
      message,
      data: `Api called for an unknown Block: Header was not found in the database: ${UNKNOWN_HASH}`,
    });
  });
});
