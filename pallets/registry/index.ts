import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Registry } from './declaration';

/** Who stands behind a subnet or a hotkey on the root network. */
export const registry = assemble<Registry, typeof declaration>(declaration, { calls });

export { Data } from './data';
export { errors, type Registry } from './declaration';
export { IdentityInfo, Registration } from './types';
export type { Config } from './config';
