import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Every subnet with an entry, in the byte order of the keys: 0, 256, 512, …, 1, 257, … @source subtensor pallets/subtensor/src/coinbase/root.rs get_all_subnet_netuids */
export const everyNetuid = ({ storage }: Subtensor): readonly NetUid[] =>
  [...storage.NetworksAdded.keys()].map(([netuid]) => netuid);
