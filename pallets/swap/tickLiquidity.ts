import { I64F64 } from '../../primitives/arithmetic/fixed';
import * as i128 from '../../primitives/arithmetic/i128';
import * as u64 from '../../primitives/arithmetic/u64';
import type { NetUid } from '../support/netUid';
import { activateTick, deactivateTick } from './bitmap';
import type { Swap } from './declaration';
import { globalFees } from './fees';
import type { Tick, TickIndex } from './types';

/** Liquidity comes where a position begins and goes where it ends. */
export type PositionEnd = 'Lower' | 'Upper';

const net = (liquidity: bigint, end: PositionEnd): bigint => (end === 'Lower' ? liquidity : -liquidity);

/** Quirk: a new tick starts with all fees so far where it is above the price, and with none where it is not. */
function newTick(ctx: Swap, netuid: NetUid, index: TickIndex): Tick {
  const { fees_tao, fees_alpha } = globalFees(ctx, netuid);
  const isAbove = index > ctx.storage.CurrentTick.get(netuid);
  return {
    liquidity_net: 0n,
    liquidity_gross: 0n,
    fees_out_tao: isAbove ? fees_tao : I64F64.ZERO,
    fees_out_alpha: isAbove ? fees_alpha : I64F64.ZERO,
  };
}

/** Adds liquidity of a position at one of its ends. @source subtensor pallets/swap/src/pallet/impls.rs add_liquidity_at_index */
export function addLiquidityAt(ctx: Swap, netuid: NetUid, index: TickIndex, liquidity: bigint, end: PositionEnd): void {
  const { Ticks } = ctx.storage;
  const tick = Ticks.get(netuid, index) ?? newTick(ctx, netuid, index);
  Ticks.set(netuid, index, {
    ...tick,
    liquidity_net: i128.saturatingFrom(tick.liquidity_net + net(liquidity, end)),
    liquidity_gross: u64.saturatingAdd(tick.liquidity_gross, liquidity),
  });
  activateTick(ctx, netuid, index);
}

/** Takes liquidity of a position away from one of its ends. @source subtensor pallets/swap/src/pallet/impls.rs remove_liquidity_at_index */
export function removeLiquidityAt(
  ctx: Swap,
  netuid: NetUid,
  index: TickIndex,
  liquidity: bigint,
  end: PositionEnd,
): void {
  const { Ticks } = ctx.storage;
  const tick = Ticks.get(netuid, index);
  if (tick === undefined) return;
  const liquidity_gross = u64.saturatingSub(tick.liquidity_gross, liquidity);
  if (liquidity_gross === 0n) {
    Ticks.remove(netuid, index);
    deactivateTick(ctx, netuid, index);
    return;
  }
  const liquidity_net = i128.saturatingFrom(tick.liquidity_net - net(liquidity, end));
  Ticks.set(netuid, index, { ...tick, liquidity_net, liquidity_gross });
}
