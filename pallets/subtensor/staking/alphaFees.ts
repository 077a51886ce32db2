import { U96F32 } from '../../../primitives/arithmetic/fixed';
import { min } from '../../../primitives/arithmetic/order';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { alphaRao, type NetUid } from '../types';
import { decreaseStake, stakeOf } from './stake';
import type { StakeKey } from './subnetStake';

// Fees in alpha, of coldkeys that have no TAO to pay them. The alpha is taken off the stake and goes nowhere, not even
// off the issuance, and no event tells of it.

/** Where a coldkey has stake on a hotkey, on started subnets. @source subtensor pallets/transaction-fee/src/lib.rs get_all_netuids_for_coldkey_and_hotkey */
export const netuidsWithStake = (ctx: Subtensor, hotkey: AccountId, coldkey: AccountId): readonly NetUid[] =>
  netuids(ctx).filter(
    (netuid) => ctx.storage.SubtokenEnabled.get(netuid) && stakeOf(ctx, hotkey, coldkey, netuid) !== 0n,
  );

/** Each pays the same part, in rao; what does not divide is forgiven. */
const partOf = (fee: bigint, payers: readonly StakeKey[]): U96F32 =>
  U96F32.saturatingFromNum(u64.checkedDiv(fee, BigInt(payers.length)) ?? 0n);

const balanceOf = (ctx: Subtensor, { hotkey, coldkey, netuid }: StakeKey): U96F32 =>
  U96F32.saturatingFromNum(stakeOf(ctx, hotkey, coldkey, netuid));

/** Whether any of the stakes is worth its part of a fee in rao. One is enough, for the comfort of users. @source subtensor pallets/transaction-fee/src/lib.rs can_withdraw_in_alpha */
export function canPayInAlpha(ctx: Subtensor, payers: readonly StakeKey[], fee: bigint): boolean {
  const part = partOf(fee, payers);
  return payers.some(
    (payer) => U96F32.saturatingMul(ctx.config.swap.currentAlphaPrice(payer.netuid), balanceOf(ctx, payer)) >= part,
  );
}

/** Takes from each of the stakes its part of a fee in rao at the current price, or what there is. @source subtensor pallets/transaction-fee/src/lib.rs withdraw_in_alpha */
export function payInAlpha(ctx: Subtensor, payers: readonly StakeKey[], fee: bigint): void {
  const part = partOf(fee, payers);
  for (const payer of payers) {
    const balance = balanceOf(ctx, payer);
    const due = U96F32.checkedDiv(part, ctx.config.swap.currentAlphaPrice(payer.netuid)) ?? balance;
    const paid = U96F32.saturatingToNum(min(due, balance), u64);
    decreaseStake(ctx, payer.hotkey, payer.coldkey, payer.netuid, alphaRao(paid));
  }
}
