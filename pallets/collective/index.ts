import { assemble } from '../support/pallet';
import { declare, type Collective, type Declared, type Use } from './declaration';

/** A council that decides by motions: here the triumvirate, for whose motions the senate votes. */
export function collective(use: Use) {
  return assemble<Collective, Declared['declaration']>(declare(use).declaration, {});
}

export type { Collective } from './declaration';
export { changeMembers, initializeMembers, setPrime } from './members';
export * from './types';
