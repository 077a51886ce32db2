import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { netuids } from '../subnets/networks';
import { stakeOf } from '../staking/stake';
import type { StakeInfo } from './types';

/** Stake of a coldkey with a hotkey on a subnet, and what the hotkey earned there in the last epoch. */
export function stakeInfo(ctx: Subtensor, hotkey: AccountId, coldkey: AccountId, netuid: NetUid): StakeInfo {
  const { storage } = ctx;
  return {
    hotkey,
    coldkey,
    netuid,
    stake: stakeOf(ctx, hotkey, coldkey, netuid),
    locked: 0n,
    emission: storage.AlphaDividendsPerSubnet.get(netuid, hotkey),
    tao_emission: storage.TaoDividendsPerSubnet.get(netuid, hotkey),
    drain: 0n,
    is_registered: storage.Uids.has(netuid, hotkey),
  };
}

/** All stake of a coldkey, subnet by subnet. @source subtensor pallets/subtensor/src/rpc_info/stake_info.rs */
export function stakesOf(ctx: Subtensor, coldkey: AccountId): readonly StakeInfo[] {
  const hotkeys = ctx.storage.StakingHotkeys.get(coldkey);
  return netuids(ctx).flatMap((netuid) =>
    hotkeys.map((hotkey) => stakeInfo(ctx, hotkey, coldkey, netuid)).filter(({ stake }) => stake > 0n),
  );
}
