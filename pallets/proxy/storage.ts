import type { Value } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { item, key } from '../support/storage';
import { Announcements, Proxies } from './types';

const account = key('Twox64Concat', AccountId);

export const storage = {
  Proxies: item({
    keys: [account],
    value: Proxies,
    default: (): Value<typeof Proxies> => [[], 0n],
    docs: 'Who may act for an account, sorted, and the deposit for it.',
  }),
  Announcements: item({
    keys: [account],
    value: Announcements,
    default: (): Value<typeof Announcements> => [[], 0n],
    docs: 'What a proxy announced and has not called yet, and the deposit for it.',
  }),
};
