import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { AlphaCurrency, NetUid, TaoCurrency } from '../types';
import type { StakeKey } from './subnetStake';
import { transitionStake, type PriceLimit } from './transition';

/** Where stake goes to without a change of its coldkey. */
type Destination = Omit<StakeKey, 'coldkey'>;

/**
 * Moves alpha to another hotkey, another subnet or both.
 *
 * @param alpha in alpha rao; of more than there is, all @throws as `transitionStake`
 * @source subtensor pallets/subtensor/src/staking/move_stake.rs do_move_stake
 */
export function moveStake(ctx: Subtensor, from: StakeKey, to: Destination, alpha: AlphaCurrency): void {
  const tao = transitionStake(ctx, from, { ...to, coldkey: from.coldkey }, alpha);
  ctx.deposit('StakeMoved', from.coldkey, from.hotkey, from.netuid, to.hotkey, to.netuid, tao);
}

/**
 * Gives alpha on a hotkey to another coldkey, be it on another subnet. It may be moved on in the same block.
 *
 * @throws as `transitionStake`, and TransferDisallowed last
 * @source subtensor pallets/subtensor/src/staking/move_stake.rs do_transfer_stake
 */
export function transferStake(
  ctx: Subtensor,
  from: StakeKey,
  to: { readonly coldkey: AccountId; readonly netuid: NetUid },
  alpha: AlphaCurrency,
): void {
  const { hotkey, coldkey, netuid } = from;
  const tao = transitionStake(ctx, from, { ...to, hotkey }, alpha, { isTransfer: true });
  ctx.deposit('StakeTransferred', coldkey, to.coldkey, hotkey, netuid, to.netuid, tao);
}

/**
 * Swaps alpha for that of another subnet on the same hotkey, where a limit is given as long as the ratio of both prices,
 * origin by destination, is at least the limit.
 *
 * @throws as `transitionStake`
 * @source subtensor pallets/subtensor/src/staking/move_stake.rs do_swap_stake, do_swap_stake_limit
 */
export function swapStake(ctx: Subtensor, from: StakeKey, to: NetUid, alpha: AlphaCurrency, limit?: PriceLimit): void {
  const { hotkey, coldkey, netuid } = from;
  const tao: TaoCurrency = transitionStake(ctx, from, { ...from, netuid: to }, alpha, { limit });
  ctx.deposit('StakeSwapped', coldkey, hotkey, netuid, to, tao);
}
