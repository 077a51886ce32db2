import { bool, spelt, u32, u64, vec } from '../../primitives/scale';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { event, namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { BeaconConfiguration, MigrationKey, Pulse, QUICKNET, RoundNumber } from './types';

export const { declaration, errors } = declarePallet({
  name: 'Drand',
  rust: { path: ['pallet_drand', 'pallet'] },
  storage: {
    BeaconConfig: item({
      keys: [],
      value: BeaconConfiguration,
      default: () => QUICKNET,
      docs: 'The beacon whose pulses are believed.',
    }),
    HasMigrationRun: item({
      keys: [key('Identity', MigrationKey)],
      value: bool,
      default: () => false,
      docs: 'Migrations that have run.',
    }),
    Pulses: item({
      keys: [key('Blake2_128Concat', RoundNumber)],
      value: Pulse,
      docs: 'Pulses of the beacon by round.',
    }),
    LastStoredRound: item({
      keys: [],
      value: RoundNumber,
      default: () => 0n,
      docs: 'The newest round that is stored.',
    }),
    OldestStoredRound: item({
      keys: [],
      value: RoundNumber,
      default: () => 0n,
      docs: 'The oldest round that is stored.',
    }),
    NextUnsignedAt: item({
      keys: [],
      value: spelt('BlockNumberFor<T>', u32),
      default: () => 0,
      docs: 'From which block on the next pulses are taken.',
    }),
  },
  events: {
    BeaconConfigChanged: namedEvent('Root chose another beacon.', {}),
    NewPulse: namedEvent('Pulses were stored.', { rounds: spelt('Vec<RoundNumber>', vec(RoundNumber)) }),
    SetOldestStoredRound: event('Root set which round is the oldest.', u64),
  },
  errors: {
    NoneValue: 'There is no value.',
    StorageOverflow: 'A counter is at its end.',
    DrandConnectionFailure: 'The beacon cannot be reached.',
    UnverifiedPulse: 'The pulse is not verified.',
    InvalidRoundNumber: 'The round is not newer than the last one.',
    PulseVerificationError: 'The pulse cannot be verified: a key or signature is no point of the curve.',
  },
  constants: {
    UnsignedPriority: constant(spelt('TransactionPriority', u64), 'Priority of pulses in the pool.'),
    HttpFetchTimeout: constant(u64, 'How long the offchain worker waits for the beacon, in milliseconds.'),
  },
});

export type Drand = Context<typeof declaration, Config>;
export const call = callsOf<Drand>();
