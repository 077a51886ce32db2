import { assemble } from '../support/pallet';
import { declaration, type EVMChainId } from './declaration';

/** The chain id of the EVM, set by root through AdminUtils. */
export const evmChainId = assemble<EVMChainId, typeof declaration>(declaration, {});

export function buildGenesis({ storage }: EVMChainId, { chainId = 0n }: { readonly chainId?: bigint }): void {
  storage.ChainId.set(chainId);
}

export type { EVMChainId } from './declaration';
