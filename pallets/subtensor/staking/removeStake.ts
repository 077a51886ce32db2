import { min } from '../../../primitives/arithmetic/order';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { hotkeyExists } from '../keys/ownership';
import { ensureSubnet, ensureSubtoken } from '../subnets/networks';
import { alphaRao, type AlphaCurrency, type TaoCurrency } from '../types';
import { maxAmountRemove, type AmountLimit } from './maxAmounts';
import { MIN_STAKE } from './minStake';
import { clearSmallNomination } from './nominations';
import { forgetPendingChildren } from '../children/forgetPendingChildren';
import { stakeOf } from './stake';
import { ensureStakeLimit } from './stakeLimit';
import { atAnyPrice, unstakeFromSubnet, type StakeKey, type SwapTerms } from './subnetStake';

/**
 * Sells a coldkey's alpha on a hotkey for TAO; of more than there is, all.
 *
 * @param amount in alpha rao @throws SubtokenDisabled, what `ensureCanRemoveStake` throws
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_remove_stake
 */
export function removeStake(ctx: Subtensor, from: StakeKey, amount: AlphaCurrency): void {
  ensureSubtoken(ctx, from.netuid);
  // A fee in alpha may have taken from the stake since the amount was chosen.
  const available = stakeOf(ctx, from.hotkey, from.coldkey, from.netuid);
  const alpha = min(amount, available);
  ensureCanRemoveStake(ctx, from, alpha, { max: alpha, allowPartial: false });
  sell(ctx, from, alpha, atAnyPrice(ctx, 'Sell'));
}

/**
 * As `removeStake`, but as long as the price is at least the limit, and never more than there is. Partially allowed, only
 * so much is sold as the limit lets. Works on subnets that are not started too.
 *
 * @param amount in alpha rao @param priceLimit in rao for one alpha
 * @throws ZeroMaxStakeAmount, what `ensureCanRemoveStake` throws
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_remove_stake_limit
 */
export function removeStakeLimit(
  ctx: Subtensor,
  from: StakeKey,
  amount: AlphaCurrency,
  priceLimit: TaoCurrency,
  allowPartial: boolean,
): void {
  const max = maxAmountRemove(ctx, from.netuid, priceLimit);
  ensureCanRemoveStake(ctx, from, amount, { max, allowPartial });
  sell(ctx, from, alphaRao(min<bigint>(amount, max)), { priceLimit, dropFees: false });
}

/**
 * Sells all of a coldkey's alpha on a hotkey, where a limit is given at no less than that, or not at all.
 *
 * @throws as `removeStakeLimit` or `removeStake`
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_remove_stake_full_limit
 */
export function removeStakeFullLimit(ctx: Subtensor, from: StakeKey, priceLimit: TaoCurrency | undefined): void {
  const all = stakeOf(ctx, from.hotkey, from.coldkey, from.netuid);
  if (priceLimit === undefined) removeStake(ctx, from, all);
  else removeStakeLimit(ctx, from, all, priceLimit, false);
}

function sell(ctx: Subtensor, from: StakeKey, alpha: AlphaCurrency, terms: SwapTerms): void {
  addBalance(ctx, from.coldkey, unstakeFromSubnet(ctx, from, alpha, terms));
  clearSmallNomination(ctx, from);
  forgetPendingChildren(ctx, from.hotkey);
}

/**
 * All of a stake may go, be it worth little.
 *
 * @throws SubnetNotExists, StakingOperationRateLimitExceeded, AmountTooLow, NotEnoughStakeToWithdraw, InsufficientLiquidity,
 * AmountTooLow, SlippageTooHigh, HotKeyAccountNotExists
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs validate_remove_stake
 */
export function ensureCanRemoveStake(
  ctx: Subtensor,
  { hotkey, coldkey, netuid }: StakeKey,
  alpha: AlphaCurrency,
  { max, allowPartial }: AmountLimit,
): void {
  ensureSubnet(ctx, netuid);
  ensureStakeLimit(ctx, hotkey, coldkey, netuid);
  ensure(alpha !== 0n, errors.AmountTooLow);
  const stake = stakeOf(ctx, hotkey, coldkey, netuid);
  ensure(stake >= alpha, errors.NotEnoughStakeToWithdraw);
  const simulated = attempt(() => ctx.config.swap.simSwap(netuid, 'Sell', alpha));
  ensure(simulated.ok, errors.InsufficientLiquidity);
  ensure(stake === alpha || simulated.value.amountPaidOut >= MIN_STAKE, errors.AmountTooLow);
  ensure(allowPartial || alpha <= max, errors.SlippageTooHigh);
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
}
