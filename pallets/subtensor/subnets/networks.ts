import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Every subnet, root included, in the byte order of the keys: 0, 256, 512, …, 1, 257, … */
export function netuids({ storage }: Subtensor): readonly NetUid[] {
  const all: NetUid[] = [];
  for (const [[netuid], added] of storage.NetworksAdded.entries()) if (added) all.push(netuid);
  return all;
}
