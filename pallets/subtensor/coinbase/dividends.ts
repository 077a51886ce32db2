import { U96F32 } from '../../../primitives/arithmetic/fixed';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { HotkeyEmission } from '../epoch/runEpoch';
import { taoWeight } from '../staking/stakeWeight';
import { ROOT, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';
import { shareWithParents } from './parentDividends';

const { ZERO, checkedDiv, saturatingAdd, saturatingFromNum: fixed, saturatingMul, saturatingSub } = U96F32;

/** What there is for validators, and for those who stake on them. */
export interface ValidatorPool {
  readonly alpha: AlphaCurrency;
  /** Root's. */
  readonly tao: TaoCurrency;
}

/** What a validator and its nominators get, in alpha rao and rao. */
export interface ValidatorShare {
  readonly hotkey: AccountId;
  readonly alpha: U96F32;
  readonly tao: U96F32;
}

/** Dividends by hotkey, shared with parents. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs calculate_dividends_and_incentives */
function dividendsByHotkey(
  ctx: Subtensor,
  netuid: NetUid,
  emissions: readonly HotkeyEmission[],
): readonly (readonly [AccountId, U96F32])[] {
  const all = new Map<AccountId, U96F32>();
  for (const { hotkey, dividend } of emissions)
    for (const [receiver, amount] of shareWithParents(ctx, hotkey, netuid, dividend))
      all.set(receiver, saturatingAdd(all.get(receiver) ?? ZERO, fixed(amount)));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The part of dividends that stake on root earned. */
function rootPart(dividend: U96F32, alpha: AlphaCurrency, root: AlphaCurrency, weight: U96F32): U96F32 {
  const counted = saturatingMul(fixed(root), weight);
  const part = checkedDiv(counted, saturatingAdd(fixed(alpha), counted)) ?? ZERO;
  return saturatingMul(dividend, part);
}

const partOf = (pool: bigint, each: U96F32, total: U96F32): U96F32 =>
  saturatingMul(fixed(pool), checkedDiv(each, total) ?? ZERO);

/**
 * Parts the pool by what validators, and the parents that lend them stake, earned: TAO by what their stake on root earned,
 * alpha by the rest. Where nothing was earned, nobody gets anything. In the order of the hotkeys' bytes.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs calculate_dividend_distribution
 */
export function shareDividends(
  ctx: Subtensor,
  netuid: NetUid,
  emissions: readonly HotkeyEmission[],
  pool: ValidatorPool,
): readonly ValidatorShare[] {
  const { TotalHotkeyAlpha } = ctx.storage;
  const weight = taoWeight(ctx);
  const earned = dividendsByHotkey(ctx, netuid, emissions).map(([hotkey, dividend]) => {
    const root = rootPart(dividend, TotalHotkeyAlpha.get(hotkey, netuid), TotalHotkeyAlpha.get(hotkey, ROOT), weight);
    return { hotkey, root, alpha: saturatingSub(dividend, root) };
  });
  const totalRoot = earned.reduce((sum, { root }) => saturatingAdd(sum, root), ZERO);
  const totalAlpha = earned.reduce((sum, { alpha }) => saturatingAdd(sum, alpha), ZERO);
  return earned.map(({ hotkey, root, alpha }) => ({
    hotkey,
    alpha: partOf(pool.alpha, alpha, totalAlpha),
    tao: partOf(pool.tao, root, totalRoot),
  }));
}
