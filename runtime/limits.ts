import type { BlockLength, BlockWeights } from '../pallets/system';
import type { Weight } from '../pallets/support/weight';

/** How many block hashes are kept, in blocks. */
export const BLOCK_HASH_COUNT = 2_400;

/** How many senators there may be. */
export const SENATE_MAX_MEMBERS = 12;

const MAX_PROOF = 2n ** 64n - 1n;

const ofRefTime = (ref_time: bigint): Weight => ({ ref_time, proof_size: 0n });

const base_block = ofRefTime(431_614_000n);
const base_extrinsic = ofRefTime(108_157_000n);
const max_block: Weight = { ref_time: 4_000_000_000_000n, proof_size: MAX_PROOF };

/** Three quarters of a block for ordinary calls, in the chain's own rounding of the proof size. */
const normal_total: Weight = { ref_time: 3_000_000_000_000n, proof_size: 13_835_058_055_282_163_711n };
/** A quarter is kept for operational calls. */
const operational_reserve: Weight = { ref_time: 1_000_000_000_000n, proof_size: 4_611_686_018_427_387_904n };

/** Weight limits of a block. `max_extrinsic` is what is left of a class when on_initialize has taken its share. */
export const blockWeights: BlockWeights = {
  base_block,
  max_block,
  per_class: {
    normal: {
      base_extrinsic,
      max_extrinsic: { ref_time: 2_599_891_843_000n, proof_size: 11_990_383_647_911_208_550n },
      max_total: normal_total,
      reserved: ofRefTime(0n),
    },
    operational: {
      base_extrinsic,
      max_extrinsic: { ref_time: 3_599_891_843_000n, proof_size: 16_602_069_666_338_596_454n },
      max_total: max_block,
      reserved: operational_reserve,
    },
    mandatory: { base_extrinsic, max_extrinsic: undefined, max_total: undefined, reserved: undefined },
  },
};

const MAX_LENGTH = 10 * 1024 * 1024;

/** Length limits of a block in bytes. */
export const blockLength: BlockLength = {
  max: { normal: (MAX_LENGTH * 3) / 4, operational: MAX_LENGTH, mandatory: MAX_LENGTH },
};
