import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { hashCall } from '../support/callHash';
import { attempt, resultOf } from '../support/dispatchError';
import { addWeight, type PostDispatchInfo } from '../support/weight';
import { accountOf } from './accounts';
import type { MultisigPallet } from './declaration';
import { timepoint } from './timepoint';
import { ownWeight } from './weights';

/**
 * Runs a call at once as an account of which every member may act alone. Fails as the call fails.
 *
 * @throws errors of this pallet for the signatories, DispatchFailure of the call
 * @source pallet-multisig lib.rs as_multi_threshold_1
 */
export function dispatchAlone(
  ctx: MultisigPallet,
  who: AccountId,
  others: readonly AccountId[],
  inner: RuntimeCall,
): PostDispatchInfo {
  const id = accountOf(ctx, who, others, 1);
  const { hash, length } = hashCall(inner, ctx.env);
  const ended = attempt(() => ctx.env.dispatch(inner, ctx.env.signed(id)));
  ctx.deposit('MultisigExecuted', {
    approving: who,
    timepoint: timepoint(ctx),
    multisig: id,
    call_hash: hash,
    result: resultOf(ended.ok ? undefined : ended.failure),
  });
  const used = (ended.ok ? ended.value : ended.failure.info).actualWeight;
  const info =
    used === undefined ? undefined : { actualWeight: addWeight(ownWeight.as_multi_threshold_1(length), used) };
  if (ended.ok) return info ?? {};
  throw info === undefined ? ended.failure : ended.failure.with(info);
}
