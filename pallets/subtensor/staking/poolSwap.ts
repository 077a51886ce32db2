import * as i64 from '../../../primitives/arithmetic/i64';
import * as u128 from '../../../primitives/arithmetic/u128';
import { saturatingAdd, saturatingSub, wrappingFrom } from '../../../primitives/arithmetic/u64';
import { DYNAMIC, type OrderType, type SwapResult } from '../../support/pool';
import type { Subtensor } from '../declaration';
import { alphaRao, rao, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';
import { decreaseAlpha, decreaseTao } from './reserves';

const absolute = (delta: bigint): bigint => (delta < 0n ? -delta : delta);

function swapped(
  { storage, config }: Subtensor,
  netuid: NetUid,
  order: OrderType,
  amount: bigint,
  priceLimit: bigint,
  dropFees: boolean,
): SwapResult {
  if (storage.SubnetMechanism.get(netuid) === DYNAMIC)
    return config.swap.swap(netuid, order, amount, priceLimit, dropFees, false);
  // From 2^63 on the chain's i64 wraps.
  const came = i64.wrappingFrom(amount);
  const went = i64.wrappingFrom(-came);
  const [taoReserveDelta, alphaReserveDelta] = order === 'Buy' ? [came, went] : [went, came];
  return { amountPaidIn: amount, amountPaidOut: amount, feePaid: 0n, taoReserveDelta, alphaReserveDelta };
}

/**
 * Buys alpha with TAO from the pool of a subnet and books it: reserves, stake, volume.
 *
 * A quirk: the total stake grows by the whole amount, the fee and what a limit left over included.
 *
 * @param priceLimit in rao for one alpha @throws DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs swap_tao_for_alpha
 */
export function swapTaoForAlpha(
  ctx: Subtensor,
  netuid: NetUid,
  tao: TaoCurrency,
  priceLimit: bigint,
  dropFees: boolean,
): SwapResult {
  const { storage } = ctx;
  const result = swapped(ctx, netuid, 'Buy', tao, priceLimit, dropFees);
  decreaseAlpha(ctx, netuid, absolute(result.alphaReserveDelta));
  storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(saturatingAdd(out, result.amountPaidOut)));
  storage.SubnetTAO.mutate(netuid, (own) => rao(saturatingAdd(own, wrappingFrom(result.taoReserveDelta))));
  storage.TotalStake.mutate((total) => rao(saturatingAdd(total, tao)));
  storage.SubnetVolume.mutate(netuid, (volume) => u128.saturatingAdd(volume, tao));
  return result;
}

/**
 * Sells alpha for TAO to the pool of a subnet and books it: reserves, stake, volume.
 *
 * @param priceLimit in rao for one alpha @throws DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/staking/stake_utils.rs swap_alpha_for_tao
 */
export function swapAlphaForTao(
  ctx: Subtensor,
  netuid: NetUid,
  alpha: AlphaCurrency,
  priceLimit: bigint,
  dropFees: boolean,
): SwapResult {
  const { storage } = ctx;
  const result = swapped(ctx, netuid, 'Sell', alpha, priceLimit, dropFees);
  const sold = wrappingFrom(result.alphaReserveDelta);
  storage.SubnetAlphaIn.mutate(netuid, (own) => alphaRao(saturatingAdd(own, sold)));
  storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(saturatingSub(out, sold)));
  decreaseTao(ctx, netuid, absolute(result.taoReserveDelta));
  storage.TotalStake.mutate((total) => rao(saturatingSub(total, result.amountPaidOut)));
  storage.SubnetVolume.mutate(netuid, (volume) => u128.saturatingAdd(volume, result.amountPaidOut));
  return result;
}
