import { min } from '../../primitives/arithmetic/order';
import * as u64 from '../../primitives/arithmetic/u64';
import { failures } from '../support/dispatchError';
import { gasToWeight } from '../support/gas';
import { call } from './declaration';
import { Transaction } from './transaction';

const gasLimit = ({ value }: Transaction): bigint => min(value.gas_limit, u64.MAX);

export const transact = call({
  index: 0,
  weight: ({ transaction }) => gasToWeight(gasLimit(transaction)),
  args: { transaction: Transaction },
  docs: 'Executes an Ethereum transaction. Comes bare, with the signature inside; no account can call it.',
  run() {
    // Only the transaction's own signer has the origin asked for, and no extrinsic of this chain is given it.
    throw failures.Other;
  },
});
