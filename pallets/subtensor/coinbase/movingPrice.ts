import { I96F32, U96F32 } from '../../../primitives/arithmetic/fixed';
import { min } from '../../../primitives/arithmetic/order';
import { saturatingSub } from '../../../primitives/arithmetic/u64';
import { STABLE } from '../../support/pool';
import type { Subtensor } from '../declaration';
import { ROOT, type NetUid } from '../types';

const { ONE, saturatingAdd, saturatingFromFixed, saturatingFromNum: fixed, saturatingMul, safeDiv } = U96F32;

/** Price of alpha as it moves, in TAO; one where alpha is TAO. @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_moving_alpha_price */
export function movingPrice({ storage }: Subtensor, netuid: NetUid): U96F32 {
  if (netuid === ROOT || storage.SubnetMechanism.get(netuid) === STABLE) return ONE;
  return saturatingFromFixed(I96F32, storage.SubnetMovingPrice.get(netuid));
}

/**
 * How much the price of this block counts: little in a young subnet, and half of SubnetMovingAlpha after
 * EMAPriceHalvingBlocks. The start is the block of `start_call`, one before the first emission.
 */
function smoothing({ storage }: Subtensor, netuid: NetUid, block: bigint): U96F32 {
  const start = saturatingSub(storage.FirstEmissionBlockNumber.get(netuid) ?? 0n, 1n);
  const passed = fixed(saturatingSub(block, start));
  const halving = fixed(storage.EMAPriceHalvingBlocks.get(netuid));
  const alpha = saturatingFromFixed(I96F32, storage.SubnetMovingAlpha.get());
  return saturatingMul(alpha, safeDiv(passed, saturatingAdd(passed, halving)));
}

/** Moves the price of a subnet towards the current one, of which what is above one TAO does not count. @source same file, update_moving_price */
export function updateMovingPrice(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const alpha = smoothing(ctx, netuid, block);
  const current = saturatingMul(alpha, min(ctx.config.swap.currentAlphaPrice(netuid), ONE));
  const former = saturatingMul(U96F32.saturatingSub(ONE, alpha), movingPrice(ctx, netuid));
  const moved = I96F32.saturatingFromFixed(U96F32, saturatingAdd(current, former));
  ctx.storage.SubnetMovingPrice.set(netuid, moved);
}
