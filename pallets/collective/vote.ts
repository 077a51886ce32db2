import type { AccountId, H256 } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { PostDispatchInfo } from '../support/weight';
import type { Collective, Errors } from './declaration';
import type { Votes } from './types';
import { weights } from './weights';

/** An open motion, under the number that the caller gives. @throws ProposalNotExists, IndexMismatchProposalHash */
export function votesOn({ storage }: Collective, errors: Errors, hash: H256, index: number): Votes {
  const votes = storage.Voting.get(hash);
  ensure(votes !== undefined, errors.ProposalNotExists);
  ensure(votes.index === index, errors.IndexMismatchProposalHash);
  return votes;
}

/** The list without one of its accounts, in whose place the last goes. */
function swapRemove(list: readonly AccountId[], who: AccountId): readonly AccountId[] {
  const place = list.indexOf(who);
  const last = list.at(-1);
  if (place < 0 || last === undefined) return list;
  return list.with(place, last).slice(0, -1);
}

/**
 * Votes on an open motion, or the other way than before. Whoever calls sees to it that the account may vote.
 *
 * @returns whether it is the first vote of the account on the motion
 * @throws ProposalNotExists, IndexMismatchProposalHash, DuplicateVote
 * @source subtensor pallets/collective/src/lib.rs do_vote
 */
export function castVote(
  ctx: Collective,
  errors: Errors,
  who: AccountId,
  hash: H256,
  index: number,
  approve: boolean,
): boolean {
  const votes = votesOn(ctx, errors, hash, index);
  const [same, other] = approve ? [votes.ayes, votes.nays] : [votes.nays, votes.ayes];
  ensure(!same.includes(who), errors.DuplicateVote);
  const [joined, left] = [[...same, who], swapRemove(other, who)];
  const [ayes, nays] = approve ? [joined, left] : [left, joined];
  ctx.deposit('Voted', { account: who, proposal_hash: hash, voted: approve, yes: ayes.length, no: nays.length });
  ctx.storage.Voting.set(hash, { ...votes, ayes, nays });
  return left.length === other.length;
}

/** As `castVote`, through the call of this pallet; a first vote is free. @throws NotMember, and as `castVote` @source same file, vote */
export function vote(
  ctx: Collective,
  errors: Errors,
  who: AccountId,
  motion: { readonly proposal: H256; readonly index: number; readonly approve: boolean },
): PostDispatchInfo {
  ensure(ctx.config.canVote(who), errors.NotMember);
  const first = castVote(ctx, errors, who, motion.proposal, motion.index, motion.approve);
  const actualWeight = weights.vote({ members: ctx.storage.Members.get().length });
  return { actualWeight, pays: first ? 'No' : 'Yes' };
}
