import { min } from '../../primitives/arithmetic/order';
import * as u64 from '../../primitives/arithmetic/u64';
import { failures } from '../support/dispatchError';
import { scaleWeight, subWeight, weight, type Weight } from '../support/weight';
import { call } from './declaration';
import { Transaction } from './transaction';

/** A unit of gas: three quarters of a block's weight over its 75 million gas. */
const WEIGHT_PER_GAS: Weight = { ref_time: 40_000n, proof_size: 184_467_440_737n };
/** What every extrinsic weighs beside its call. */
const BASE_EXTRINSIC = weight(108_157_000n);

const gasLimit = ({ value }: Transaction): bigint => min(value.gas_limit, u64.MAX);

export const transact = call({
  index: 0,
  weight: ({ transaction }) => subWeight(scaleWeight(WEIGHT_PER_GAS, gasLimit(transaction)), BASE_EXTRINSIC),
  args: { transaction: Transaction },
  docs: 'Executes an Ethereum transaction. Comes bare, with the signature inside; no account can call it.',
  run() {
    // Only the transaction's own signer has the origin asked for, and no extrinsic of this chain is given it.
    throw failures.Other;
  },
});
