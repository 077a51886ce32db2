import type { AccountId, H256 } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { addWeight, scaleWeight, weight, type PostDispatchInfo, type Weight } from '../../support/weight';
import { errors, type Subtensor } from '../declaration';
import { ownsHotkey } from '../keys/ownership';

/** How a hotkey of the senate votes on a motion. */
export interface SenateVote {
  readonly hotkey: AccountId;
  /** Hash of the motion. */
  readonly proposal: H256;
  /** Number of the motion. */
  readonly index: number;
  readonly approve: boolean;
}

const voteWeight = (senators: number): Weight =>
  addWeight(
    weight(20_528_275n, { reads: 2, writes: 1, proof: 4_980n }),
    scaleWeight(weight(48_856n, { proof: 128n }), BigInt(senators)),
  );

/**
 * Votes on a motion of the triumvirate; the first vote of a senator on it is free.
 *
 * @throws NonAssociatedColdKey, NotSenateMember; ProposalNotExists, IndexMismatchProposalHash, DuplicateVote of Triumvirate
 * @source subtensor pallets/subtensor/src/coinbase/root.rs do_vote_root
 */
export function vote(ctx: Subtensor, coldkey: AccountId, cast: SenateVote): PostDispatchInfo {
  const { council, senate } = ctx.config;
  ensure(ownsHotkey(ctx, coldkey, cast.hotkey), errors.NonAssociatedColdKey);
  ensure(senate.isMember(cast.hotkey), errors.NotSenateMember);
  const first = council.vote(cast.hotkey, cast.proposal, cast.index, cast.approve);
  return { actualWeight: voteWeight(senate.members().length), pays: first ? 'No' : 'Yes' };
}
