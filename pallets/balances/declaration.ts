import { fixedBytes, hole, u32 } from '../../primitives/scale';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';
import { Balance } from './types';

const generic = ['T', 'I'];

export const { declaration, errors } = declarePallet({
  name: 'Balances',
  storageVersion: 1,
  rust: { path: ['pallet_balances', 'pallet'], call: generic, event: generic, error: generic },
  storage,
  events,
  errors: {
    VestingBalance: 'Too much of the balance is still vesting.',
    LiquidityRestrictions: 'Locks or freezes on the account forbid the withdrawal.',
    InsufficientBalance: 'The balance is too low.',
    ExistentialDeposit: 'The value is below the existential deposit, so it cannot create the account.',
    Expendability: 'The account would die.',
    ExistingVestingSchedule: 'The account has a vesting schedule already.',
    DeadAccount: 'The account must exist before.',
    TooManyReserves: 'The account has MaxReserves named reserves already.',
    TooManyHolds: 'The account has a hold for every reason already.',
    TooManyFreezes: 'The account has MaxFreezes freezes already.',
    IssuanceDeactivated: 'The issuance cannot fall below the part of it that is inactive.',
    DeltaZero: 'The change must not be zero.',
  },
  associatedTypes: {
    RuntimeHoldReason: hole('RuntimeHoldReason'),
    Balance,
    ReserveIdentifier: fixedBytes(8),
    FreezeIdentifier: hole('RuntimeFreezeReason'),
  },
  constants: {
    ExistentialDeposit: constant(Balance, 'What an account must keep to exist, in rao. Above zero.'),
    MaxLocks: constant(u32, 'How many locks an account is expected to have at most; more are kept.'),
    MaxReserves: constant(u32, 'How many named reserves an account may have.'),
    MaxFreezes: constant(u32, 'How many freezes an account may have.'),
  },
});

export type Balances = Context<typeof declaration, Config>;
export const call = callsOf<Balances>();
