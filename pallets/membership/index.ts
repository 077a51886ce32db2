import { assemble } from '../support/pallet';
import { memberCalls, primeCalls } from './calls';
import { declare, type Declared, type Membership, type Use } from './declaration';

/** A set of accounts that root keeps: the triumvirate, the senate. */
export function membership(use: Use) {
  const { declaration, errors } = declare(use);
  const calls = { ...memberCalls(errors, use.maxMembers), ...primeCalls(errors, use.maxMembers) };
  return assemble<Membership, Declared['declaration']>(declaration, { calls });
}

export type { Membership } from './declaration';
export { buildGenesis } from './members';
export type { Config } from './config';
