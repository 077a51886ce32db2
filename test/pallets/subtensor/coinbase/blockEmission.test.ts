import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { blockEmission } from '../../../../pallets/subtensor/coinbase/blockEmission';
import { startSubtensor } from '../bench';

beforeAll(() => cryptoReady());

describe('the emission of a block', () => {
  // Issuance and emission in rao; those within an era are recorded from the chain.
  it.each([
    [0n, 1_000_000_000n],
    [9_986_430_881_357_895n, 1_000_000_000n],
    [11_243_101_061_102_188n, 500_000_000n],
    [15_748_157_676_774_872n, 500_000_000n],
    [15_869_769_623_099_986n, 250_000_000n],
    [18_550_496_756_418_046n, 125_000_000n],
    [20_760_805_329_052_491n, 15_625_000n],
    [21_000_000_000_000_000n, 0n],
    [2n ** 64n - 1n, 0n],
  ])('is, of %d issued, %d', (issuance, expected) => {
    expect(blockEmission(startSubtensor().ctx, issuance)).toBe(expected);
  });

  it('halves where half of the supply is issued', () => {
    const { ctx } = startSubtensor();
    expect(blockEmission(ctx, 10_499_000_000_000_000n)).toBe(1_000_000_000n);
    expect(blockEmission(ctx, 10_500_000_000_000_000n)).toBe(500_000_000n);
  });

  it('is remembered when it differs from what is remembered', () => {
    const { ctx } = startSubtensor();
    blockEmission(ctx, 0n);
    expect(ctx.storage.BlockEmission.has()).toBe(false);
    blockEmission(ctx, 11_243_101_061_102_188n);
    expect(ctx.storage.BlockEmission.maybe()).toBe(500_000_000n);
  });
});
