import * as i64 from '../../primitives/arithmetic/i64';
import * as u64 from '../../primitives/arithmetic/u64';
import { ensure } from '../support/dispatchError';
import { errors, type Swap } from './declaration';
import { addAtEnds, collectFees, removeAtEnds, tokenAmounts, type Amounts } from './positions';
import { ensureFunds, ensureProvidingAllowed, payOut, takeFunds, told, toldFees, type Provider } from './provider';
import { sqrtPriceAt } from './tick';
import type { Position, PositionId } from './types';

interface Modified {
  /** What the change of liquidity is worth. */
  readonly amounts: Amounts;
  readonly fees: Amounts;
  readonly removed: boolean;
  readonly position: Position;
}

/** Quirk: the upper end is within the range here. */
function changeCurrentLiquidity({ storage }: Swap, { netuid, tick_low, tick_high }: Position, delta: bigint): void {
  const sqrtPrice = storage.AlphaSqrtPrice.get(netuid);
  if (sqrtPrice < sqrtPriceAt(tick_low) || sqrtPrice > sqrtPriceAt(tick_high)) return;
  storage.CurrentLiquidity.mutate(netuid, (all) => u64.saturatingFrom(all + delta));
}

/**
 * Changes the liquidity of a position, which goes when too little is left. Quirk: all of it then leaves the ticks, but
 * only what was asked for is paid out and leaves the liquidity at the price.
 *
 * @throws LiquidityNotFound, InvalidLiquidityValue, InsufficientBalance, InsufficientLiquidity
 * @source subtensor pallets/swap/src/pallet/impls.rs do_modify_position
 */
function modify(ctx: Swap, provider: Provider, id: PositionId, delta: bigint): Modified {
  const { storage, constants } = ctx;
  const { coldkey, netuid } = provider;
  const found = storage.Positions.get(netuid, coldkey, id);
  if (found === undefined) throw errors.LiquidityNotFound;
  const size = delta < 0n ? -delta : delta;
  // The size of the least i64 wraps around.
  ensure(i64.wrappingFrom(size) >= constants.MinimumLiquidity, errors.InvalidLiquidityValue);
  changeCurrentLiquidity(ctx, found, delta);
  const amounts = tokenAmounts(found, size, storage.AlphaSqrtPrice.get(netuid));
  if (delta > 0n) ensureFunds(ctx, provider, amounts);
  else ensure(found.liquidity >= size, errors.InsufficientLiquidity);

  const { position: counted, fees } = collectFees(ctx, found);
  const left = u64.saturatingFrom(found.liquidity + delta);
  const removed = delta < 0n && left < constants.MinimumLiquidity;
  const position = { ...counted, liquidity: left };
  if (delta > 0n) addAtEnds(ctx, netuid, found, size);
  else removeAtEnds(ctx, netuid, found, removed ? found.liquidity : size);
  if (removed) storage.Positions.remove(netuid, coldkey, id);
  else storage.Positions.set(netuid, coldkey, id, position);
  return { amounts, fees, removed, position };
}

function tell(ctx: Swap, provider: Provider, position_id: PositionId, delta: bigint, modified: Modified): void {
  const { amounts, fees, removed, position } = modified;
  const { tick_low, tick_high } = position;
  const whose = { ...provider, position_id };
  const rest = { ...toldFees(fees), tick_low, tick_high };
  const signed = (amount: bigint): bigint => i64.wrappingFrom(delta > 0n ? amount : -amount);
  if (removed) ctx.deposit('LiquidityRemoved', { ...whose, liquidity: -delta, ...told(amounts), ...rest });
  else
    ctx.deposit('LiquidityModified', {
      ...whose,
      liquidity: delta,
      tao: signed(amounts.tao),
      alpha: signed(amounts.alpha),
      ...rest,
    });
}

/**
 * Adds liquidity to a position or takes some out, and pays its fees. Quirk: what users provided to the reserves is not
 * counted anew.
 *
 * @throws MechanismDoesNotExist, SubtokenDisabled, UserLiquidityDisabled, LiquidityNotFound, InvalidLiquidityValue,
 * InsufficientBalance, InsufficientLiquidity, DispatchFailure of SubtensorModule
 * @source subtensor pallets/swap/src/pallet/mod.rs modify_position
 */
export function modifyPosition(ctx: Swap, provider: Provider, id: PositionId, delta: bigint): void {
  const { config } = ctx;
  const { coldkey, hotkey, netuid } = provider;
  ensureProvidingAllowed(ctx, netuid);
  const modified = modify(ctx, provider, id, delta);
  if (delta > 0n) takeFunds(ctx, provider, modified.amounts);
  else payOut(ctx, provider, modified.amounts);
  tell(ctx, provider, id, delta, modified);
  const { tao, alpha } = modified.fees;
  if (tao > 0n) config.increaseBalance(coldkey, tao);
  if (alpha > 0n) config.increaseStake(coldkey, hotkey, netuid, alpha);
}
