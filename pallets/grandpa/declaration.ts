import { Void } from './equivocation';
import { spelt, tuple, u32, u64 } from '../../primitives/scale';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { event, namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { AuthorityList, BoundedAuthorityList, StoredPendingChange, StoredState } from './types';

const blockNumber = spelt('BlockNumberFor<T>', u32);

export const { declaration, errors } = declarePallet({
  name: 'Grandpa',
  storageVersion: 5,
  rust: { path: ['pallet_grandpa', 'pallet'], event: [] },
  storage: {
    State: item({
      keys: [],
      value: StoredState,
      default: (): StoredState => ({ type: 'Live' }),
      docs: 'Whether the authorities vote.',
    }),
    PendingChange: item({
      keys: [],
      value: StoredPendingChange,
      docs: 'The change of authorities that waits for its block.',
    }),
    NextForced: item({ keys: [], value: blockNumber, docs: 'First block in which a change may be forced again.' }),
    Stalled: item({
      keys: [],
      value: tuple(blockNumber, blockNumber),
      docs: 'Set when finality stalled: delay of the forced change in blocks, and the last final block.',
    }),
    CurrentSetId: item({
      keys: [],
      value: u64,
      default: () => 0n,
      docs: 'How often the authorities changed since genesis.',
    }),
    SetIdSession: item({ keys: [key('Twox64Concat', u64)], value: u32, docs: 'Last session of a set of authorities.' }),
    Authorities: item({
      keys: [],
      value: BoundedAuthorityList,
      default: () => [],
      docs: 'Who votes on finality, and with which weight.',
    }),
  },
  events: {
    NewAuthorities: namedEvent('Other authorities vote from now on.', { authority_set: AuthorityList }),
    Paused: event('The authorities have stopped voting.'),
    Resumed: event('The authorities vote again.'),
  },
  errors: {
    PauseFailed: 'Only authorities that vote can be paused.',
    ResumeFailed: 'Only paused authorities can be resumed.',
    ChangePending: 'A change of authorities is pending already.',
    TooSoon: 'The last forced change is too recent.',
    InvalidKeyOwnershipProof: 'The report does not prove who owns the key.',
    InvalidEquivocationProof: 'The report does not prove a double vote.',
    DuplicateOffenceReport: 'This double vote was reported before.',
  },
  associatedTypes: { KeyOwnerProof: Void },
  constants: {
    MaxAuthorities: constant(u32, 'Most authorities that vote.'),
    MaxNominators: constant(u32, 'Most nominators of an authority that a report is weighed with.'),
    MaxSetIdSessionEntries: constant(u64, 'How many sets of authorities are remembered.'),
  },
});

export type Grandpa = Context<typeof declaration, Config>;
export const call = callsOf<Grandpa>();
