import { U64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { worth } from '../staking/stake';
import { rao, type NetUid } from '../types';

/** What a coldkey has with a hotkey on the subnet. */
interface Staker {
  readonly hotkey: AccountId;
  readonly coldkey: AccountId;
  /** In alpha rao; the bare number of shares where they are worth nothing. */
  readonly alpha: bigint;
}

/**
 * Destroys all alpha of a subnet and pays the TAO of its pool to the coldkeys that have it, to each according to its part.
 * Where nobody staked, the TAO is gone. Owners of subnets from before NetworkRegistrationStartBlock get what they locked
 * back, less what they earned last.
 *
 * @source subtensor pallets/subtensor/src/staking/remove_stake.rs destroy_alpha_in_out_stakes
 */
export function destroyAlpha(ctx: Subtensor, netuid: NetUid): void {
  const { storage } = ctx;
  // Reckoned first: the pool still has its reserves.
  const refund = ownerRefund(ctx, netuid);
  const stakers = stakersOf(ctx, netuid);
  const pot = storage.SubnetTAO.get(netuid);
  if (pot > 0n) {
    storage.SubnetTAO.remove(netuid);
    storage.TotalStake.mutate((total) => u64.saturatingSub(total, pot));
    payOut(ctx, pot, stakers);
  }
  for (const { hotkey, coldkey } of stakers) storage.Alpha.remove(hotkey, coldkey, netuid);
  for (const { hotkey } of stakers) {
    storage.TotalHotkeyAlpha.remove(hotkey, netuid);
    storage.TotalHotkeyShares.remove(hotkey, netuid);
  }
  storage.SubnetAlphaIn.remove(netuid);
  storage.SubnetAlphaInProvided.remove(netuid);
  storage.SubnetAlphaOut.remove(netuid);
  storage.SubnetLocked.set(netuid, rao(0n));
  if (refund > 0n) addBalance(ctx, storage.SubnetOwner.get(netuid), refund);
}

function stakersOf(ctx: Subtensor, netuid: NetUid): readonly Staker[] {
  const stakers: Staker[] = [];
  for (const [[hotkey, coldkey, on], shares] of ctx.storage.Alpha.entries()) {
    if (on !== netuid) continue;
    const value = worth(ctx, hotkey, netuid, shares);
    stakers.push({ hotkey, coldkey, alpha: value === 0n ? U64F64.saturatingToNum(shares, u64) : value });
  }
  return stakers;
}

/** Each gets its part rounded down; the rao that are left go one by one to those who lost most by that. */
function payOut(ctx: Subtensor, pot: bigint, stakers: readonly Staker[]): void {
  const paid = stakers.filter(({ alpha }) => alpha > 0n);
  const all = paid.reduce((sum, { alpha }) => sum + alpha, 0n);
  if (all === 0n) return;
  const portions = paid.map(({ coldkey, alpha }) => ({
    coldkey,
    share: (pot * alpha) / all,
    lost: (pot * alpha) % all,
  }));
  const left = Number(pot - portions.reduce((sum, { share }) => sum + share, 0n));
  if (left > 0) portions.sort((a, b) => (a.lost === b.lost ? 0 : a.lost > b.lost ? -1 : 1));
  portions.forEach(({ coldkey, share }, place) => {
    const amount = place < left ? share + 1n : share;
    if (amount > 0n) addBalance(ctx, coldkey, amount);
  });
}

/** What the owner of an early subnet gets back, in rao. */
function ownerRefund(ctx: Subtensor, netuid: NetUid): bigint {
  const { storage } = ctx;
  const isEarly = storage.NetworkRegisteredAt.get(netuid) < storage.NetworkRegistrationStartBlock.get();
  const locked = storage.SubnetLocked.get(netuid);
  if (!isEarly || locked === 0n) return 0n;
  return u64.saturatingSub(locked, rao(ownerEarnings(ctx, netuid)));
}

/** The owner's cut of what the last epoch emitted, in rao: as if it were sold, or else at the present price. */
function ownerEarnings(ctx: Subtensor, netuid: NetUid): bigint {
  const { storage, config } = ctx;
  const emitted = storage.Emission.get(netuid).reduce((sum: bigint, alpha) => sum + alpha, 0n);
  const { saturatingFromNum: fixed, saturatingMul, safeDiv, saturatingToNum } = U96F32;
  const cut = safeDiv(fixed(BigInt(storage.SubnetOwnerCut.get())), fixed(BigInt(u16.MAX)));
  const alpha = saturatingToNum(saturatingMul(fixed(emitted), cut), u64);
  if (alpha === 0n) return 0n;
  const sale = attempt(() => config.swap.simSwap(netuid, 'Sell', alpha));
  if (sale.ok) return sale.value.amountPaidOut;
  return saturatingToNum(saturatingMul(fixed(alpha), config.swap.currentAlphaPrice(netuid)), u64);
}
