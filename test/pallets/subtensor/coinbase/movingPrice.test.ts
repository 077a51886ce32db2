import { I96F32, U96F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { netUid, ROOT } from '../../../../pallets/subtensor';
import { movingPrice, updateMovingPrice } from '../../../../pallets/subtensor/coinbase/movingPrice';
import { withStarted } from './started';

beforeAll(() => cryptoReady());

const TWO = netUid(2);
const fixed = (decimal: string): U96F32 => U96F32.saturatingFromDecimal(decimal);

describe('the moving price', () => {
  it.each([
    ['of a subnet with a pool is what is remembered', TWO, 1, '0.25', '0.25'],
    ['below zero counts as zero', TWO, 1, '-1', '0'],
    ['of a subnet without a pool is one', TWO, 0, '0.25', '1'],
    ['of root is one', ROOT, 1, '0.25', '1'],
  ])('%s', (_name, netuid, mechanism, remembered, expected) => {
    const { ctx } = withStarted({ mechanism });
    ctx.storage.SubnetMovingPrice.set(netuid, I96F32.saturatingFromDecimal(remembered));
    expect(movingPrice(ctx, netuid)).toBe(fixed(expected));
  });

  /** A subnet that was started in block 10, whose price counts half once 100 blocks have passed. */
  function young(tao: bigint, mechanism = 1) {
    const { ctx } = withStarted({ tao, alpha: 100_000n, movingPrice: '0.5', mechanism });
    ctx.storage.FirstEmissionBlockNumber.set(TWO, 11n);
    ctx.storage.EMAPriceHalvingBlocks.set(TWO, 100n);
    ctx.storage.SubnetMovingAlpha.set(I96F32.ONE);
    return ctx;
  }

  // TAO for 100,000 alpha, the block, and what 0.5 becomes.
  it.each([
    [25_000n, 10n, '0.5'],
    [25_000n, 110n, '0.375'],
    [100_000n, 110n, '0.75'],
    [400_000n, 110n, '0.75'],
    [0n, 110n, '0.25'],
    [25_000n, 310n, '0.3125'],
    [25_000n, 9n, '0.5'],
  ])('of 0.5 at %d TAO for 100,000 alpha is, in block %d, %s', (tao, block, expected) => {
    const ctx = young(tao);
    updateMovingPrice(ctx, TWO, block);
    expect(ctx.storage.SubnetMovingPrice.get(TWO)).toBe(I96F32.saturatingFromDecimal(expected));
  });

  it('follows slowly by default', () => {
    const { ctx } = withStarted({ movingPrice: '0', tao: 100_000n });
    const { SubnetMovingAlpha, SubnetMovingPrice, EMAPriceHalvingBlocks } = ctx.storage;
    EMAPriceHalvingBlocks.set(TWO, 0n);
    updateMovingPrice(ctx, TWO, 1n);
    expect(SubnetMovingPrice.get(TWO)).toBe(SubnetMovingAlpha.get());
    expect(SubnetMovingAlpha.get()).toBe(12_885n);
  });

  it('of a subnet without a pool stays one', () => {
    const ctx = young(25_000n, 0);
    updateMovingPrice(ctx, TWO, 110n);
    expect(ctx.storage.SubnetMovingPrice.get(TWO)).toBe(I96F32.ONE);
  });
});
