import type { AccountId } from '../../support/account';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';

/**
 * Does one thing for each of some subnets. What fails does not stop the rest; it stands in events after those of the things
 * done.
 *
 * @source subtensor pallets/subtensor/src/subnets/weights.rs do_batch_set_weights, do_batch_commit_weights
 */
export function onEach(
  ctx: Subtensor,
  hotkey: AccountId,
  netuids: readonly NetUid[],
  run: (netuid: NetUid, at: number) => void,
): void {
  const results = netuids.map((netuid, at) => attempt(() => run(netuid, at)));
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure]));
  if (failures.length > 0) ctx.deposit('BatchCompletedWithErrors');
  for (const { error } of failures) ctx.deposit('BatchWeightItemFailed', error);
  ctx.deposit('BatchWeightsCompleted', netuids, hotkey);
}
