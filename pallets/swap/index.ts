import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Swap } from './declaration';

/** Pools in which TAO is swapped for the alpha of a subnet: liquidity between ticks of the price. */
export const swap = assemble<Swap, typeof declaration>(declaration, { calls });

export type { Swap } from './declaration';
