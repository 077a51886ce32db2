import { weight, type Weight } from '../support/weight';

/** Weight of each call by the number of members. @source pallet-membership src/weights.rs */
const byMembers =
  (base: bigint, each: bigint, access: { readonly reads: number; readonly writes: number }, proofEach: bigint) =>
  (members: number): Weight => {
    const count = BigInt(members);
    return weight(base + each * count, { ...access, proof: 4687n + proofEach * count });
  };

export const weights = {
  addMember: byMembers(9_308_742n, 26_797n, { reads: 2, writes: 3 }, 64n),
  removeMember: byMembers(12_554_406n, 24_524n, { reads: 3, writes: 3 }, 64n),
  swapMember: byMembers(12_625_174n, 39_371n, { reads: 3, writes: 3 }, 64n),
  resetMembers: byMembers(12_733_911n, 107_985n, { reads: 3, writes: 3 }, 64n),
  changeKey: byMembers(12_884_989n, 43_064n, { reads: 3, writes: 4 }, 64n),
  setPrime: byMembers(4_409_075n, 13_153n, { reads: 1, writes: 2 }, 32n),
  clearPrime: weight(1_972_000n, { writes: 2 }),
};
