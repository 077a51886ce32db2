import { bool, boundedVec, result, spelt, u32, unitType, vec } from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';
import { RuntimeCallHole } from '../support/call';
import type { Context } from '../support/context';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { MemberCount, ProposalIndex, RawOrigin, Votes } from './types';

/** One use of the pallet in a runtime. */
export interface Use {
  /** Name of the pallet. */
  readonly name: string;
  /** Rust's name of the instance. */
  readonly instance: string;
  /** How many motions may be open at once, and Rust's type of that bound. */
  readonly maxProposals: number;
  readonly bound: string;
  /** Rust's `MaxMembers`: how many may vote. On this chain the senators, not the members. Weights reckon with it. */
  readonly maxMembers: number;
}

const byHash = key('Identity', H256);

const storageOf = ({ maxProposals, bound }: Use) => ({
  Proposals: item({
    keys: [],
    value: boundedVec(H256, { max: maxProposals, of: bound }),
    default: () => [],
    docs: 'Hashes of the open motions.',
  }),
  ProposalOf: item({ keys: [byHash], value: RuntimeCallHole, docs: 'The call of an open motion, by its hash.' }),
  Voting: item({ keys: [byHash], value: Votes, docs: 'How an open motion stands, by its hash.' }),
  ProposalCount: item({ keys: [], value: u32, default: () => 0, docs: 'How many motions there have been.' }),
  Members: item({ keys: [], value: vec(AccountId), default: () => [], docs: 'The members in ascending order.' }),
  Prime: item({ keys: [], value: AccountId, docs: 'The member whose vote stands for those who do not vote.' }),
});

const proposal_hash = H256;
const dispatchResult = spelt('DispatchResult', result(unitType, DispatchError));

const events = {
  Proposed: namedEvent('A member made a motion; it needs this many ayes.', {
    account: AccountId,
    proposal_index: ProposalIndex,
    proposal_hash,
    threshold: MemberCount,
  }),
  Voted: namedEvent('Somebody voted on a motion; so it stands now.', {
    account: AccountId,
    proposal_hash,
    voted: bool,
    yes: MemberCount,
    no: MemberCount,
  }),
  Approved: namedEvent('A motion got its ayes.', { proposal_hash }),
  Disapproved: namedEvent('A motion did not get its ayes.', { proposal_hash }),
  Executed: namedEvent('The call of a motion ran.', { proposal_hash, result: dispatchResult }),
  MemberExecuted: namedEvent('A call ran for a single member.', { proposal_hash, result: dispatchResult }),
  Closed: namedEvent('A motion was closed with these votes.', { proposal_hash, yes: MemberCount, no: MemberCount }),
};

const errorDocs = {
  NotMember: 'The account is no member.',
  DuplicateProposal: 'The same motion is open already.',
  ProposalNotExists: 'There is no such motion.',
  IndexMismatchProposalHash: 'The motion has another number.',
  DuplicateVote: 'The account has voted so already.',
  TooEarlyToCloseProposal: 'Votes are still awaited.',
  TooManyActiveProposals: 'As many motions are open as may be.',
  ProposalWeightLessThanDispatchCallWeight: 'The call weighs more than the bound that was given.',
  ProposalLengthBoundLessThanProposalLength: 'The call is longer than the bound that was given.',
  DurationLowerThanConfiguredMotionDuration: 'A motion has to stay open for longer.',
};

const generics = ['T', 'I'];

export const declare = (use: Use) =>
  declarePallet({
    name: use.name,
    storageVersion: 4,
    rust: {
      path: ['pallet_subtensor_collective', 'pallet'],
      alias: 'pallet_collective',
      call: generics,
      event: generics,
      error: generics,
      instance: use.instance,
    },
    origin: spelt(`pallet_collective::Origin<Runtime, pallet_collective::${use.instance}>`, RawOrigin),
    storage: storageOf(use),
    events,
    errors: errorDocs,
    associatedTypes: { Proposal: RuntimeCallHole },
  });

export type Declared = ReturnType<typeof declare>;
export type Collective = Context<Declared['declaration'], Config>;
/** The errors of one use. */
export type Errors = Declared['errors'];
/** One use with its errors. */
export interface Instance extends Use {
  readonly errors: Errors;
}
