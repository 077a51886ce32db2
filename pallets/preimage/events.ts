import { H256 } from '../support/account';
import { namedEvent } from '../support/event';

export const events = {
  Noted: namedEvent('A preimage was noted.', { hash: H256 }),
  Requested: namedEvent('A preimage was requested: it is needed as long as the request stands.', { hash: H256 }),
  Cleared: namedEvent('A preimage was removed.', { hash: H256 }),
};
