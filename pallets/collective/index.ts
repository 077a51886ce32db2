import { assemble } from '../support/pallet';
import { callsFor } from './calls';
import { declare, type Collective, type Declared, type Use } from './declaration';

/** A council that decides by motions: here the triumvirate, for whose motions the senate votes. */
export function collective(use: Use) {
  return assemble<Collective, Declared['declaration']>(declare(use).declaration, { calls: callsFor(use) });
}

export type { Collective } from './declaration';
export { changeMembers, initializeMembers, removeVotes, setPrime } from './members';
export * from './types';
