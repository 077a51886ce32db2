import { assemble } from '../support/pallet';
import { calls } from './calls';
import { validateUnsigned } from './upgrade';
import { declaration, type System } from './declaration';

/** Accounts, blocks, events and the digest: what every other pallet stands on. */
export const system = assemble<System, typeof declaration>(declaration, { calls, validateUnsigned });

export { errors, type System } from './declaration';
export * from './accounts';
export * from './block';
export * from './genesis';
export * from './types';
export type { Config } from './config';
