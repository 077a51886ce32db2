import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { increaseStake, increaseStakeForAll } from '../staking/stake';
import { alphaRao, rao, ROOT, type AlphaCurrency, type NetUid } from '../types';
import type { ValidatorShare } from './dividends';

const { safeDiv, saturatingFromNum: fixed, saturatingMul, saturatingSub } = U96F32;

const whole = (amount: U96F32): AlphaCurrency => alphaRao(U96F32.saturatingToNum(amount, u64));

/** What a hotkey's owner, and all who stake on it, really got. */
interface Paid {
  readonly owner: AlphaCurrency;
  readonly nominators: AlphaCurrency;
}

/** Stakes the take for the owner, and the rest for all who stake on the hotkey, the owner among them. */
function pay(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, amount: U96F32): Paid {
  const { storage } = ctx;
  const take = saturatingMul(safeDiv(fixed(storage.Delegates.get(hotkey)), fixed(u16.MAX)), amount);
  const nominators = whole(saturatingSub(amount, take));
  const owner = increaseStake(ctx, hotkey, storage.Owner.get(hotkey), netuid, whole(take));
  increaseStakeForAll(ctx, hotkey, netuid, nominators);
  return { owner, nominators };
}

/** Pays validators and those who stake on them in alpha. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs distribute_dividends_and_incentives */
export function payAlphaDividends(ctx: Subtensor, netuid: NetUid, shares: readonly ValidatorShare[]): void {
  const { AlphaDividendsPerSubnet, TotalHotkeyAlpha, TotalHotkeyAlphaLastEpoch } = ctx.storage;
  AlphaDividendsPerSubnet.clear([netuid]);
  for (const { hotkey, alpha } of shares) {
    AlphaDividendsPerSubnet.set(netuid, hotkey, pay(ctx, hotkey, netuid, alpha).nominators);
    TotalHotkeyAlphaLastEpoch.set(hotkey, netuid, TotalHotkeyAlpha.get(hotkey, netuid));
  }
}

/** Pays those who stake on root in TAO, which stays there as stake. @source same function */
export function payRootDividends(ctx: Subtensor, netuid: NetUid, shares: readonly ValidatorShare[]): void {
  const { TaoDividendsPerSubnet, SubnetTAO } = ctx.storage;
  TaoDividendsPerSubnet.clear([netuid]);
  for (const { hotkey, tao } of shares) {
    const { owner, nominators } = pay(ctx, hotkey, ROOT, tao);
    TaoDividendsPerSubnet.set(netuid, hotkey, rao(nominators));
    SubnetTAO.mutate(ROOT, (total) => rao(u64.saturatingAdd(u64.saturatingAdd<bigint>(total, owner), nominators)));
  }
}
