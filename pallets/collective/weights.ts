import { addWeight, maxWeight, scaleWeight, weight, type Weight } from '../support/weight';

interface Sizes {
  /** Length of the call in bytes. */
  readonly bytes?: number;
  readonly members?: number;
  readonly proposals?: number;
}

/** A base, and what each byte, member and proposal adds. */
const bySize =
  (base: Weight, each: { readonly [N in keyof Sizes]: Weight }) =>
  (sizes: Sizes): Weight =>
    (['bytes', 'members', 'proposals'] as const).reduce(
      (sum, name) => addWeight(sum, scaleWeight(each[name] ?? weight(0n), BigInt(sizes[name] ?? 0))),
      base,
    );

const proof = (ref_time: bigint, size: bigint): Weight => weight(ref_time, { proof: size });

/** Measured by the authors of the pallet. @source subtensor pallets/collective/src/weights.rs */
export const weights = {
  setMembers: bySize(weight(17_284_000n, { reads: 2, writes: 2, proof: 16_586n }), {
    members: proof(5_143_145n, 7_809n),
    proposals: weight(7_480_941n, { reads: 1, writes: 1, proof: 10_238n }),
  }),
  execute: bySize(weight(14_971_445n, { reads: 1, proof: 730n }), {
    bytes: weight(1_775n),
    members: proof(17_052n, 32n),
  }),
  propose: bySize(weight(24_778_955n, { reads: 4, writes: 4, proof: 6_355n }), {
    bytes: weight(2_355n),
    members: proof(20_518n, 165n),
    proposals: proof(85_670n, 180n),
  }),
  vote: bySize(weight(20_528_275n, { reads: 2, writes: 1, proof: 4_980n }), { members: proof(48_856n, 128n) }),
  disapproveProposal: bySize(weight(16_393_818n, { reads: 1, writes: 3, proof: 1_668n }), {
    proposals: proof(76_786n, 96n),
  }),
  closeEarlyDisapproved: bySize(weight(25_535_497n, { reads: 3, writes: 3, proof: 5_893n }), {
    members: proof(27_956n, 260n),
    proposals: proof(84_835n, 144n),
  }),
  closeEarlyApproved: bySize(weight(36_626_648n, { reads: 4, writes: 3, proof: 9_164n }), {
    bytes: proof(2_295n, 4n),
    members: proof(22_182n, 264n),
    proposals: proof(100_034n, 160n),
  }),
  closeDisapproved: bySize(weight(28_050_047n, { reads: 4, writes: 3, proof: 7_095n }), {
    members: proof(34_031n, 325n),
    proposals: proof(85_744n, 180n),
  }),
  closeApproved: bySize(weight(39_948_329n, { reads: 5, writes: 3, proof: 10_565n }), {
    bytes: proof(2_045n, 5n),
    members: proof(22_669n, 330n),
    proposals: proof(95_525n, 200n),
  }),
};

/** However a motion may end. */
export const closeAtMost = (sizes: Sizes): Weight =>
  [weights.closeEarlyApproved, weights.closeEarlyDisapproved, weights.closeApproved, weights.closeDisapproved]
    .map((of) => of(sizes))
    .reduce(maxWeight);
