import { bool, boxed, compact, option, spelt, u32, vec } from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';
import { callsOf, RuntimeCallHole } from '../support/call';
import { failures } from '../support/dispatchError';
import { ensureRoot, ensureSigned } from '../support/origin';
import { addWeight, Weight } from '../support/weight';
import { closeMotion, disapproveMotion } from './close';
import type { Collective, Instance } from './declaration';
import { executeAsMember } from './execute';
import { propose } from './propose';
import { MemberCount } from './types';
import { vote } from './vote';
import { closeAtMost, weights } from './weights';

const call = callsOf<Collective>();

const proposal = boxed(RuntimeCallHole, 'Box<<T as Config<I>>::Proposal>');
const length_bound = compact(u32);
const index = spelt('ProposalIndex', compact(u32));
const blockNumber = spelt('BlockNumberFor<T>', u32);

/** Calls of the members. */
export const memberCalls = (instance: Instance) => {
  const { maxMembers: members, maxProposals: proposals, errors } = instance;
  return {
    set_members: call({
      index: 0,
      weight: ({ old_count }) => weights.setMembers({ members: old_count, proposals }),
      class: 'Operational',
      args: { new_members: vec(AccountId), prime: option(AccountId), old_count: MemberCount },
      docs: 'Replaces the members. No origin of this chain may do it: the membership names them.',
      run() {
        throw failures.BadOrigin;
      },
    }),
    execute: call({
      index: 1,
      weight: (args, env) =>
        addWeight(weights.execute({ bytes: args.length_bound, members }), env.dispatchInfo(args.proposal).callWeight),
      class: 'Operational',
      args: { proposal, length_bound },
      docs: 'Member: runs a call as one member. Give the most bytes that it may have.',
      run: (ctx, origin, args) =>
        executeAsMember(ctx, instance, ensureSigned(origin), args.proposal, args.length_bound),
    }),
    propose: call({
      index: 2,
      weight: (args) => weights.propose({ bytes: args.length_bound, members, proposals }),
      class: 'Operational',
      args: { proposal, length_bound, duration: blockNumber },
      docs: 'Member: makes a motion on which is voted for so many blocks. Give the most bytes that the call may have.',
      run: (ctx, origin, args) =>
        propose(ctx, instance, ensureSigned(origin), {
          call: args.proposal,
          lengthBound: args.length_bound,
          duration: args.duration,
        }),
    }),
    vote: call({
      index: 3,
      weight: () => weights.vote({ members }),
      class: 'Operational',
      args: { proposal: H256, index, approve: bool },
      docs: 'Votes on a motion. Refused to everybody: senators vote through SubtensorModule.',
      run: (ctx, origin, args) => vote(ctx, errors, ensureSigned(origin), args),
    }),
  };
};

/** Calls that end a motion. */
export const closingCalls = (instance: Instance) => {
  const { maxMembers: members, maxProposals: proposals } = instance;
  return {
    disapprove_proposal: call({
      index: 5,
      weight: weights.disapproveProposal({ proposals }),
      args: { proposal_hash: H256 },
      docs: 'Root: takes a motion off, however its votes stand.',
      run(ctx, origin, args) {
        ensureRoot(origin);
        return { actualWeight: weights.disapproveProposal({ proposals: disapproveMotion(ctx, args.proposal_hash) }) };
      },
    }),
    close: call({
      index: 6,
      weight: (args) =>
        addWeight(closeAtMost({ bytes: args.length_bound, members, proposals }), args.proposal_weight_bound),
      class: 'Operational',
      args: { proposal_hash: H256, index, proposal_weight_bound: Weight, length_bound },
      docs: 'Root: closes a motion, and runs its call if it has enough ayes. Give the most weight and bytes of the call.',
      run(ctx, origin, args) {
        ensureRoot(origin);
        return closeMotion(ctx, instance, {
          hash: args.proposal_hash,
          index: args.index,
          weightBound: args.proposal_weight_bound,
          lengthBound: args.length_bound,
        });
      },
    }),
  };
};
