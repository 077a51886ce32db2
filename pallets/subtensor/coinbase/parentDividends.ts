import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { recycleAlpha } from '../staking/reserves';
import { share, taoWeight } from '../staking/stakeWeight';
import { alphaRao, ROOT, type AlphaCurrency, type NetUid } from '../types';

const {
  ONE,
  ZERO,
  checkedDiv,
  safeDiv,
  saturatingAdd,
  saturatingFromNum: fixed,
  saturatingMul,
  saturatingSub,
} = U96F32;

/** Dividends of a hotkey, in alpha rao. */
export type Dividend = readonly [hotkey: AccountId, amount: AlphaCurrency];

const whole = (amount: U96F32): AlphaCurrency => alphaRao(U96F32.saturatingToNum(amount, u64));

/** A part of a hotkey's stake on a subnet, with its part on root as it counts there. */
function contribution({ storage }: Subtensor, hotkey: AccountId, netuid: NetUid, part: U96F32, weight: U96F32): U96F32 {
  const alpha = saturatingMul(fixed(storage.TotalHotkeyAlpha.get(hotkey, netuid)), part);
  const root = saturatingMul(saturatingMul(fixed(storage.TotalHotkeyAlpha.get(hotkey, ROOT)), part), weight);
  return saturatingAdd(alpha, root);
}

/** What a hotkey contributes to itself, in whole alpha rao: what it does not lend to children. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs get_self_contribution */
function ownContribution(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, weight: U96F32): U96F32 {
  const children = ctx.storage.ChildKeys.get(hotkey, netuid);
  const kept = children.reduce((rest, [proportion]) => saturatingSub(rest, share(proportion)), ONE);
  return fixed(whole(contribution(ctx, hotkey, netuid, kept, weight)));
}

/**
 * Parts what a hotkey earned as a validator among its parents, by the stake that they lend it, and itself. From parents of
 * another coldkey it keeps its childkey take, and the part CKBurn is recycled.
 *
 * @returns the parents in their order, then the hotkey
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs get_parent_child_dividends_distribution
 */
export function shareWithParents(
  ctx: Subtensor,
  hotkey: AccountId,
  netuid: NetUid,
  dividend: AlphaCurrency,
): readonly Dividend[] {
  const { storage } = ctx;
  const parents = storage.ParentKeys.get(hotkey, netuid);
  if (parents.length === 0) return [[hotkey, dividend]];
  const weight = taoWeight(ctx);
  const burned = share(storage.CKBurn.get());
  const take = safeDiv(fixed(storage.ChildkeyTake.get(hotkey, netuid)), fixed(u16.MAX));
  const owner = storage.Owner.get(hotkey);
  const contributions = parents.map(
    ([proportion, parent]) => [parent, contribution(ctx, parent, netuid, share(proportion), weight)] as const,
  );
  const total = contributions.reduce(
    (sum, [, each]) => saturatingAdd(sum, each),
    ownContribution(ctx, hotkey, netuid, weight),
  );

  const earned = fixed(dividend);
  let rest = earned;
  let taken = ZERO;
  const shares = contributions.map(([parent, each]): Dividend => {
    const parents = saturatingMul(earned, checkedDiv(each, total) ?? ZERO);
    rest = saturatingSub(rest, parents);
    if (storage.Owner.get(parent) === owner) return [parent, whole(parents)];
    const burn = saturatingMul(burned, parents);
    const child = saturatingMul(take, parents);
    taken = saturatingAdd(taken, child);
    recycleAlpha(ctx, netuid, whole(burn));
    return [parent, whole(saturatingSub(saturatingSub(parents, burn), child))];
  });
  return [...shares, [hotkey, whole(saturatingAdd(rest, taken))]];
}
