import { assemble } from '../support/pallet';
import { declaration, type Aura } from './declaration';
import { hooks } from './hooks';

/** Who may author a block in which slot. */
export const aura = assemble<Aura, typeof declaration>(declaration, { hooks });

export { buildGenesis, changeAuthorities } from './authorities';
export { AURA_ENGINE_ID, author, authorityAt, onTimestampSet, slotOfDigest } from './slots';
export { AuthorityId } from './types';
export type { Config } from './config';
export type { Aura } from './declaration';
