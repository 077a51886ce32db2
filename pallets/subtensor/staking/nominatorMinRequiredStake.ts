import * as u64 from '../../../primitives/arithmetic/u64';
import { NotImplementedError } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { ownsHotkey } from '../keys/ownership';

/** Rao, of which the factor is millionths. */
const DEFAULT_MIN_STAKE = 2_000_000n;
const MILLION = 1_000_000n;

/** The least that a nominator keeps on a hotkey, in rao. @source subtensor pallets/subtensor/src/utils/misc.rs get_nominator_min_required_stake */
export const nominatorMinRequiredStake = ({ storage }: Subtensor): bigint =>
  u64.saturatingMul(DEFAULT_MIN_STAKE, storage.NominatorMinRequiredStake.get()) / MILLION;

/**
 * Sets the least nomination, as millionths of 2,000,000 rao. A quirk: it is the rao so far that the new factor has to
 * exceed for small nominations to be cleared. @source subtensor pallets/admin-utils/src/lib.rs sudo_set_nominator_min_required_stake
 */
export function setNominatorMinRequiredStake(ctx: Subtensor, factor: bigint): void {
  const before = nominatorMinRequiredStake(ctx);
  ctx.storage.NominatorMinRequiredStake.set(factor);
  if (factor > before) clearSmallNominations(ctx);
}

/** Owners' own stake is never small. What a nominator has cannot be unstaked here yet. */
function clearSmallNominations(ctx: Subtensor): void {
  for (const [hotkey, coldkey] of ctx.storage.Alpha.keys())
    if (!ownsHotkey(ctx, coldkey, hotkey))
      throw new NotImplementedError({ pallet: 'SubtensorModule', name: 'clear_small_nominations' });
}
