import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { hotkeyExists } from '../keys/ownership';
import { netuids } from '../subnets/networks';
import { rao, ROOT, type TaoCurrency } from '../types';
import * as u64 from '../../../primitives/arithmetic/u64';
import { clearSmallNomination } from './nominations';
import { ensureCanRemoveStake } from './removeStake';
import { stakeOf } from './stake';
import { atAnyPrice, stakeIntoSubnet, unstakeFromSubnet, type StakeKey } from './subnetStake';

/**
 * Sells all alpha of a coldkey on a hotkey, root's too, wherever it can be sold now; elsewhere it stays.
 *
 * @throws HotKeyAccountNotExists, DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_unstake_all
 */
export function unstakeAll(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId): void {
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  for (const netuid of netuids(ctx)) {
    const key = { hotkey, coldkey, netuid };
    const tao = sellWhole(ctx, key);
    if (tao === undefined) continue;
    addBalance(ctx, coldkey, tao);
    clearSmallNomination(ctx, key);
  }
}

/**
 * As `unstakeAll`, but root's stake stays and gets what the rest brings.
 *
 * @throws HotKeyAccountNotExists, DispatchFailure of Swap; AmountTooLow where nothing could be sold
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs do_unstake_all_alpha
 */
export function unstakeAllAlpha(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId): void {
  ensure(hotkeyExists(ctx, hotkey), errors.HotKeyAccountNotExists);
  let total = rao(0n);
  for (const netuid of netuids(ctx)) {
    if (netuid === ROOT) continue;
    const key = { hotkey, coldkey, netuid };
    const tao = sellWhole(ctx, key);
    if (tao === undefined) continue;
    total = u64.saturatingAdd(total, tao);
    clearSmallNomination(ctx, key);
  }
  stakeIntoSubnet(ctx, { hotkey, coldkey, netuid: ROOT }, total, atAnyPrice(ctx, 'Buy'), false);
}

/** Rao that the whole stake brought, undefined where it cannot be sold. @throws DispatchFailure of Swap */
function sellWhole(ctx: Subtensor, key: StakeKey): TaoCurrency | undefined {
  if (!ctx.storage.SubtokenEnabled.get(key.netuid)) return undefined;
  const alpha = stakeOf(ctx, key.hotkey, key.coldkey, key.netuid);
  const sellable = attempt(() => ensureCanRemoveStake(ctx, key, alpha, { max: alpha, allowPartial: false }));
  return sellable.ok ? unstakeFromSubnet(ctx, key, alpha, atAnyPrice(ctx, 'Sell')) : undefined;
}
