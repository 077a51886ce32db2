import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Proxy } from './declaration';
import { viewFunctions } from './views';

/** Accounts that act for others, at once or after an announcement, and accounts without a key. */
export const proxy = assemble<Proxy, typeof declaration>(declaration, { calls, viewFunctions });

export { addProxyDelegate, removeProxyDelegate } from './delegates';
export { pureAccount } from './pure';
export { errors, type Proxy } from './declaration';
export { PROXY_TYPES, ProxyType } from './types';
export type { Config } from './config';
