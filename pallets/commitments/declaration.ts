import { btreeSet, spelt, tuple, u32, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { NetUid } from '../support/netUid';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { Registration, Reveals, UsageTracker } from './types';

const balance = spelt('BalanceOf<T>', u64);
const blockNumber = spelt('BlockNumberFor<T>', u32);

const byHotkey = [key('Identity', NetUid), key('Twox64Concat', AccountId)] as const;
const hotkey = { netuid: NetUid, who: AccountId };

const DEFAULT_MAX_SPACE = 3_100;

export const { declaration, errors } = declarePallet({
  name: 'Commitments',
  rust: { path: ['pallet_commitments', 'pallet'] },
  storage: {
    TimelockedIndex: item({
      keys: [],
      value: btreeSet(tuple(NetUid, AccountId)),
      default: () => [],
      docs: 'Subnets and hotkeys whose commitment waits for a pulse of the beacon.',
    }),
    CommitmentOf: item({ keys: byHotkey, value: Registration, docs: 'Commitments by subnet and hotkey.' }),
    LastCommitment: item({ keys: byHotkey, value: blockNumber, docs: 'Block of the last commitment.' }),
    LastBondsReset: item({ keys: byHotkey, value: blockNumber, docs: 'Block in which a commitment last reset bonds.' }),
    RevealedCommitments: item({
      keys: byHotkey,
      value: Reveals,
      docs: 'The last ten commitments that opened, with their blocks.',
    }),
    UsedSpaceOf: item({ keys: byHotkey, value: UsageTracker, docs: 'Bytes committed in the epoch.' }),
    MaxSpace: item({
      keys: [],
      value: u32,
      default: () => DEFAULT_MAX_SPACE,
      docs: 'Bytes that a hotkey may commit in an epoch.',
    }),
  },
  events: {
    Commitment: namedEvent('A commitment was set.', hotkey),
    TimelockCommitment: namedEvent('A commitment was set that opens with a round of the beacon.', {
      ...hotkey,
      reveal_round: u64,
    }),
    CommitmentRevealed: namedEvent('A commitment opened.', hotkey),
  },
  errors: {
    TooManyFieldsInCommitmentInfo: 'The commitment has too many fields.',
    AccountNotAllowedCommit: 'The hotkey is not registered on the subnet.',
    SpaceLimitExceeded: 'The hotkey has used up its bytes of the epoch.',
    UnexpectedUnreserveLeftover: 'The deposit could not be given back whole.',
  },
  constants: {
    MaxFields: constant(u32, 'Most fields of a commitment.'),
    InitialDeposit: constant(balance, 'Deposit for a commitment, in rao.'),
    FieldDeposit: constant(balance, 'Deposit for a field of a commitment, in rao.'),
  },
});

export type Commitments = Context<typeof declaration, Config>;
export const call = callsOf<Commitments>();
