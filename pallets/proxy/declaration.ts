import { spelt, u32, u64 } from '../../primitives/scale';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';
import { ProxyType } from './types';

const balance = spelt('BalanceOf<T>', u64);

export const { declaration, errors } = declarePallet({
  name: 'Proxy',
  rust: { path: ['pallet_subtensor_proxy', 'pallet'], alias: 'pallet_proxy' },
  associatedTypes: { RuntimeCall: RuntimeCallHole, ProxyType },
  storage,
  events,
  errors: {
    TooMany: 'The account has MaxProxies proxies, or the proxy MaxPending announcements.',
    NotFound: 'There is no such proxy or announcement.',
    NotProxy: 'The sender is no proxy of the account, or none of that type.',
    Unproxyable: 'The type of the proxy does not allow this call.',
    Duplicate: 'The account has this proxy, or the account without a key exists.',
    NoPermission: 'The sender is not the account that these arguments made.',
    Unannounced: 'The call was not announced, or not long enough ago.',
    NoSelfProxy: 'An account is no proxy of itself.',
  },
  constants: {
    ProxyDepositBase: constant(balance, 'What having proxies reserves, in rao.'),
    ProxyDepositFactor: constant(balance, 'What each proxy reserves on top, in rao.'),
    MaxProxies: constant(u32, 'How many proxies an account may have.'),
    MaxPending: constant(u32, 'How many announcements of a proxy may wait.'),
    AnnouncementDepositBase: constant(balance, 'What having announcements reserves, in rao.'),
    AnnouncementDepositFactor: constant(balance, 'What each announcement reserves on top, in rao.'),
  },
});

export type Proxy = Context<typeof declaration, Config>;
export const call = callsOf<Proxy>();
