import { assemble } from '../support/pallet';
import { declaration, type EVM } from './declaration';

/** Contracts and their storage. Nothing executes them here yet. */
export const evm = assemble<EVM, typeof declaration>(declaration, {});

/** Nobody is on the list of creators. */
export function buildGenesis({ storage }: EVM): void {
  storage.WhitelistedCreators.set([]);
}

export { errors, type EVM } from './declaration';
