import type { AccountId } from '../pallets/support/account';
import type { RuntimeCall } from '../pallets/support/call';
import type { NetUid, Subtensor } from '../pallets/subtensor';
import { canPayInAlpha, netuidsWithStake, payInAlpha } from '../pallets/subtensor/staking/alphaFees';
import type { StakeKey } from '../pallets/subtensor/staking/subnetStake';
import type { AlphaFees } from './contexts';

/** The arguments of calls that sell or destroy alpha in which the hotkey and the subnet stand; none for every subnet. */
const PAYERS: { readonly [call: string]: readonly [hotkey: string, netuid?: string] } = {
  remove_stake: ['hotkey', 'netuid'],
  remove_stake_limit: ['hotkey', 'netuid'],
  remove_stake_full_limit: ['hotkey', 'netuid'],
  unstake_all: ['hotkey'],
  unstake_all_alpha: ['hotkey'],
  move_stake: ['origin_hotkey', 'origin_netuid'],
  transfer_stake: ['hotkey', 'origin_netuid'],
  swap_stake: ['hotkey', 'origin_netuid'],
  swap_stake_limit: ['hotkey', 'origin_netuid'],
  recycle_alpha: ['hotkey', 'netuid'],
  burn_alpha: ['hotkey', 'netuid'],
};

/** The stakes that pay for a call, none for most. Only the outermost call is looked at. @source pallets/transaction-fee lib.rs fees_in_alpha */
function payersOf(ctx: Subtensor, coldkey: AccountId, { pallet, name, args }: RuntimeCall): readonly StakeKey[] {
  const payer = pallet === 'SubtensorModule' && Object.hasOwn(PAYERS, name) ? PAYERS[name] : undefined;
  if (payer === undefined) return [];
  const hotkey = args[payer[0]] as AccountId;
  const on = payer[1] === undefined ? netuidsWithStake(ctx, hotkey, coldkey) : [args[payer[1]] as NetUid];
  return on.map((netuid) => ({ hotkey, coldkey, netuid }));
}

export const alphaFees = (ctx: Subtensor): AlphaFees => ({
  canWithdraw: (who, call, fee) => canPayInAlpha(ctx, payersOf(ctx, who, call), fee),
  withdraw(who, call, fee) {
    const payers = payersOf(ctx, who, call);
    payInAlpha(ctx, payers, fee);
    return payers.length > 0;
  },
});
