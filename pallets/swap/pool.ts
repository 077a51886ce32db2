import type { U64F64 } from '../../primitives/arithmetic/fixed';
import type { NetUid } from '../support/netUid';
import type { Swap } from './declaration';
import { DYNAMIC, type OrderType } from '../support/pool';
import { tickOf } from './tick';
import type { Tick, TickIndex } from './types';

/**
 * A pool while something is swapped on it. What changes is kept here and written once the swap has succeeded, so that
 * one that fails and one that is only tried have nothing to undo.
 */
export interface Pool {
  readonly netuid: NetUid;
  readonly order: OrderType;
  /** In parts of 65,535; 0 where fees are dropped. */
  readonly feeRate: number;
  /** Quirk: 0 also where alpha has no price, but only of what a step sets out with. */
  readonly firstFeeRate: number;
  /** Square root of the price. */
  sqrtPrice: U64F64;
  /** That of the price when a step sets out. */
  tick: TickIndex;
  liquidity: bigint;
  /** Fees that one unit of liquidity earned so far, by the order that pays them: TAO, and alpha. */
  readonly feeGlobal: { [O in OrderType]: U64F64 };
  /** Ticks that the price went over, as they are now. */
  readonly crossed: Map<TickIndex, Tick>;
  /** Whether there was a step, and whether one paid fees: both are written then, changed or not. */
  stepped: boolean;
  earned: boolean;
}

export function loadPool({ storage, config }: Swap, netuid: NetUid, order: OrderType, dropFees: boolean): Pool {
  const feeRate = dropFees ? 0 : storage.FeeRate.get(netuid);
  return {
    netuid,
    order,
    feeRate,
    firstFeeRate: config.mechanism(netuid) === DYNAMIC ? feeRate : 0,
    sqrtPrice: storage.AlphaSqrtPrice.get(netuid),
    tick: storage.CurrentTick.get(netuid),
    liquidity: storage.CurrentLiquidity.get(netuid),
    feeGlobal: { Buy: storage.FeeGlobalTao.get(netuid), Sell: storage.FeeGlobalAlpha.get(netuid) },
    crossed: new Map(),
    stepped: false,
    earned: false,
  };
}

export function savePool({ storage }: Swap, pool: Pool): void {
  const { netuid, order } = pool;
  if (!pool.stepped) return;
  storage.AlphaSqrtPrice.set(netuid, pool.sqrtPrice);
  storage.CurrentTick.set(netuid, tickOf(pool.sqrtPrice));
  if (pool.earned) storage[order === 'Buy' ? 'FeeGlobalTao' : 'FeeGlobalAlpha'].set(netuid, pool.feeGlobal[order]);
  if (pool.crossed.size > 0) storage.CurrentLiquidity.set(netuid, pool.liquidity);
  for (const [index, tick] of pool.crossed) storage.Ticks.set(netuid, index, tick);
}
