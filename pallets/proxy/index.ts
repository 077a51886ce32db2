import { RuntimeCallHole } from '../support/call';
import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Proxy } from './declaration';
import { ProxyType } from './types';
import { viewFunctions } from './views';

/** Accounts that act for others, at once or after an announcement, and accounts without a key. */
export const proxy = {
  ...assemble<Proxy, typeof declaration>(declaration, { calls, viewFunctions }),
  associatedTypes: { RuntimeCall: RuntimeCallHole, ProxyType },
};

export { addProxyDelegate, removeAllProxyDelegates, removeProxyDelegate } from './delegates';
export { pureAccount } from './pure';
export { errors, type Proxy } from './declaration';
export { PROXY_TYPES, ProxyType, type Announcement, type ProxyDefinition } from './types';
export type { Config } from './config';
