import { min } from '../../../primitives/arithmetic/order';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { canRemoveBalance, removeBalance } from '../keys/coldkeyBalance';
import { hotkeyExists } from '../keys/ownership';
import { ensureSubnet, ensureSubtoken } from '../subnets/networks';
import { alphaRao, rao, type NetUid, type TaoCurrency } from '../types';
import { becomeDelegateOfOthers } from './delegates';
import { maxAmountAdd, type AmountLimit } from './maxAmounts';
import { MIN_STAKE } from './minStake';
import { canIncreaseStake } from './stake';
import { atAnyPrice, stakeIntoSubnet, type StakeKey } from './subnetStake';

/**
 * Buys alpha of a subnet with a coldkey's TAO and stakes it on a hotkey, on anybody's.
 *
 * @param amount in rao; of the whole balance, the existential deposit stays
 * @throws SubtokenDisabled, what `ensureCanAddStake` throws, BalanceWithdrawalError, ZeroBalanceAfterWithdrawn
 * @source subtensor pallets/subtensor/src/staking/add_stake.rs do_add_stake
 */
export function addStake(ctx: Subtensor, to: StakeKey, amount: TaoCurrency): void {
  ensureSubtoken(ctx, to.netuid);
  ensureCanAddStake(ctx, to, amount, { max: amount, allowPartial: false });
  const tao = removeBalance(ctx, to.coldkey, amount);
  stakeIntoSubnet(ctx, to, tao, atAnyPrice(ctx, 'Buy'), true);
}

/**
 * As `addStake`, but as long as the price is at most the limit. Partially allowed, only so much is taken as can be swapped.
 *
 * @param amount in rao @param priceLimit in rao for one alpha
 * @throws ZeroMaxStakeAmount, what `ensureCanAddStake` throws, BalanceWithdrawalError, ZeroBalanceAfterWithdrawn
 * @source subtensor pallets/subtensor/src/staking/add_stake.rs do_add_stake_limit
 */
export function addStakeLimit(
  ctx: Subtensor,
  to: StakeKey,
  amount: TaoCurrency,
  priceLimit: TaoCurrency,
  allowPartial: boolean,
): void {
  const max = maxAmountAdd(ctx, to.netuid, priceLimit);
  ensureCanAddStake(ctx, to, amount, { max, allowPartial });
  becomeDelegateOfOthers(ctx, to.hotkey, to.coldkey);
  const tao = removeBalance(ctx, to.coldkey, min<bigint>(amount, max));
  stakeIntoSubnet(ctx, to, tao, { priceLimit, dropFees: false }, true);
}

/** Least amount in rao of which enough is staked when its fee is paid. */
function minAmount({ config: { swap } }: Subtensor, netuid: NetUid): bigint {
  const simulated = attempt(() => swap.simSwap(netuid, 'Buy', MIN_STAKE).feePaid);
  return u64.saturatingAdd<bigint>(MIN_STAKE, simulated.ok ? simulated.value : swap.approxFeeAmount(netuid, MIN_STAKE));
}

/**
 * @throws SubnetNotExists, SubtokenDisabled, AmountTooLow, SlippageTooHigh, NotEnoughBalanceToStake, HotKeyAccountNotExists,
 * InsufficientLiquidity, AmountTooLow, InsufficientLiquidity
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs validate_add_stake
 */
function ensureCanAddStake(
  ctx: Subtensor,
  { hotkey, coldkey, netuid }: StakeKey,
  amount: TaoCurrency,
  { max, allowPartial }: AmountLimit,
): void {
  ensureSubnet(ctx, netuid);
  ensureSubtoken(ctx, netuid);
  // A fee is a part of what it is of, so that twice the least is enough whatever it is: mostly nothing is simulated for it.
  ensure(amount >= 2n * MIN_STAKE || amount >= minAmount(ctx, netuid), errors.AmountTooLow);
  ensure(allowPartial || amount <= max, errors.SlippageTooHigh);
  const possible = rao(min<bigint>(amount, max));
  ensure(canRemoveBalance(ctx, coldkey, possible), errors.NotEnoughBalanceToStake);
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  const simulated = attempt(() => ctx.config.swap.simSwap(netuid, 'Buy', possible));
  ensure(simulated.ok, errors.InsufficientLiquidity);
  const { amountPaidIn, amountPaidOut } = simulated.value;
  ensure(amountPaidIn >= MIN_STAKE, errors.AmountTooLow);
  ensure(amountPaidOut > 0n, errors.InsufficientLiquidity);
  ensure(canIncreaseStake(ctx, hotkey, netuid, alphaRao(amountPaidOut)), errors.InsufficientLiquidity);
}
