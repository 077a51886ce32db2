import type { PalletContexts } from '../contexts';

/** The number of the current block, as most pallets ask for it. */
export const blockNumber = (rt: PalletContexts) => (): number => rt.System.storage.Number.get();
