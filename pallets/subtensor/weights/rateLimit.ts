import * as u64 from '../../../primitives/arithmetic/u64';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import { netuidOfIndex, type NetUidStorageIndex } from '../types';

/**
 * Whether a neuron may set or commit weights on a mechanism again: it never did, or as many blocks ago as the subnet asks for.
 * @source subtensor pallets/subtensor/src/subnets/weights.rs check_rate_limit
 */
export function passesWeightsRateLimit(ctx: Subtensor, index: NetUidStorageIndex, uid: number): boolean {
  const { storage } = ctx;
  const last = storage.LastUpdate.get(index)[uid] ?? 0n;
  return (
    last === 0n || u64.saturatingSub(currentBlock(ctx), last) >= storage.WeightsSetRateLimit.get(netuidOfIndex(index))
  );
}
