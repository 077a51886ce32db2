import { addWeight, scaleWeight, weight, type Weight } from '../support/weight';

const update = (base: bigint): Weight => weight(base, { reads: 1, writes: 1, proof: 3_743n });

/** @source subtensor pallets/crowdloan/src/weights.rs */
export const weights = {
  create: weight(42_930_000n, { reads: 3, writes: 5, proof: 6_148n }),
  contribute: weight(44_192_000n, { reads: 4, writes: 4, proof: 6_148n }),
  withdraw: weight(40_907_000n, { reads: 4, writes: 4, proof: 6_148n }),
  finalize: weight(41_858_000n, { reads: 4, writes: 4, proof: 6_148n }),
  refund: (contributors: number): Weight =>
    addWeight(
      weight(2_729_302n, { reads: 2, proof: 3_743n }),
      scaleWeight(weight(31_033_274n, { reads: 2, writes: 2, proof: 2_579n }), BigInt(contributors)),
    ),
  dissolve: weight(44_402_000n, { reads: 4, writes: 3, proof: 6_148n }),
  updateMinContribution: update(9_137_000n),
  updateEnd: update(9_438_000n),
  updateCap: update(9_087_000n),
};
