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

/** To whom a hotkey lends stake on a subnet, and from whom it has some. */
interface Relatives {
  readonly children: Proportions;
  readonly parents: Proportions;
}

/** Stake on `on`, less what goes to children, and what comes from parents. */
function inherited({ storage }: Subtensor, hotkey: AccountId, on: NetUid, { children, parents }: Relatives): bigint {
  const stake = (of: AccountId): bigint => storage.TotalHotkeyAlpha.get(of, on);
  const own = stake(hotkey);
  if (children.length === 0 && parents.length === 0) return own;
  const sum = (relatives: Proportions, of: (who: AccountId) => bigint): U96F32 =>
    relatives.reduce(
      (all, [proportion, who]) =>
        U96F32.saturatingAdd(all, U96F32.saturatingMul(U96F32.saturatingFromNum(of(who)), share(proportion))),
      U96F32.ZERO,
    );
  const kept = U96F32.saturatingSub(
    U96F32.saturatingFromNum(own),
    sum(children, () => own),
  );
  return U96F32.saturatingToNum(U96F32.saturatingAdd(kept, sum(parents, stake)), u64);
}

/** @source subtensor pallets/subtensor/src/staking/stake_utils.rs get_stake_weights_for_hotkey_on_subnet */
export function stakeWeight(ctx: Subtensor, hotkey: AccountId, netuid: NetUid): StakeWeight {
  const { storage } = ctx;
  const relatives = {
    children: storage.ChildKeys.get(hotkey, netuid),
    parents: storage.ParentKeys.get(hotkey, netuid),
  };
  const ownAlpha =
    netuid === ROOT ? storage.TotalHotkeyAlpha.get(hotkey, netuid) : inherited(ctx, hotkey, netuid, relatives);
  const alpha = I64F64.saturatingFromNum(ownAlpha);
  const tao = I64F64.saturatingFromNum(inherited(ctx, hotkey, ROOT, relatives));
  const weight = I64F64.saturatingFromFixed(U96F32, taoWeight(ctx));
  return { alpha, tao, total: I64F64.saturatingAdd(alpha, I64F64.saturatingMul(tao, weight)) };
}
