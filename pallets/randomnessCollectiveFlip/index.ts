import { assemble } from '../support/pallet';
import { declaration, type RandomnessCollectiveFlip } from './declaration';
import { hooks } from './hooks';

/** Collects block hashes as material for randomness that anybody can foresee. */
export const randomnessCollectiveFlip = assemble<RandomnessCollectiveFlip, typeof declaration>(declaration, { hooks });

export type { Config } from './config';
export type { RandomnessCollectiveFlip } from './declaration';
