import { finalFee, lengthToFee, weightToFee } from '../../runtime/fees';
import { runtimeChain, type RuntimeChain } from '../support/runtimeChain';

let chain: RuntimeChain;
beforeAll(async () => {
  chain = await runtimeChain();
});

const MAX_U64 = 2n ** 64n - 1n;

describe('the fee for a weight is a rao for 20_000 ps, to the nearest, a half down', () => {
  it.each([
    [0n, 0n],
    [1n, 0n],
    [9_999n, 0n],
    [10_000n, 0n],
    [10_001n, 1n],
    [20_000n, 1n],
    [29_999n, 1n],
    [30_000n, 1n],
    [30_001n, 2n],
    [108_157_000n, 5_408n],
    [164_051_000n, 8_203n],
    [2_599_891_843_000n, 129_994_592n],
    [3_999_999_999_999n, 200_000_000n],
    [4_000_000_000_000n, 200_000_000n],
  ])('%i ps cost %i rao', (ref_time, fee) => {
    expect(weightToFee(chain.pallets, { ref_time, proof_size: 0n })).toBe(fee);
  });

  it('no more than a block weighs is charged', () => {
    for (const ref_time of [4_000_000_000_001n, MAX_U64]) {
      expect(weightToFee(chain.pallets, { ref_time, proof_size: 0n })).toBe(200_000_000n);
    }
  });

  it('proof size costs nothing', () => {
    expect(weightToFee(chain.pallets, { ref_time: 20_000n, proof_size: MAX_U64 })).toBe(1n);
  });
});

it.each([
  [0, 0n],
  [1, 1n],
  [4_294_967_295, 4_294_967_295n],
])('%i bytes cost as many rao', (length, fee) => {
  expect(lengthToFee(length)).toBe(fee);
});

describe('the sum', () => {
  const parts = { baseFee: 1n, lenFee: 20n, adjustedWeightFee: 300n };

  it.each([
    ['of all parts and the tip', parts, 4_000n, 4_321n],
    ['is the tip where the call pays nothing', undefined, 4_000n, 4_000n],
    ['ends at the largest u64', parts, MAX_U64, MAX_U64],
    ['ends at the largest u64 before the tip too', { ...parts, lenFee: MAX_U64 }, 0n, MAX_U64],
  ])('%s', (_name, inclusionFee, tip, sum) => {
    expect(finalFee({ inclusionFee, tip })).toBe(sum);
  });
});
