import { bool, boxed, compact, option, spelt, u32, vec } from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';
import { callsOf, RuntimeCallHole } from '../support/call';
import { addWeight, Weight } from '../support/weight';
import type { Collective, Use } from './declaration';
import { MemberCount } from './types';
import { closeAtMost, weights } from './weights';

const call = callsOf<Collective>();

const proposal = boxed(RuntimeCallHole, 'Box<<T as Config<I>>::Proposal>');
const length_bound = compact(u32);
const index = spelt('ProposalIndex', compact(u32));
const blockNumber = spelt('BlockNumberFor<T>', u32);

/** In the order of their indexes, which the metadata shows. */
export const callsFor = ({ maxMembers: members, maxProposals: proposals }: Use) => ({
  set_members: call({
    index: 0,
    weight: ({ old_count }) => weights.setMembers({ members: old_count, proposals }),
    class: 'Operational',
    args: { new_members: vec(AccountId), prime: option(AccountId), old_count: MemberCount },
    docs: 'Replaces the members. No origin of this chain may do it: the membership names them.',
  }),
  execute: call({
    index: 1,
    weight: (args, env) =>
      addWeight(weights.execute({ bytes: args.length_bound, members }), env.dispatchInfo(args.proposal).callWeight),
    class: 'Operational',
    args: { proposal, length_bound },
    docs: 'Member: runs a call as one member. Give the most bytes that it may have.',
  }),
  propose: call({
    index: 2,
    weight: (args) => weights.propose({ bytes: args.length_bound, members, proposals }),
    class: 'Operational',
    args: { proposal, length_bound, duration: blockNumber },
    docs: 'Member: makes a motion on which is voted for so many blocks. Give the most bytes that the call may have.',
  }),
  vote: call({
    index: 3,
    weight: () => weights.vote({ members }),
    class: 'Operational',
    args: { proposal: H256, index, approve: bool },
    docs: 'Votes on a motion. Refused to everybody: senators vote through SubtensorModule.',
  }),
  disapprove_proposal: call({
    index: 5,
    weight: weights.disapproveProposal({ proposals }),
    args: { proposal_hash: H256 },
    docs: 'Root: takes a motion off, however its votes stand.',
  }),
  close: call({
    index: 6,
    weight: (args) =>
      addWeight(closeAtMost({ bytes: args.length_bound, members, proposals }), args.proposal_weight_bound),
    class: 'Operational',
    args: { proposal_hash: H256, index, proposal_weight_bound: Weight, length_bound },
    docs: 'Root: closes a motion, and runs its call if it has enough ayes. Give the most weight and bytes of the call.',
  }),
});
