import { AccountId } from '../support/account';
import { callsOf, RuntimeCallHole } from '../support/call';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import { events } from './events';

export const { declaration, errors } = declarePallet({
  name: 'Sudo',
  rust: { path: ['pallet_sudo', 'pallet'] },
  storage: { Key: item({ keys: [], value: AccountId, docs: 'The account that may call as root.' }) },
  events,
  errors: { RequireSudo: 'The sender is not the sudo key.' },
  associatedTypes: { RuntimeCall: RuntimeCallHole },
});

export type Sudo = Context<typeof declaration>;
export const call = callsOf<Sudo>();
