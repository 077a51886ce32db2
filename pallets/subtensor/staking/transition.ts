import { min } from '../../../primitives/arithmetic/order';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { hotkeyExists } from '../keys/ownership';
import { ensureSubnet, ensureSubtoken } from '../subnets/networks';
import { alphaRao, ROOT, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';
import { becomeDelegateOfOthers } from './delegates';
import { maxAmountMove } from './maxAmounts';
import { MIN_STAKE } from './minStake';
import { stakeOf } from './stake';
import { ensureStakeLimit } from './stakeLimit';
import {
  atAnyPrice,
  stakeIntoSubnet,
  transferStakeWithinSubnet,
  unstakeFromSubnet,
  type StakeKey,
} from './subnetStake';

/** Least ratio of the prices, origin by destination, in billionths, and whether less than the amount will do. */
export interface PriceLimit {
  readonly ratio: bigint;
  readonly allowPartial: boolean;
}

export interface TransitionOptions {
  /** Holds between subnets only. */
  readonly limit?: PriceLimit | undefined;
  /** Transfers need both subnets to allow them, and what arrives may be moved on in the same block. */
  readonly isTransfer?: boolean;
}

/**
 * Moves stake from key to key: past the pools on the same subnet, else through both pools for one fee, which root never
 * takes. Answers what it was worth in rao.
 *
 * A quirk: TAO that is too little to be staked again is lost.
 *
 * @param amount in alpha rao; of more than there is, all
 * @throws ZeroMaxStakeAmount, what `ensureCanTransition` throws, DispatchFailure of Swap, AmountTooLow, InsufficientLiquidity
 * @source subtensor pallets/subtensor/src/staking/move_stake.rs transition_stake_internal
 */
export function transitionStake(
  ctx: Subtensor,
  from: StakeKey,
  to: StakeKey,
  amount: AlphaCurrency,
  { limit, isTransfer = false }: TransitionOptions = {},
): TaoCurrency {
  const available = stakeOf(ctx, from.hotkey, from.coldkey, from.netuid);
  const alpha = min(amount, available);
  const sameSubnet = from.netuid === to.netuid;
  const max = sameSubnet || limit === undefined ? alpha : maxAmountMove(ctx, from.netuid, to.netuid, limit.ratio);
  ensureCanTransition(ctx, from, to, alpha, limit?.allowPartial === false ? max : undefined);
  if (isTransfer) ensureTransferable(ctx, from.netuid, to.netuid);
  const moved = alphaRao(min<bigint>(alpha, max));
  return sameSubnet ? transferStakeWithinSubnet(ctx, from, to, moved) : swapAcross(ctx, from, to, moved, !isTransfer);
}

function swapAcross(ctx: Subtensor, from: StakeKey, to: StakeKey, alpha: AlphaCurrency, setLimit: boolean) {
  const fromRoot = from.netuid === ROOT;
  const tao = unstakeFromSubnet(ctx, from, alpha, atAnyPrice(ctx, 'Sell', fromRoot));
  if (tao < MIN_STAKE) return tao;
  becomeDelegateOfOthers(ctx, to.hotkey, to.coldkey);
  stakeIntoSubnet(ctx, to, tao, atAnyPrice(ctx, 'Buy', !fromRoot), setLimit);
  return tao;
}

/**
 * @param max undefined where no limit has to hold for the whole amount
 * @throws SameNetuid, StakingOperationRateLimitExceeded, SubnetNotExists, SubtokenDisabled, HotKeyAccountNotExists,
 * InsufficientLiquidity, AmountTooLow, SlippageTooHigh
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs validate_stake_transition
 */
function ensureCanTransition(
  ctx: Subtensor,
  from: StakeKey,
  to: StakeKey,
  alpha: AlphaCurrency,
  max: bigint | undefined,
): void {
  const sameSubnet = from.netuid === to.netuid;
  const sameKeys = from.coldkey === to.coldkey && from.hotkey === to.hotkey;
  ensure(!sameKeys || !sameSubnet, errors.SameNetuid);
  ensureStakeLimit(ctx, from.hotkey, from.coldkey, from.netuid);
  ensureSubnet(ctx, from.netuid);
  ensureSubnet(ctx, to.netuid);
  ensureSubtoken(ctx, from.netuid);
  ensureSubtoken(ctx, to.netuid);
  ensure(hotkeyExists(ctx, from.hotkey), errors.HotKeyAccountNotExists);
  ensure(hotkeyExists(ctx, to.hotkey), errors.HotKeyAccountNotExists);
  if (sameSubnet) return;
  const simulated = attempt(() => ctx.config.swap.simSwap(from.netuid, 'Sell', alpha));
  ensure(simulated.ok, errors.InsufficientLiquidity);
  ensure(simulated.value.amountPaidOut > MIN_STAKE, errors.AmountTooLow);
  ensure(max === undefined || alpha <= max, errors.SlippageTooHigh);
}

/** @throws TransferDisallowed */
function ensureTransferable({ storage }: Subtensor, from: NetUid, to: NetUid): void {
  ensure(storage.TransferToggle.get(from) && storage.TransferToggle.get(to), errors.TransferDisallowed);
}
