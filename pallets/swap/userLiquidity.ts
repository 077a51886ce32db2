import * as u64 from '../../primitives/arithmetic/u64';
import { ensure } from '../support/dispatchError';
import { errors, type Swap } from './declaration';
import { closePosition, openPosition, tokenAmounts, type Range } from './positions';
import {
  ensureFunds,
  ensureProvidingAllowed,
  ensureSubnet,
  payOut,
  takeFunds,
  told,
  toldFees,
  type Provider,
} from './provider';
import type { PositionId } from './types';

/**
 * Opens a position with TAO and alpha of the provider. Quirk: on a pool that nobody has used, whose price is still zero,
 * it stands in for the pool's own.
 *
 * @throws MechanismDoesNotExist, SubtokenDisabled, UserLiquidityDisabled, MaxPositionsExceeded, InvalidTickRange,
 * InsufficientBalance, InvalidLiquidityValue, DispatchFailure of SubtensorModule
 * @source subtensor pallets/swap/src/pallet/mod.rs add_liquidity; impls.rs do_add_liquidity
 */
export function addLiquidity(ctx: Swap, provider: Provider, range: Range, liquidity: bigint): void {
  const { storage, config, constants } = ctx;
  const { coldkey, netuid } = provider;
  ensureProvidingAllowed(ctx, netuid);
  const position = openPosition(ctx, netuid, coldkey, range, liquidity);
  const amounts = tokenAmounts(range, liquidity, storage.AlphaSqrtPrice.get(netuid));
  ensureFunds(ctx, provider, amounts);
  ensure(liquidity >= constants.MinimumLiquidity, errors.InvalidLiquidityValue);
  storage.Positions.set(netuid, coldkey, position.id, position);
  takeFunds(ctx, provider, amounts);
  config.increaseProvidedTaoReserve(netuid, amounts.tao);
  config.increaseProvidedAlphaReserve(netuid, amounts.alpha);
  ctx.deposit('LiquidityAdded', { ...provider, position_id: position.id, liquidity, ...told(amounts), ...range });
}

/**
 * Closes a position: what it holds and its fees go back, the alpha to the hotkey that is named.
 *
 * @throws MechanismDoesNotExist, LiquidityNotFound, DispatchFailure of SubtensorModule
 * @source subtensor pallets/swap/src/pallet/mod.rs remove_liquidity
 */
export function removeLiquidity(ctx: Swap, provider: Provider, position_id: PositionId): void {
  const { coldkey, netuid } = provider;
  ensureSubnet(ctx, netuid);
  const { position, principal, fees } = closePosition(ctx, netuid, coldkey, position_id);
  payOut(ctx, provider, {
    tao: u64.saturatingAdd(principal.tao, fees.tao),
    alpha: u64.saturatingAdd(principal.alpha, fees.alpha),
  });
  ctx.config.decreaseProvidedTaoReserve(netuid, principal.tao);
  ctx.config.decreaseProvidedAlphaReserve(netuid, principal.alpha);
  const { liquidity, tick_low, tick_high } = position;
  ctx.deposit('LiquidityRemoved', {
    ...provider,
    position_id,
    liquidity,
    ...told(principal),
    ...toldFees(fees),
    tick_low,
    tick_high,
  });
}
