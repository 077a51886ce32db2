import { spelt, u32, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { events } from './events';
import { CallHash, Multisig } from './types';

const balance = spelt('BalanceOf<T>', u64);

export const { declaration, errors } = declarePallet({
  name: 'Multisig',
  storageVersion: 1,
  rust: { path: ['pallet_multisig', 'pallet'] },
  associatedTypes: { RuntimeCall: RuntimeCallHole },
  storage: {
    Multisigs: item({
      keys: [key('Twox64Concat', AccountId), key('Blake2_128Concat', CallHash)],
      value: Multisig,
      docs: 'Calls that wait for approvals, by multisig account and hash of the call.',
    }),
  },
  events,
  errors: {
    MinimumThreshold: 'The threshold is 2 or more; for 1 there is as_multi_threshold_1.',
    AlreadyApproved: 'The sender has approved this call.',
    NoApprovalsNeeded: 'The call needs no more approvals.',
    TooFewSignatories: 'Name at least one other signatory.',
    TooManySignatories: 'The account has more signatories than MaxSignatories.',
    SignatoriesOutOfOrder: 'Name the other signatories in ascending order of their bytes, each once.',
    SenderInSignatories: 'The sender is not named among the other signatories.',
    NotFound: 'No such call waits for approvals.',
    NotOwner: 'Only the account that put the call forward, and paid the deposit, may do this.',
    NoTimepoint: 'The call waits for approvals: give the timepoint at which it was put forward.',
    WrongTimepoint: 'The call was put forward at another timepoint.',
    UnexpectedTimepoint: 'The call is new and has no timepoint yet: give none.',
    MaxWeightTooLow: 'The call weighs more than max_weight.',
    AlreadyStored: 'The call is stored already.',
  },
  constants: {
    DepositBase: constant(balance, 'What putting a call forward reserves, in rao.'),
    DepositFactor: constant(balance, 'What it reserves on top for each unit of the threshold, in rao.'),
    MaxSignatories: constant(u32, 'How many signatories an account may have.'),
  },
});

/** The context of this pallet. */
export type MultisigPallet = Context<typeof declaration, Config>;
export const call = callsOf<MultisigPallet>();
