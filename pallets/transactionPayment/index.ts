import { FixedU128 } from '../../primitives/arithmetic/fixedU128';
import { assemble } from '../support/pallet';
import { declaration, type TransactionPayment } from './declaration';

/** What a transaction's weight and length cost. The formulas are the runtime's. */
export const transactionPayment = assemble<TransactionPayment, typeof declaration>(declaration, {
  hooks: {
    onFinalize({ storage, config }) {
      storage.NextFeeMultiplier.mutate((previous) => config.nextMultiplier(previous));
    },
  },
});

export function buildGenesis(
  { storage }: TransactionPayment,
  { multiplier = FixedU128.ONE }: { readonly multiplier?: bigint } = {},
): void {
  storage.StorageVersion.set('V2');
  storage.NextFeeMultiplier.set(multiplier);
}

export type { Config } from './config';
export type { TransactionPayment } from './declaration';
