import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { rao, type TaoCurrency } from '../types';

/** Worth in rao of all stake on a hotkey, at the current prices. @source subtensor pallets/subtensor/src/staking/helpers.rs get_total_stake_for_hotkey */
export function totalStakeForHotkey(ctx: Subtensor, hotkey: AccountId): TaoCurrency {
  let total = U96F32.ZERO;
  for (const netuid of netuids(ctx)) {
    const alpha = ctx.storage.TotalHotkeyAlpha.get(hotkey, netuid);
    // Most subnets: their price need not be asked for.
    if (alpha === 0n) continue;
    const price = ctx.config.swap.currentAlphaPrice(netuid);
    total = U96F32.add(total, U96F32.saturatingMul(U96F32.saturatingFromNum(alpha), price));
  }
  return rao(U96F32.saturatingToNum(total, u64));
}
