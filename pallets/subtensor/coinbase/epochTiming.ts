import { wrappingAdd } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Blocks from `block` to the next epoch of the subnet; undefined for a tempo of 0, which never comes. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs blocks_until_next_epoch */
export function blocksUntilNextEpoch(netuid: NetUid, tempo: number, block: bigint): bigint | undefined {
  if (tempo === 0) return undefined;
  const place = wrappingAdd(block, BigInt(netuid) + 1n) % BigInt(tempo + 1);
  return BigInt(tempo) - place;
}

export const isEpochDue = ({ storage }: Subtensor, netuid: NetUid, block: bigint): boolean =>
  blocksUntilNextEpoch(netuid, storage.Tempo.get(netuid), block) === 0n;
