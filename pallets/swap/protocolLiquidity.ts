import { U64F64 } from '../../primitives/arithmetic/fixed';
import { squareRoot } from '../../primitives/arithmetic/squareRoot';
import * as u128 from '../../primitives/arithmetic/u128';
import * as u64 from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';
import { palletAccount } from '../support/palletId';
import { deactivateTick } from './bitmap';
import type { Swap } from './declaration';
import { addAtEnds, closePosition, collectFees, openPosition, tokenAmounts, type Amounts } from './positions';
import { tickOf } from './tick';
import { MAX_TICK, MIN_TICK } from './types';

/** The account that the pools' own positions belong to. @source subtensor pallets/swap/src/pallet/impls.rs protocol_account_id */
export const protocolAccount = ({ constants }: Swap): AccountId => palletAccount(constants.ProtocolId);

/** The liquidity that reserves make at any price. */
const liquidityOf = ({ tao, alpha }: Amounts): bigint => u64.wrappingFrom(squareRoot(u128.saturatingMul(tao, alpha)));

const EPSILON = U64F64.saturatingFromDecimal('0.000000000001');

/**
 * Makes a pool of the subnet's reserves, unless it is one: their ratio is the price, and one position over all ticks
 * holds them. @throws MaxPositionsExceeded @source subtensor pallets/swap/src/pallet/impls.rs maybe_initialize_v3
 */
export function initializePool(ctx: Swap, netuid: NetUid): void {
  const { storage, config } = ctx;
  if (storage.SwapV3Initialized.get(netuid)) return;
  const reserves = { tao: config.taoReserve(netuid), alpha: config.alphaReserve(netuid) };
  const price = U64F64.safeDiv(U64F64.saturatingFromNum(reserves.tao), U64F64.saturatingFromNum(reserves.alpha));
  const sqrtPrice = U64F64.checkedSqrt(price, EPSILON) ?? U64F64.ZERO;
  storage.AlphaSqrtPrice.set(netuid, sqrtPrice);
  storage.CurrentTick.set(netuid, tickOf(sqrtPrice));
  const owner = protocolAccount(ctx);
  const range = { tick_low: MIN_TICK, tick_high: MAX_TICK };
  const position = openPosition(ctx, netuid, owner, range, liquidityOf(reserves));
  storage.Positions.set(netuid, owner, position.id, position);
}

/**
 * Folds what was emitted, in rao and alpha rao, and the fees earned into the pool's own position; the price stays.
 * @source subtensor pallets/swap/src/pallet/impls.rs adjust_protocol_liquidity
 */
export function adjustProtocolLiquidity(ctx: Swap, netuid: NetUid, taoDelta: bigint, alphaDelta: bigint): void {
  const { storage } = ctx;
  const owner = protocolAccount(ctx);
  const [found] = storage.Positions.values(netuid, owner);
  if (found === undefined) return;
  const { position, fees } = collectFees(ctx, found);
  const held = tokenAmounts(position, position.liquidity, storage.AlphaSqrtPrice.get(netuid));
  const liquidity = liquidityOf({
    tao: u64.saturatingAdd(u64.saturatingAdd(held.tao, taoDelta), fees.tao),
    alpha: u64.saturatingAdd(u64.saturatingAdd(held.alpha, alphaDelta), fees.alpha),
  });
  const added = u64.saturatingSub(liquidity, position.liquidity);
  storage.CurrentLiquidity.mutate(netuid, (all) => u64.saturatingAdd(all, added));
  storage.Positions.set(netuid, owner, position.id, { ...position, liquidity });
  addAtEnds(ctx, netuid, position, added);
}

/**
 * Takes the pool's own positions away, what they held being lost, and with them all that is stored of the subnet.
 * @source subtensor pallets/swap/src/pallet/impls.rs do_clear_protocol_liquidity
 */
export function clearProtocolLiquidity(ctx: Swap, netuid: NetUid): void {
  const { storage } = ctx;
  const owner = protocolAccount(ctx);
  const own = [...storage.Positions.keys(netuid, owner)];
  for (const [, , id] of own) closePosition(ctx, netuid, owner, id);
  for (const [, tick] of [...storage.Ticks.keys(netuid)]) deactivateTick(ctx, netuid, tick);
  storage.Positions.clear([netuid]);
  storage.Ticks.clear([netuid]);
  storage.FeeGlobalTao.remove(netuid);
  storage.FeeGlobalAlpha.remove(netuid);
  storage.CurrentLiquidity.remove(netuid);
  storage.CurrentTick.remove(netuid);
  storage.AlphaSqrtPrice.remove(netuid);
  storage.SwapV3Initialized.remove(netuid);
  storage.TickIndexBitmapWords.clear([netuid]);
  storage.FeeRate.remove(netuid);
  storage.EnabledUserLiquidity.remove(netuid);
}
