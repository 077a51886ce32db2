import { assemble } from '../support/pallet';
import { weight } from '../support/weight';
import { adjust } from './adjust';
import * as calls from './calls';
import { declaration, DEFAULT_BASE_FEE, DEFAULT_ELASTICITY, type BaseFee } from './declaration';

/** The fee for a unit of gas, which follows the fullness of blocks. */
export const baseFee = assemble<BaseFee, typeof declaration>(declaration, {
  calls,
  hooks: { onInitialize: () => weight(0n, { reads: 2, writes: 1 }), onFinalize: adjust },
});

export function buildGenesis({ storage }: BaseFee): void {
  storage.BaseFeePerGas.set(DEFAULT_BASE_FEE);
  storage.Elasticity.set(DEFAULT_ELASTICITY);
}

export type { Config } from './config';
export type { BaseFee } from './declaration';
