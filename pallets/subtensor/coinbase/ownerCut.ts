import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { distributeLeaseDividends } from '../leasing/leaseDividends';
import { increaseStake } from '../staking/stake';
import { alphaRao, type AlphaCurrency, type NetUid } from '../types';
import type { SubnetEmission } from './emission';

/** Part of emitted alpha that is the owner's. @source subtensor pallets/subtensor/src/utils/misc.rs get_float_subnet_owner_cut */
export const ownerCut = ({ storage }: Subtensor): U96F32 =>
  U96F32.safeDiv(U96F32.saturatingFromNum(storage.SubnetOwnerCut.get()), U96F32.saturatingFromNum(u16.MAX));

/**
 * Lays the owner's cut of emitted alpha aside for the epoch, whether or not there is an owner; answers what remains for
 * the others, with what rounding left of the cut taken off too.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function layOwnerCutAside(ctx: Subtensor, { netuid, alphaOut }: SubnetEmission, cut: U96F32): U96F32 {
  const owners = U96F32.saturatingMul(alphaOut, cut);
  const amount = U96F32.saturatingToNum(owners, u64);
  ctx.storage.PendingOwnerCut.mutate(netuid, (pending) => alphaRao(u64.saturatingAdd(pending, amount)));
  return U96F32.saturatingSub(alphaOut, owners);
}

/**
 * Stakes the cut for the owner on the hotkey that he named; where either is missing, it is lost. Of a leased subnet, those
 * who paid for it have their share.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs distribute_dividends_and_incentives
 */
export function payOwnerCut(ctx: Subtensor, netuid: NetUid, cut: AlphaCurrency): void {
  const { storage } = ctx;
  const owner = storage.SubnetOwner.maybe(netuid);
  const hotkey = storage.SubnetOwnerHotkey.maybe(netuid);
  if (owner === undefined || hotkey === undefined) return;
  const paid = increaseStake(ctx, hotkey, owner, netuid, cut);
  const lease = storage.SubnetUidToLeaseId.get(netuid);
  if (lease !== undefined) distributeLeaseDividends(ctx, lease, paid);
}
