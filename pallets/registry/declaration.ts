import { spelt, u32, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { HoldReason, Registration } from './types';

const balance = spelt('BalanceOf<T>', u64);

export const { declaration, errors } = declarePallet({
  name: 'Registry',
  rust: { path: ['pallet_registry', 'pallet'] },
  holdReason: HoldReason,
  storage: {
    IdentityOf: item({
      keys: [key('Twox64Concat', AccountId)],
      value: Registration,
      docs: 'What is told of an account, and the deposit for it.',
    }),
  },
  events: {
    IdentitySet: namedEvent('The identity of an account was told.', { who: AccountId }),
    IdentityDissolved: namedEvent('The identity of an account was removed.', { who: AccountId }),
  },
  errors: {
    CannotRegister:
      'Only the owner of a subnet tells its own identity, and only a coldkey that of its hotkey on the root network.',
    TooManyFieldsInIdentityInfo: 'The identity has more free fields than MaxAdditionalFields.',
    NotRegistered: 'The account has no identity here.',
  },
  constants: {
    MaxAdditionalFields: constant(u32, 'How many free fields an identity may have.'),
    InitialDeposit: constant(balance, 'What an identity holds, in rao.'),
    FieldDeposit: constant(balance, 'What each free field holds on top, in rao.'),
  },
});

export type Registry = Context<typeof declaration, Config>;
export const call = callsOf<Registry>();
