import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { rao, type NetUid, type TaoCurrency } from '../types';
import { stakeOf } from './stake';

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

/** What a coldkey would get in rao for its stake on a hotkey, the fee left out. @source same file, get_total_stake_for_coldkey */
function proceeds(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid): bigint {
  const { swap } = ctx.config;
  const sold = attempt(() => swap.simSwap(netuid, 'Sell', stakeOf(ctx, hotkey, coldkey, netuid)));
  if (!sold.ok) return 0n;
  const fee = U96F32.saturatingMul(U96F32.saturatingFromNum(sold.value.feePaid), swap.currentAlphaPrice(netuid));
  return u64.saturatingAdd(sold.value.amountPaidOut, U96F32.saturatingToNum(fee, u64));
}

/** What a coldkey would get in rao for all its stake, each sold as if it were the only one. @source subtensor pallets/subtensor/src/staking/helpers.rs get_total_stake_for_coldkey */
export function totalStakeForColdkey(ctx: Subtensor, coldkey: AccountId): TaoCurrency {
  const { StakingHotkeys, Alpha } = ctx.storage;
  let total = 0n;
  for (const hotkey of StakingHotkeys.get(coldkey))
    for (const [, , netuid] of Alpha.keys(hotkey, coldkey))
      total = u64.wrappingAdd(total, proceeds(ctx, hotkey, coldkey, netuid));
  return rao(total);
}
