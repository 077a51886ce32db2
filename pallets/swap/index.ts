import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Swap } from './declaration';

/** Pools in which TAO is swapped for the alpha of a subnet: liquidity between ticks of the price. */
export const swapPallet = assemble<Swap, typeof declaration>(declaration, { calls });

export { errors, type Swap } from './declaration';
export { dissolveAllLiquidityProviders } from './dissolving';
export { approxFeeAmount } from './fees';
export { currentAlphaPrice, maxPrice, minPrice } from './price';
export { adjustProtocolLiquidity, clearProtocolLiquidity, protocolAccount } from './protocolLiquidity';
export { isUserLiquidityEnabled, toggleUserLiquidity } from './settings';
export { simSwap, swap } from './swapping';
export type { BalanceOps, Config, SubnetInfo } from './config';
