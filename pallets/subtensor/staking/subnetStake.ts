import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { OrderType } from '../../support/pool';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { alphaRao, rao, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';
import { MIN_STAKE } from './minStake';
import { swapAlphaForTao, swapTaoForAlpha } from './poolSwap';
import { canIncreaseStake, decreaseStake, increaseStake } from './stake';
import { setStakeLimit } from './stakeLimit';

/** Whose stake it is, on which hotkey, on which subnet. */
export interface StakeKey {
  readonly hotkey: AccountId;
  readonly coldkey: AccountId;
  readonly netuid: NetUid;
}

/** How alpha is bought or sold. */
export interface SwapTerms {
  /** In rao for one alpha. What would be swapped beyond it is left. */
  readonly priceLimit: bigint;
  readonly dropFees: boolean;
}

/** Terms that limit no price. */
export const atAnyPrice = ({ config: { swap } }: Subtensor, order: OrderType, dropFees = false): SwapTerms => ({
  priceLimit: order === 'Buy' ? swap.maxPrice() : swap.minPrice(),
  dropFees,
});

const NOTHING = alphaRao(0n);

function rememberStakeBlock(ctx: Subtensor, { coldkey, hotkey }: StakeKey): void {
  ctx.storage.LastColdkeyHotkeyStakeBlock.set(coldkey, hotkey, currentBlock(ctx));
}

/**
 * Buys alpha with TAO that was already taken from somebody, and stakes it. Answers the alpha rao bought, and zero without
 * an event where nothing of it reached the stake.
 *
 * @param tao in rao; a quirk: what a price limit left of it is lost
 * @param setLimit whether the stake has to stay until the block is over
 * @throws DispatchFailure of Swap, AmountTooLow, InsufficientLiquidity
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs stake_into_subnet
 */
export function stakeIntoSubnet(
  ctx: Subtensor,
  key: StakeKey,
  tao: TaoCurrency,
  { priceLimit, dropFees }: SwapTerms,
  setLimit: boolean,
): AlphaCurrency {
  const { hotkey, coldkey, netuid } = key;
  const { amountPaidOut, feePaid } = swapTaoForAlpha(ctx, netuid, tao, priceLimit, dropFees);
  const bought = alphaRao(amountPaidOut);
  ensure(bought > 0n, errors.AmountTooLow);
  ensure(canIncreaseStake(ctx, hotkey, netuid, bought), errors.InsufficientLiquidity);
  if (increaseStake(ctx, hotkey, coldkey, netuid, bought) === 0n) return NOTHING;
  rememberStakeBlock(ctx, key);
  if (setLimit) setStakeLimit(ctx, hotkey, coldkey, netuid);
  ctx.deposit('StakeAdded', coldkey, hotkey, tao, bought, netuid, feePaid);
  return bought;
}

/**
 * Sells staked alpha. Answers the rao that it brought, for the caller to give to somebody. Alpha that a price limit left
 * unsold is staked again.
 *
 * @throws DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs unstake_from_subnet
 */
export function unstakeFromSubnet(
  ctx: Subtensor,
  key: StakeKey,
  alpha: AlphaCurrency,
  { priceLimit, dropFees }: SwapTerms,
): TaoCurrency {
  const { hotkey, coldkey, netuid } = key;
  const removed = decreaseStake(ctx, hotkey, coldkey, netuid, alpha);
  const { amountPaidIn, amountPaidOut, feePaid } = swapAlphaForTao(ctx, netuid, removed, priceLimit, dropFees);
  const unsold = alphaRao(u64.saturatingSub<bigint>(removed, u64.saturatingAdd(amountPaidIn, feePaid)));
  if (unsold !== 0n) increaseStake(ctx, hotkey, coldkey, netuid, unsold);
  rememberStakeBlock(ctx, key);
  const tao = rao(amountPaidOut);
  ctx.deposit('StakeRemoved', coldkey, hotkey, tao, removed, netuid, feePaid);
  return tao;
}

/**
 * Moves stake to other keys on the same subnet, past the pool. Answers what it is worth in rao at the current price.
 *
 * @throws AmountTooLow
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs transfer_stake_within_subnet
 */
export function transferStakeWithinSubnet(
  ctx: Subtensor,
  from: StakeKey,
  to: Omit<StakeKey, 'netuid'>,
  alpha: AlphaCurrency,
): TaoCurrency {
  const { netuid } = from;
  const removed = decreaseStake(ctx, from.hotkey, from.coldkey, netuid, alpha);
  const moved = increaseStake(ctx, to.hotkey, to.coldkey, netuid, removed);
  const price = ctx.config.swap.currentAlphaPrice(netuid);
  const tao = rao(U96F32.saturatingToNum(U96F32.saturatingMul(price, U96F32.saturatingFromNum(moved)), u64));
  ensure(tao >= MIN_STAKE, errors.AmountTooLow);
  rememberStakeBlock(ctx, { ...to, netuid });
  ctx.deposit('StakeRemoved', from.coldkey, from.hotkey, tao, removed, netuid, 0n);
  ctx.deposit('StakeAdded', to.coldkey, to.hotkey, tao, moved, netuid, 0n);
  return tao;
}
