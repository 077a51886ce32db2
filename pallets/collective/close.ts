import { saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u32';
import type { H256 } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { hashCall } from '../support/callHash';
import { ensure } from '../support/dispatchError';
import { addWeight, exceeds, type PostDispatchInfo, type Weight } from '../support/weight';
import type { Collective, Errors, Instance } from './declaration';
import { runAs } from './execute';
import type { Votes } from './types';
import { votesOn } from './vote';
import { weights } from './weights';

/** A motion to be closed, and the most that its call may weigh and measure. */
export interface Closing {
  readonly hash: H256;
  readonly index: number;
  readonly weightBound: Weight;
  /** In bytes. */
  readonly lengthBound: number;
}

/** Votes as they are counted, out of so many seats. */
interface Count {
  readonly yes: number;
  readonly no: number;
  readonly seats: number;
}

/**
 * Closes a motion: at once where enough vote for it or too many against it, else when its time is over. Who then has
 * not voted is counted as the prime member voted, and without its aye as a nay. An approved call runs as so many ayes of
 * so many seats.
 *
 * @throws ProposalNotExists, IndexMismatchProposalHash, TooEarlyToCloseProposal; of an approved motion ProposalNotExists,
 *   ProposalLengthBoundLessThanProposalLength, ProposalWeightLessThanDispatchCallWeight
 * @source subtensor pallets/collective/src/lib.rs do_close
 */
export function closeMotion(ctx: Collective, instance: Instance, closing: Closing): PostDispatchInfo {
  const { errors } = instance;
  const votes = votesOn(ctx, errors, closing.hash, closing.index);
  const seats = ctx.config.votingMembers();
  const cast = { yes: votes.ayes.length, no: votes.nays.length, seats };
  if (cast.yes >= votes.threshold) return approve(ctx, instance, closing, cast, weights.closeEarlyApproved);
  if (saturatingSub(seats, cast.no) < votes.threshold)
    return disapprove(ctx, closing.hash, cast, weights.closeEarlyDisapproved);
  ensure(ctx.config.blockNumber() >= votes.end, errors.TooEarlyToCloseProposal);
  const count = withAbstentions(ctx, votes, cast);
  return count.yes >= votes.threshold
    ? approve(ctx, instance, closing, count, weights.closeApproved)
    : disapprove(ctx, closing.hash, count, weights.closeDisapproved);
}

/** @source same file, PrimeDefaultVote */
function withAbstentions({ storage }: Collective, { ayes }: Votes, { yes, no, seats }: Count): Count {
  const prime = storage.Prime.get();
  const abstentions = saturatingSub(seats, saturatingAdd(yes, no));
  return prime !== undefined && ayes.includes(prime)
    ? { yes: yes + abstentions, no, seats }
    : { yes, no: no + abstentions, seats };
}

/** The call of a motion within its bounds. @source same file, validate_and_get_proposal */
function callWithin(
  { storage, env }: Collective,
  errors: Errors,
  { hash, lengthBound, weightBound }: Closing,
): { readonly call: RuntimeCall; readonly bytes: number } {
  const call = storage.ProposalOf.get(hash);
  ensure(call !== undefined, errors.ProposalNotExists);
  const { length } = hashCall(call, env);
  ensure(length <= lengthBound, errors.ProposalLengthBoundLessThanProposalLength);
  ensure(!exceeds(env.dispatchInfo(call).callWeight, weightBound), errors.ProposalWeightLessThanDispatchCallWeight);
  return { call, bytes: length };
}

/** Runs the call of a motion; a failure of it stands in the event only. @source same file, do_approve_proposal */
function approve(
  ctx: Collective,
  { name, errors }: Instance,
  closing: Closing,
  { yes, no, seats }: Count,
  weigh: typeof weights.closeApproved,
): PostDispatchInfo {
  const { call, bytes } = callWithin(ctx, errors, closing);
  const proposal_hash = closing.hash;
  ctx.deposit('Closed', { proposal_hash, yes, no });
  ctx.deposit('Approved', { proposal_hash });
  const declared = ctx.env.dispatchInfo(call).callWeight;
  const { result, used } = runAs(ctx, name, { type: 'Members', value: [yes, seats] }, call);
  ctx.deposit('Executed', { proposal_hash, result });
  const proposals = removeMotion(ctx, proposal_hash);
  return { actualWeight: addWeight(weigh({ bytes, members: seats, proposals }), used ?? declared) };
}

function disapprove(
  ctx: Collective,
  hash: H256,
  { yes, no, seats }: Count,
  weigh: typeof weights.closeDisapproved,
): PostDispatchInfo {
  ctx.deposit('Closed', { proposal_hash: hash, yes, no });
  return { actualWeight: weigh({ members: seats, proposals: disapproveMotion(ctx, hash) }), pays: 'No' };
}

/** Takes a motion off, be it open or not. @returns what `removeMotion` answers @source same file, do_disapprove_proposal */
export function disapproveMotion(ctx: Collective, hash: H256): number {
  ctx.deposit('Disapproved', { proposal_hash: hash });
  return removeMotion(ctx, hash);
}

/** Forgets a motion. @returns one more than the motions that stay open, which weights reckon with @source same file, remove_proposal */
function removeMotion({ storage }: Collective, hash: H256): number {
  storage.ProposalOf.remove(hash);
  storage.Voting.remove(hash);
  return storage.Proposals.mutate((open) => open.filter((one) => one !== hash)).length + 1;
}
