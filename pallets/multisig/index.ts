import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type MultisigPallet } from './declaration';

/** Accounts that several others own together: a call runs once enough of them approved it. */
export const multisig = assemble<MultisigPallet, typeof declaration>(declaration, { calls });

export { multiAccountId } from './accounts';
export { errors, type MultisigPallet } from './declaration';
export type { Config } from './config';
export type { Timepoint } from './types';
