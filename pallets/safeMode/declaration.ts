import { option, spelt, u32, u64, unitEnum } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { events } from './events';

const blockNumber = spelt('BlockNumberFor<T>', u32);
const balance = spelt('BalanceOf<T>', u64);

/** Why the pallet holds funds. */
const HoldReason = unitEnum(['pallet_safe_mode', 'pallet', 'HoldReason'], ['EnterOrExtend']);

export const { declaration, errors } = declarePallet({
  name: 'SafeMode',
  rust: { path: ['pallet_safe_mode', 'pallet'] },
  holdReason: HoldReason,
  storage: {
    EnteredUntil: item({
      keys: [],
      value: blockNumber,
      docs: 'The last block of safe mode; absent when it is not in force.',
    }),
    Deposits: item({
      keys: [key('Twox64Concat', AccountId), key('Twox64Concat', blockNumber)],
      value: balance,
      docs: 'What an account has on hold for entering or extending in a block, in rao.',
    }),
  },
  events,
  errors: {
    Entered: 'Safe mode is in force.',
    Exited: 'Safe mode is not in force.',
    NotConfigured: 'This chain does not offer that to everybody.',
    NoDeposit: 'The account placed no deposit in that block.',
    AlreadyDeposited: 'The account has a deposit on hold.',
    CannotReleaseYet: 'The deposit is on hold for longer.',
    CurrencyError: 'The deposit could not be held, released or burned.',
  },
  constants: {
    EnterDuration: constant(blockNumber, 'For how many blocks anybody enters.'),
    ExtendDuration: constant(blockNumber, 'By how many blocks anybody extends.'),
    EnterDepositAmount: constant(option(balance), 'What entering holds in rao; None: root only.'),
    ExtendDepositAmount: constant(option(balance), 'What extending holds in rao; None: root only.'),
    ReleaseDelay: constant(
      option(blockNumber),
      'After how many blocks anybody may release a deposit; None: root only.',
    ),
  },
});

export type SafeMode = Context<typeof declaration, Config>;
export const call = callsOf<SafeMode>();
