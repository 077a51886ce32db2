import { scaleWeight, subWeight, weight, type Weight } from './weight';

/** A unit of gas: three quarters of a block's weight over its 75 million gas. */
const WEIGHT_PER_GAS: Weight = { ref_time: 40_000n, proof_size: 184_467_440_737n };

/** What every extrinsic weighs beside its call. */
const BASE_EXTRINSIC = weight(108_157_000n);

/** Weight of a call that may use so much gas, without what its extrinsic weighs anyway. @source pallet-evm lib.rs FixedGasWeightMapping */
export const gasToWeight = (gas: bigint): Weight => subWeight(scaleWeight(WEIGHT_PER_GAS, gas), BASE_EXTRINSIC);
