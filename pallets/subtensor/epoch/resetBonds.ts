import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { mechanismIndexes } from '../subnets/mechanisms';
import type { NetUid } from '../types';

/**
 * Takes the bonds of all validators of a subnet in one neuron, on every mechanism, where the subnet has that switched on. A
 * hotkey without a place there is passed over. Every row is written, changed or not.
 *
 * @source subtensor runtime lib.rs ResetBondsOnCommit; pallets/subtensor/src/epoch/run_epoch.rs do_reset_bonds
 */
export function resetBonds(ctx: Subtensor, netuid: NetUid, hotkey: AccountId): void {
  const { storage } = ctx;
  if (!storage.BondsResetOn.get(netuid)) return;
  const neuron = storage.Uids.get(netuid, hotkey);
  if (neuron === undefined) return;
  for (const index of mechanismIndexes(ctx, netuid))
    for (const [[, uid], row] of storage.Bonds.entries(index))
      storage.Bonds.set(
        index,
        uid,
        row.filter(([to]) => to !== neuron),
      );
}
