import type { Subtensor } from '../declaration';
import type { NetUid, NetUidStorageIndex } from '../types';
import { openCommitBlocks } from './commitBlocks';
import { filterCells, normalizeRows, type Matrix, type Row } from './matrix';
import type { Subnet } from './subnet';

const NOTHING: Row = [];

/** Place of the hotkey that the owner named; only it may weigh itself. @source subtensor pallets/subtensor/src/utils/misc.rs get_owner_uid */
function ownerUid({ storage }: Subtensor, netuid: NetUid): number | undefined {
  const hotkey = storage.SubnetOwnerHotkey.maybe(netuid);
  return hotkey === undefined ? undefined : storage.Uids.get(netuid, hotkey);
}

/** The weights that validators with a permit set, as they are stored: only their ratio counts. */
function permittedWeights({ storage }: Subtensor, { size, permits }: Subnet, index: NetUidStorageIndex): Matrix {
  const rows = new Array<Row>(size).fill(NOTHING);
  for (const [[, uid], weights] of storage.Weights.entries(index)) {
    if (uid >= size || permits[uid] !== true) continue;
    rows[uid] = weights.filter(([target]) => target < size);
  }
  return rows;
}

/**
 * The weights that count, as parts of what each validator gave. Left out are those without a permit, what they gave
 * themselves, and what was set, or is still to be revealed, from before its target registered.
 *
 * @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism
 */
export function countedWeights(ctx: Subtensor, subnet: Subnet, index: NetUidStorageIndex): Matrix {
  const { storage } = ctx;
  const { netuid, registeredAt } = subnet;
  const owner = ownerUid(ctx, netuid);
  const updatedAt = storage.LastUpdate.get(index);
  const commits = storage.CommitRevealWeightsEnabled.get(netuid)
    ? openCommitBlocks(ctx, subnet, index)
    : new Map<number, bigint>();
  const weights = filterCells(permittedWeights(ctx, subnet, index), (from, to) => {
    if (from === to && from !== owner) return false;
    const registered = registeredAt[to] ?? 0n;
    const committed = commits.get(from);
    return (updatedAt[from] ?? 0n) > registered && (committed === undefined || committed >= registered);
  });
  return normalizeRows(weights);
}
