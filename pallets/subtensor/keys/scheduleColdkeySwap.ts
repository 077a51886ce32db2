import { saturatingAdd } from '../../../primitives/arithmetic/u32';
import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { rao } from '../types';
import { canRemoveBalance } from './coldkeyBalance';

/** Of 0 to 255, where 0 comes first: what has to run in its block at all. */
const HARD_DEADLINE = 63;

/**
 * Has root hand everything of the coldkey over to another in a later block. Until then the coldkey can do little else.
 *
 * @throws SwapAlreadyScheduled, NotEnoughBalanceToPaySwapColdKey, FailedToSchedule
 * @source subtensor pallets/subtensor/src/macros/dispatches.rs schedule_swap_coldkey
 */
export function scheduleColdkeySwap(ctx: Subtensor, old: AccountId, replacement: AccountId): void {
  const { storage, config } = ctx;
  const block = config.blockNumber();
  const scheduled = storage.ColdkeySwapScheduled.maybe(old);
  if (scheduled !== undefined) {
    const again = saturatingAdd(scheduled[0], storage.ColdkeySwapRescheduleDuration.get());
    ensure(again <= block, errors.SwapAlreadyScheduled);
  }
  const swap_cost = rao(ctx.constants.KeySwapCost);
  ensure(canRemoveBalance(ctx, old, swap_cost), errors.NotEnoughBalanceToPaySwapColdKey);
  const when = saturatingAdd(block, storage.ColdkeySwapScheduleDuration.get());
  const args = { old_coldkey: old, new_coldkey: replacement, swap_cost };
  const placed = attempt(() => config.scheduleAsRoot({ pallet: 'SubtensorModule', name: 'swap_coldkey', args }, when, HARD_DEADLINE)); // prettier-ignore
  ensure(placed.ok, errors.FailedToSchedule);
  storage.ColdkeySwapScheduled.set(old, [when, replacement]);
  ctx.deposit('ColdkeySwapScheduled', {
    old_coldkey: old,
    new_coldkey: replacement,
    execution_block: when,
    swap_cost,
  });
}
