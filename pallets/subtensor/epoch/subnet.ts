import { saturatingAdd } from '../../../primitives/arithmetic/u64';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import type { NetUid, NetUidStorageIndex } from '../types';
import { neuronsOf, type Neuron } from './neurons';
import { stakeParts } from './stake';
import { largestNonzero, type Vector } from './vectors';

/** What an epoch reads of a subnet, the same for all its mechanisms. */
export interface Subnet {
  readonly netuid: NetUid;
  readonly block: bigint;
  readonly neurons: readonly Neuron[];
  /** Number of places. */
  readonly size: number;
  /** In which block each place was taken. */
  readonly registeredAt: readonly bigint[];
  readonly stake: Vector;
  /** Who may validate, by the last epoch and from this one on. */
  readonly permits: readonly boolean[];
  readonly nextPermits: readonly boolean[];
}

/** @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism */
export function readSubnet(ctx: Subtensor, netuid: NetUid): Subnet {
  const { storage } = ctx;
  const size = storage.SubnetworkN.get(netuid);
  const stake = stakeParts(ctx, netuid, size);
  return {
    netuid,
    block: currentBlock(ctx),
    neurons: neuronsOf(ctx, netuid),
    size,
    registeredAt: Array.from({ length: size }, (_, uid) =>
      storage.Keys.has(netuid, uid) ? storage.BlockAtRegistration.get(netuid, uid) : 0n,
    ),
    stake,
    permits: storage.ValidatorPermit.get(netuid),
    nextPermits: largestNonzero(stake, storage.MaxAllowedValidators.get(netuid)),
  };
}

/** Who did not set weights for too long, as far as a mechanism keeps account. @source same function */
export function inactiveNeurons(
  { storage }: Subtensor,
  { netuid, block }: Subnet,
  index: NetUidStorageIndex,
): readonly boolean[] {
  const cutoff = BigInt(storage.ActivityCutoff.get(netuid));
  return storage.LastUpdate.get(index).map((updated) => saturatingAdd(updated, cutoff) < block);
}
