import { addWeight, scaleWeight, weight, type Weight } from '../support/weight';

const per = (base: Weight, each: Weight) => (count: number) => addWeight(base, scaleWeight(each, BigInt(count)));

/** What calls weigh; noting by bytes, updating by hashes. @source pallet-preimage weights.rs */
export const callWeight = {
  note_preimage: per(weight(50_499_000n, { reads: 5, writes: 3, proof: 28_584n }), weight(13_491n)),
  unnote_preimage: weight(50_830_000n, { reads: 3, writes: 3, proof: 3892n }),
  request_preimage: weight(19_292_000n, { reads: 2, writes: 1, proof: 3556n }),
  unrequest_preimage: weight(20_209_000n, { reads: 2, writes: 2, proof: 3556n }),
  ensure_updated: per(
    weight(56_817_000n, { reads: 2, proof: 28_584n }),
    weight(59_397_441n, { reads: 3, writes: 4, proof: 2902n }),
  ),
};
