import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { ownsHotkey } from '../keys/ownership';
import { nominatorMinRequiredStake } from './minStake';
import { decreaseStake, stakeOf } from './stake';
import { atAnyPrice, unstakeFromSubnet, type StakeKey } from './subnetStake';

/**
 * Sells what is left of a stake on somebody else's hotkey where it is less than a nomination has to be. Where it cannot be
 * sold, it is gone. @source subtensor pallets/subtensor/src/staking/helpers.rs clear_small_nomination_if_required
 */
export function clearSmallNomination(ctx: Subtensor, key: StakeKey): void {
  const { hotkey, coldkey, netuid } = key;
  const required = nominatorMinRequiredStake(ctx);
  if (required === 0n || ownsHotkey(ctx, coldkey, hotkey)) return;
  const alpha = stakeOf(ctx, hotkey, coldkey, netuid);
  const price = ctx.config.swap.currentAlphaPrice(netuid);
  const min = U96F32.saturatingToNum(U96F32.safeDiv(U96F32.saturatingFromNum(required), price), u64);
  if (alpha === 0n || alpha >= min) return;
  const sold = attempt(() => unstakeFromSubnet(ctx, key, alpha, atAnyPrice(ctx, 'Sell')));
  if (sold.ok) addBalance(ctx, coldkey, sold.value);
  else decreaseStake(ctx, hotkey, coldkey, netuid, stakeOf(ctx, hotkey, coldkey, netuid));
}

/** As `clearSmallNomination`, for all stake of the chain. @source subtensor pallets/subtensor/src/staking/helpers.rs clear_small_nominations */
export function clearSmallNominations(ctx: Subtensor): void {
  for (const [hotkey, coldkey, netuid] of ctx.storage.Alpha.keys())
    clearSmallNomination(ctx, { hotkey, coldkey, netuid });
}

/**
 * Sets the least nomination, in millionths of `MIN_STAKE`. A quirk: it is the rao so far that the new factor has to exceed
 * for small nominations to be cleared. @source subtensor pallets/admin-utils/src/lib.rs sudo_set_nominator_min_required_stake
 */
export function setNominatorMinRequiredStake(ctx: Subtensor, factor: bigint): void {
  const before = nominatorMinRequiredStake(ctx);
  ctx.storage.NominatorMinRequiredStake.set(factor);
  if (factor > before) clearSmallNominations(ctx);
}
