import { FixedU128 } from '../primitives/arithmetic/fixedU128';
import { Perbill } from '../primitives/arithmetic/perThing';
import * as u64 from '../primitives/arithmetic/u64';
import type { AccountId } from '../pallets/support/account';
import type { RuntimeCall } from '../pallets/support/call';
import { attempt } from '../pallets/support/dispatchError';
import {
  actualWeight,
  CLASS_FIELD,
  minWeight,
  type DispatchClass,
  type DispatchInfo,
  type Pays,
  type PostDispatchInfo,
  type Weight,
} from '../pallets/support/weight';
import { rao } from '../pallets/subtensor/types';
import type { RuntimeContexts } from './contexts';
import { invalid } from './validity';

/** Rao for a picosecond, as a Perbill: 5e-5. */
const FEE_PER_REF_TIME = 50_000;

/** What a fee consists of, in rao. No inclusion fee for a call that pays nothing. */
export interface FeeDetails {
  readonly inclusionFee:
    { readonly baseFee: bigint; readonly lenFee: bigint; readonly adjustedWeightFee: bigint } | undefined;
  readonly tip: bigint;
}

/** One rao a byte. */
export const lengthToFee = (length: number): bigint => BigInt(length);

/** To the nearest rao, a half down. @source subtensor pallets/transaction-fee lib.rs LinearWeightToFee */
export function weightToFee(rt: RuntimeContexts, weight: Weight): bigint {
  const { ref_time } = minWeight(weight, rt.System.constants.BlockWeights.max_block);
  return Perbill.mul(FEE_PER_REF_TIME, ref_time);
}

function feeDetails(
  rt: RuntimeContexts,
  length: number,
  weight: Weight,
  tip: bigint,
  pays: Pays,
  dispatchClass: DispatchClass,
): FeeDetails {
  if (pays === 'No') return { inclusionFee: undefined, tip };
  const multiplier = rt.TransactionPayment.storage.NextFeeMultiplier.get();
  const adjustedWeightFee = FixedU128.saturatingMulInt(multiplier, weightToFee(rt, weight), u64.MAX);
  const base = rt.System.constants.BlockWeights.per_class[CLASS_FIELD[dispatchClass]].base_extrinsic;
  return { inclusionFee: { baseFee: weightToFee(rt, base), lenFee: lengthToFee(length), adjustedWeightFee }, tip };
}

/** The fee that a call declares; `length` in bytes with the length prefix. @source pallet-transaction-payment lib.rs compute_fee_raw */
export const computeFee = (rt: RuntimeContexts, length: number, info: DispatchInfo, tip: bigint): FeeDetails =>
  feeDetails(rt, length, actualWeight(info, {}), tip, info.pays, info.class);

/** The sum in rao. */
export function finalFee({ inclusionFee, tip }: FeeDetails): bigint {
  if (inclusionFee === undefined) return tip;
  const { baseFee, lenFee, adjustedWeightFee } = inclusionFee;
  return [lenFee, adjustedWeightFee, tip].reduce(u64.saturatingAdd<bigint>, baseFee);
}

/** The fee for what the call really used, in rao. */
export function actualFee(
  rt: RuntimeContexts,
  length: number,
  info: DispatchInfo,
  post: PostDispatchInfo,
  tip: bigint,
): bigint {
  const pays = info.pays === 'No' ? 'No' : (post.pays ?? 'Yes');
  return finalFee(feeDetails(rt, length, actualWeight(info, post), tip, pays, info.class));
}

/** A fee that was taken: in TAO and burned in the end, or in alpha and gone at once. */
export type Withdrawn = { readonly type: 'Tao'; readonly paid: bigint } | { readonly type: 'Alpha' } | undefined;

/** @throws Payment @source pallets/transaction-fee lib.rs can_withdraw_fee */
export function canPayFee(rt: RuntimeContexts, who: AccountId, call: RuntimeCall, fee: bigint): void {
  if (fee === 0n || rt.feeCurrency.canWithdraw(who, fee)) return;
  if (rt.alphaFees.canWithdraw(who, call, fee)) return;
  throw invalid('Payment');
}

/** Takes the fee, keeping the account alive. @throws Payment @source pallets/transaction-fee lib.rs withdraw_fee */
export function chargeFee(rt: RuntimeContexts, who: AccountId, call: RuntimeCall, fee: bigint): Withdrawn {
  if (fee === 0n) return undefined;
  if (attempt(() => rt.feeCurrency.withdraw(who, fee)).ok) return { type: 'Tao', paid: fee };
  if (rt.alphaFees.withdraw(who, call, fee)) return { type: 'Alpha' };
  throw invalid('Payment');
}

/**
 * Gives back what was too much and burns the rest. The refund's event appears even for nothing, unless the account is gone.
 *
 * @source pallets/transaction-fee lib.rs correct_and_deposit_fee
 */
export function settleFee(rt: RuntimeContexts, who: AccountId, corrected: bigint, withdrawn: Withdrawn): void {
  if (withdrawn?.type !== 'Tao') return;
  const { paid } = withdrawn;
  const refund = u64.saturatingSub(paid, corrected);
  const refunded = rt.feeCurrency.totalBalance(who) > 0n ? rt.feeCurrency.deposit(who, refund) : 0n;
  const burned = paid - refunded;
  if (burned === 0n) return;
  rt.SubtensorModule.storage.TotalIssuance.mutate((issuance) => u64.saturatingSub(issuance, rao(burned)));
  rt.feeCurrency.burnIssuance(burned);
}
