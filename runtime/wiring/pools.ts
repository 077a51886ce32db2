import * as balances from '../../pallets/balances';
import type { Config as SubtensorConfig } from '../../pallets/subtensor';
import { addBalance, removeBalance } from '../../pallets/subtensor/keys/coldkeyBalance';
import { stakeFromPool, unstakeToPool } from '../../pallets/subtensor/staking/liquidity';
import * as reserves from '../../pallets/subtensor/staking/reserves';
import { stakeOf } from '../../pallets/subtensor/staking/stake';
import { isSubnetOwner, subnetExists } from '../../pallets/subtensor/subnets/networks';
import * as pools from '../../pallets/swap';
import type { PalletContexts } from '../contexts';

// Subnets and their pools ask each other: SubtensorModule has the reserves, Swap the prices.

/** What SubtensorModule asks of the pools. */
export const swapHandler = ({ Swap: ctx }: Pick<PalletContexts, 'Swap'>): SubtensorConfig['swap'] => ({
  swap: (netuid, order, amount, priceLimit, dropFees, rollBack) =>
    pools.swap(ctx, netuid, order, amount, priceLimit, dropFees, rollBack),
  simSwap: (netuid, order, amount) => pools.simSwap(ctx, netuid, order, amount),
  approxFeeAmount: (netuid, amount) => pools.approxFeeAmount(ctx, netuid, amount),
  currentAlphaPrice: (netuid) => pools.currentAlphaPrice(ctx, netuid),
  maxPrice: pools.maxPrice,
  minPrice: pools.minPrice,
  adjustProtocolLiquidity: (netuid, tao, alpha) => pools.adjustProtocolLiquidity(ctx, netuid, tao, alpha),
  isUserLiquidityEnabled: (netuid) => pools.isUserLiquidityEnabled(ctx, netuid),
  toggleUserLiquidity: (netuid, enabled) => pools.toggleUserLiquidity(ctx, netuid, enabled),
  dissolveAllLiquidityProviders: (netuid) => pools.dissolveAllLiquidityProviders(ctx, netuid),
  clearProtocolLiquidity: (netuid) => pools.clearProtocolLiquidity(ctx, netuid),
});

const subnetInfo = ({ SubtensorModule: ctx }: PalletContexts): pools.SubnetInfo => ({
  taoReserve: (netuid) => reserves.taoReserve(ctx, netuid),
  alphaReserve: (netuid) => reserves.alphaReserve(ctx, netuid),
  exists: (netuid) => subnetExists(ctx, netuid),
  mechanism: (netuid) => ctx.storage.SubnetMechanism.get(netuid),
  isOwner: (who, netuid) => isSubnetOwner(ctx, who, netuid),
  isSubtokenEnabled: (netuid) => ctx.storage.SubtokenEnabled.get(netuid),
  validatorTrust: (netuid) => ctx.storage.ValidatorTrust.get(netuid),
  validatorPermit: (netuid) => ctx.storage.ValidatorPermit.get(netuid),
  hotkeyOfUid: (netuid, uid) => ctx.storage.Keys.maybe(netuid, uid),
});

const balanceOps = ({ SubtensorModule: ctx, Balances }: PalletContexts): pools.BalanceOps => ({
  taoBalance: (who) => balances.freeBalance(Balances, who),
  alphaBalance: (netuid, coldkey, hotkey) => stakeOf(ctx, hotkey, coldkey, netuid),
  increaseBalance: (coldkey, tao) => addBalance(ctx, coldkey, tao),
  decreaseBalance: (coldkey, tao) => removeBalance(ctx, coldkey, tao),
  increaseStake: (coldkey, hotkey, netuid, alpha) => stakeFromPool(ctx, coldkey, hotkey, netuid, alpha),
  decreaseStake: (coldkey, hotkey, netuid, alpha) => unstakeToPool(ctx, coldkey, hotkey, netuid, alpha),
  increaseProvidedTaoReserve: (netuid, tao) => reserves.increaseProvidedTao(ctx, netuid, tao),
  decreaseProvidedTaoReserve: (netuid, tao) => reserves.decreaseTao(ctx, netuid, tao),
  increaseProvidedAlphaReserve: (netuid, alpha) => reserves.increaseProvidedAlpha(ctx, netuid, alpha),
  decreaseProvidedAlphaReserve: (netuid, alpha) => reserves.decreaseAlpha(ctx, netuid, alpha),
});

/** What the pools ask of subnets and their coldkeys. */
export const swap = (rt: PalletContexts): pools.Config => ({ ...subnetInfo(rt), ...balanceOps(rt) });
