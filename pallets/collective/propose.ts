import { checkedAdd, saturatingAdd } from '../../primitives/arithmetic/u32';
import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { hashCall } from '../support/callHash';
import { ensure } from '../support/dispatchError';
import type { PostDispatchInfo } from '../support/weight';
import type { Collective, Instance } from './declaration';
import { weights } from './weights';

/** A call that is to be voted on. */
export interface Motion {
  readonly call: RuntimeCall;
  /** The most bytes that the call may have. */
  readonly lengthBound: number;
  /** For how many blocks votes are awaited. */
  readonly duration: number;
}

/**
 * Opens a motion. It needs the ayes of more than half of those who may vote now, however many they will be when it is closed.
 *
 * @throws NotMember, DurationLowerThanConfiguredMotionDuration, ProposalLengthBoundLessThanProposalLength, DuplicateProposal,
 *   TooManyActiveProposals
 * @source subtensor pallets/collective/src/lib.rs propose, do_propose_proposed
 */
export function propose(
  ctx: Collective,
  { errors, maxProposals }: Instance,
  who: AccountId,
  { call, lengthBound, duration }: Motion,
): PostDispatchInfo {
  const { config, storage } = ctx;
  ensure(config.canPropose(who), errors.NotMember);
  ensure(duration >= config.motionDuration, errors.DurationLowerThanConfiguredMotionDuration);
  const { hash, length } = hashCall(call, ctx.env);
  ensure(length <= lengthBound, errors.ProposalLengthBoundLessThanProposalLength);
  ensure(!storage.ProposalOf.has(hash), errors.DuplicateProposal);
  const open = storage.Proposals.get();
  ensure(open.length < maxProposals, errors.TooManyActiveProposals);
  const index = storage.ProposalCount.get();
  const count = checkedAdd(index, 1);
  ensure(count !== undefined, errors.TooManyActiveProposals);
  const threshold = Math.floor(config.votingMembers() / 2) + 1;
  storage.Proposals.set([...open, hash]);
  storage.ProposalCount.set(count);
  storage.ProposalOf.set(hash, call);
  const end = saturatingAdd(config.blockNumber(), duration);
  storage.Voting.set(hash, { index, threshold, ayes: [], nays: [], end });
  ctx.deposit('Proposed', { account: who, proposal_index: index, proposal_hash: hash, threshold });
  const members = storage.Members.get().length;
  return { actualWeight: weights.propose({ bytes: length, members, proposals: open.length + 1 }) };
}
