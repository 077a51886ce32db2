import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type EVM } from './declaration';

/** Contracts and their storage. Nothing executes them here yet. */
export const evm = assemble<EVM, typeof declaration>(declaration, { calls });

/** Nobody is on the list of creators. */
export function buildGenesis({ storage }: EVM): void {
  storage.WhitelistedCreators.set([]);
}

export { errors, type EVM } from './declaration';
