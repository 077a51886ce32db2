import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Preimage } from './declaration';

/** Bytes kept on chain under their hash: calls too long for an agenda, for the most part. */
export const preimage = assemble<Preimage, typeof declaration>(declaration, { calls });

export { preimages } from './provider';
export { errors, type Preimage } from './declaration';
export type { Config } from './config';
