import { min } from '../../../primitives/arithmetic/order';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { hotkeyExists } from '../keys/ownership';
import { ensureSubnet, ensureSubtoken } from '../subnets/networks';
import { ROOT, type AlphaCurrency } from '../types';
import { recycleAlpha } from './reserves';
import { decreaseStake, stakeOf } from './stake';
import type { StakeKey } from './subnetStake';

/** Alpha that is to be destroyed, and what was really taken of the stake: dust goes with it. */
interface Destroyed {
  readonly alpha: AlphaCurrency;
  readonly taken: AlphaCurrency;
}

/** @throws SubnetNotExists, CannotBurnOrRecycleOnRootSubnet, SubtokenDisabled, HotKeyAccountNotExists, InsufficientLiquidity */
function destroy(ctx: Subtensor, { hotkey, coldkey, netuid }: StakeKey, amount: AlphaCurrency): Destroyed {
  ensureSubnet(ctx, netuid);
  ensure(netuid !== ROOT, errors.CannotBurnOrRecycleOnRootSubnet);
  ensureSubtoken(ctx, netuid);
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  const available = stakeOf(ctx, hotkey, coldkey, netuid);
  const alpha = min(amount, available);
  ensure(ctx.storage.SubnetAlphaOut.get(netuid) >= alpha, errors.InsufficientLiquidity);
  return { alpha, taken: decreaseStake(ctx, hotkey, coldkey, netuid, alpha) };
}

/**
 * Destroys a coldkey's alpha, so that the subnet may emit it anew.
 *
 * @param amount in alpha rao; of more than there is, all @throws as `destroy`
 * @source subtensor pallets/subtensor/src/staking/recycle_alpha.rs do_recycle_alpha
 */
export function recycleStake(ctx: Subtensor, from: StakeKey, amount: AlphaCurrency): void {
  const { alpha, taken } = destroy(ctx, from, amount);
  recycleAlpha(ctx, from.netuid, alpha);
  ctx.deposit('AlphaRecycled', from.coldkey, from.hotkey, taken, from.netuid);
}

/**
 * Destroys a coldkey's alpha for good: it still counts as issued.
 *
 * @param amount in alpha rao; of more than there is, all @throws as `destroy`
 * @source subtensor pallets/subtensor/src/staking/recycle_alpha.rs do_burn_alpha
 */
export function burnStake(ctx: Subtensor, from: StakeKey, amount: AlphaCurrency): void {
  const { taken } = destroy(ctx, from, amount);
  ctx.deposit('AlphaBurned', from.coldkey, from.hotkey, taken, from.netuid);
}
