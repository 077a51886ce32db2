import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { attempt, ensure, resultOf } from '../support/dispatchError';
import { addWeight, exceeds, type PostDispatchInfo, type Weight } from '../support/weight';
import { jointAccountOf } from './accounts';
import { errors, type MultisigPallet } from './declaration';
import { depositOf } from './deposits';
import { sameTime, timepoint } from './timepoint';
import type { CallHash, Multisig, Timepoint } from './types';
import { ownWeight } from './weights';

/** What a member approves: a call, or only its hash, which cannot run. */
export interface Operation {
  readonly threshold: number;
  readonly others: readonly AccountId[];
  /** Undefined for a call that is put forward. */
  readonly timepoint: Timepoint | undefined;
  readonly callHash: CallHash;
  readonly call: RuntimeCall | undefined;
  /** Bytes of the call; zero for a hash. */
  readonly length: number;
  readonly maxWeight: Weight;
}

/**
 * Puts a call forward, approves it, or runs it with the last approval.
 *
 * @throws errors of this pallet, and DispatchFailure of Balances for the deposit
 * @source pallet-multisig lib.rs operate
 */
export function operate(ctx: MultisigPallet, who: AccountId, operation: Operation): PostDispatchInfo {
  const id = jointAccountOf(ctx, who, operation.others, operation.threshold);
  const waiting = ctx.storage.Multisigs.get(id, operation.callHash);
  if (waiting === undefined) return putForward(ctx, who, id, operation);
  ensure(operation.timepoint !== undefined, errors.NoTimepoint);
  ensure(sameTime(waiting.when, operation.timepoint), errors.WrongTimepoint);
  const counts = waiting.approvals.length < operation.threshold && !waiting.approvals.includes(who);
  const approved = waiting.approvals.length + (counts ? 1 : 0);
  if (operation.call !== undefined && approved >= operation.threshold)
    return complete(ctx, who, id, waiting, operation, operation.call);
  ensure(counts, errors.AlreadyApproved);
  return approve(ctx, who, id, waiting, operation);
}

function putForward(
  ctx: MultisigPallet,
  who: AccountId,
  id: AccountId,
  { threshold, others, timepoint: given, callHash, length }: Operation,
): PostDispatchInfo {
  ensure(given === undefined, errors.UnexpectedTimepoint);
  const deposit = depositOf(ctx, threshold);
  ctx.config.reserve(who, deposit);
  ctx.storage.Multisigs.set(id, callHash, { when: timepoint(ctx), deposit, depositor: who, approvals: [who] });
  ctx.deposit('NewMultisig', { approving: who, multisig: id, call_hash: callHash });
  return { actualWeight: ownWeight.as_multi_create(others.length, length) };
}

function approve(
  ctx: MultisigPallet,
  who: AccountId,
  id: AccountId,
  waiting: Multisig,
  { others, callHash, length }: Operation,
): PostDispatchInfo {
  ensure(waiting.approvals.length < ctx.constants.MaxSignatories, errors.TooManySignatories);
  ctx.storage.Multisigs.set(id, callHash, { ...waiting, approvals: [...waiting.approvals, who].sort() });
  ctx.deposit('MultisigApproval', { approving: who, timepoint: waiting.when, multisig: id, call_hash: callHash });
  return { actualWeight: ownWeight.as_multi_approve(others.length, length) };
}

/** Runs the call; a failure of it stands in the event only. */
function complete(
  ctx: MultisigPallet,
  who: AccountId,
  id: AccountId,
  waiting: Multisig,
  { others, callHash, length, maxWeight }: Operation,
  inner: RuntimeCall,
): PostDispatchInfo {
  ensure(!exceeds(ctx.env.dispatchInfo(inner).callWeight, maxWeight), errors.MaxWeightTooLow);
  // Before the call runs, so that it cannot be run again from within.
  ctx.storage.Multisigs.remove(id, callHash);
  ctx.config.unreserve(waiting.depositor, waiting.deposit);
  const ended = attempt(() => ctx.env.dispatch(inner, ctx.env.signed(id)));
  ctx.deposit('MultisigExecuted', {
    approving: who,
    timepoint: waiting.when,
    multisig: id,
    call_hash: callHash,
    result: resultOf(ended.ok ? undefined : ended.failure),
  });
  const used = (ended.ok ? ended.value : ended.failure.info).actualWeight;
  return used === undefined
    ? {}
    : { actualWeight: addWeight(ownWeight.as_multi_complete(others.length, length), used) };
}
