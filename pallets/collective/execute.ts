import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { hashCall } from '../support/callHash';
import { attempt, ensure, resultOf } from '../support/dispatchError';
import { addWeight, type PostDispatchInfo, type Weight } from '../support/weight';
import type { Collective, Instance } from './declaration';
import type { RawOrigin } from './types';
import { weights } from './weights';

/** How a call ended that ran for the collective, and what it reports to have weighed. */
interface Ran {
  readonly result: ReturnType<typeof resultOf>;
  readonly used: Weight | undefined;
}

/** Runs a call as the collective, or as one of its members; a failure stands in what is answered only. */
export function runAs({ config, env }: Collective, collective: string, as: RawOrigin, call: RuntimeCall): Ran {
  const ended = attempt(() => env.dispatch(call, config.originOf({ type: collective, value: as })));
  return {
    result: resultOf(ended.ok ? undefined : ended.failure),
    used: (ended.ok ? ended.value : ended.failure.info).actualWeight,
  };
}

/**
 * Runs a call as one member. How it ended stands in the event only.
 *
 * @throws NotMember, ProposalLengthBoundLessThanProposalLength
 * @source subtensor pallets/collective/src/lib.rs execute
 */
export function executeAsMember(
  ctx: Collective,
  { name, errors }: Instance,
  who: AccountId,
  call: RuntimeCall,
  lengthBound: number,
): PostDispatchInfo {
  const members = ctx.storage.Members.get();
  ensure(members.includes(who), errors.NotMember);
  const { hash, length } = hashCall(call, ctx.env);
  ensure(length <= lengthBound, errors.ProposalLengthBoundLessThanProposalLength);
  const { result, used } = runAs(ctx, name, { type: 'Member', value: who }, call);
  ctx.deposit('MemberExecuted', { proposal_hash: hash, result });
  if (used === undefined) return {};
  return { actualWeight: addWeight(weights.execute({ bytes: length, members: members.length }), used) };
}
