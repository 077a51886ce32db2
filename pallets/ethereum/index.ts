import { assemble } from '../support/pallet';
import { addWeight, weight } from '../support/weight';
import * as calls from './calls';
import { declaration, type Ethereum } from './declaration';
import { finalizeBlock } from './store';

/** Deleting one key, and what the end of the block reads and writes. */
const ON_INITIALIZE = addWeight(weight(1_624_000n + 566_903n, { writes: 1 }), weight(0n, { reads: 2, writes: 2 }));

/** An Ethereum block beside every block of the chain. */
export const ethereum = assemble<Ethereum, typeof declaration>(declaration, {
  calls,
  hooks: { onInitialize: () => ON_INITIALIZE, onFinalize: finalizeBlock },
});

export { buildGenesis } from './store';
export { FRONTIER_ENGINE_ID, headerHash } from './header';
export { Block, Receipt, type Header } from './block';
export { Transaction } from './transaction';
export { TransactionStatus } from './types';
export { errors, type Ethereum } from './declaration';
export type { Config } from './config';
