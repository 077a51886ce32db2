import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { ROOT, type NetUid } from '../types';
import { destroyAlpha } from './destroyAlpha';
import { subnetExists } from './networks';
import { removeNetwork } from './removeNetwork';

/**
 * Ends a subnet: closes the positions of users in its pool, shares the TAO of the pool among those who staked, and forgets
 * all that was kept of it.
 *
 * @throws SubnetNotExists, also for root; DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/coinbase/root.rs do_dissolve_network
 */
export function dissolveNetwork(ctx: Subtensor, netuid: NetUid): void {
  ensure(subnetExists(ctx, netuid) && netuid !== ROOT, errors.SubnetNotExists);
  ctx.config.swap.dissolveAllLiquidityProviders(netuid);
  destroyAlpha(ctx, netuid);
  ctx.config.swap.clearProtocolLiquidity(netuid);
  ctx.config.purgeCommitments(netuid);
  removeNetwork(ctx, netuid);
  ctx.deposit('NetworkRemoved', netuid);
}
