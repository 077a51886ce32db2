import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Sudo } from './declaration';

/** One account that may call as root. */
export const sudo = assemble<Sudo, typeof declaration>(declaration, { calls });

export { buildGenesis } from './key';
export { errors, type Sudo } from './declaration';
