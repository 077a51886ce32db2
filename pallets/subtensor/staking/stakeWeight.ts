import { I64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { ROOT, type NetUid, type Proportions } from '../types';

/** Stake of a neuron as it counts: own and inherited alpha, own and inherited TAO on root, and both weighed together. */
export interface StakeWeight {
  readonly total: I64F64;
  readonly alpha: I64F64;
  readonly tao: I64F64;
}

/** What a fraction of 2^64 - 1 is of one. */
export const share = (proportion: bigint): U96F32 =>
  U96F32.safeDiv(U96F32.saturatingFromNum(proportion), U96F32.saturatingFromNum(u64.MAX));

/** How much TAO on root counts beside alpha. @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_tao_weight */
export const taoWeight = ({ storage }: Subtensor): U96F32 => share(storage.TaoWeight.get());

/** Stake on `on`, less what goes to children on `netuid`, and what comes from parents there. */
function inherited({ storage }: Subtensor, hotkey: AccountId, netuid: NetUid, on: NetUid): bigint {
  const own = (of: AccountId): U96F32 => U96F32.saturatingFromNum(storage.TotalHotkeyAlpha.get(of, on));
  const sum = (relatives: Proportions, stake: (of: AccountId) => U96F32): U96F32 =>
    relatives.reduce(
      (all, [proportion, who]) => U96F32.saturatingAdd(all, U96F32.saturatingMul(stake(who), share(proportion))),
      U96F32.ZERO,
    );
  const initial = own(hotkey);
  const given = sum(storage.ChildKeys.get(hotkey, netuid), () => initial);
  const received = sum(storage.ParentKeys.get(hotkey, netuid), own);
  return U96F32.saturatingToNum(U96F32.saturatingAdd(U96F32.saturatingSub(initial, given), received), u64);
}

/** @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_stake_weights_for_hotkey_on_subnet */
export function stakeWeight(ctx: Subtensor, hotkey: AccountId, netuid: NetUid): StakeWeight {
  const { storage } = ctx;
  const ownAlpha =
    netuid === ROOT ? storage.TotalHotkeyAlpha.get(hotkey, netuid) : inherited(ctx, hotkey, netuid, netuid);
  const alpha = I64F64.saturatingFromNum(ownAlpha);
  const tao = I64F64.saturatingFromNum(inherited(ctx, hotkey, netuid, ROOT));
  const weight = I64F64.saturatingFromFixed(U96F32, taoWeight(ctx));
  return { alpha, tao, total: I64F64.saturatingAdd(alpha, I64F64.saturatingMul(tao, weight)) };
}
