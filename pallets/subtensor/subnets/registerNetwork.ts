import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { DYNAMIC } from '../../support/pool';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { setSubnetIdentity } from '../identity/subnetIdentity';
import { canRemoveBalance, removeBalance } from '../keys/coldkeyBalance';
import { createHotkey, hotkeyExists, ownsHotkey } from '../keys/ownership';
import { passesRateLimit, recordTransaction } from '../rateLimits/passes';
import { transactions } from '../rateLimits/transactions';
import { appendNeuron } from '../registration/neurons';
import { recycleTao } from '../staking/reserves';
import { alphaRao, netUid, rao, ROOT, type NetUid, type SubnetIdentityV3, type TaoCurrency } from '../types';
import { dissolveNetwork } from './dissolveNetwork';
import { initNetwork } from './initNetwork';
import { networkCost, subnetToPrune } from './networkCost';
import { netuids, subnetExists } from './networks';
import { nextAvailableSymbol } from './symbols';

/**
 * Founds a subnet: takes its price from the coldkey, a part of which becomes the TAO of the pool while the rest is
 * recycled, and gives the hotkey the first place. Where there are as many subnets as may be, the cheapest makes room.
 *
 * @throws NonAssociatedColdKey, SubNetRegistrationDisabled, NetworkTxRateLimitExceeded, SubnetLimitReached,
 *   CannotAffordLockCost, BalanceWithdrawalError, ZeroBalanceAfterWithdrawn, InvalidIdentity; DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/subnets/subnet.rs do_register_network
 */
export function registerNetwork(
  ctx: Subtensor,
  coldkey: AccountId,
  hotkey: AccountId,
  identity?: SubnetIdentityV3,
): void {
  const { storage } = ctx;
  ensure(!hotkeyExists(ctx, hotkey) || ownsHotkey(ctx, coldkey, hotkey), errors.NonAssociatedColdKey);
  const block = currentBlock(ctx);
  ensure(block >= storage.NetworkRegistrationStartBlock.get(), errors.SubNetRegistrationDisabled);
  ensure(passesRateLimit(ctx, transactions.RegisterNetwork, coldkey), errors.NetworkTxRateLimitExceeded);
  const pruned = makesRoom(ctx);
  const cost = networkCost(ctx);
  ensure(canRemoveBalance(ctx, coldkey, cost), errors.CannotAffordLockCost);
  const paid = removeBalance(ctx, coldkey, cost);
  storage.NetworkLastLockCost.set(paid);
  recordTransaction(ctx, transactions.RegisterNetwork, coldkey);
  if (pruned !== undefined) dissolveNetwork(ctx, pruned);

  const netuid = pruned ?? nextNetuid(ctx);
  initNetwork(ctx, netuid, ctx.constants.InitialTempo);
  createHotkey(ctx, coldkey, hotkey);
  appendNeuron(ctx, netuid, hotkey);
  storage.SubnetMechanism.set(netuid, DYNAMIC);
  storage.NetworkRegisteredAt.set(netuid, block);
  storage.TokenSymbol.set(netuid, nextAvailableSymbol(ctx, netuid));
  storage.SubnetOwner.set(netuid, coldkey);
  storage.SubnetOwnerHotkey.set(netuid, hotkey);
  addPool(ctx, netuid, paid);
  if (identity !== undefined) setSubnetIdentity(ctx, netuid, identity);
  ctx.config.swap.toggleUserLiquidity(netuid, true);
  ctx.deposit('NetworkAdded', netuid, DYNAMIC);
}

/** The subnet that goes so that another can come; undefined while there is room. @throws SubnetLimitReached */
function makesRoom(ctx: Subtensor): NetUid | undefined {
  const count = netuids(ctx).filter((netuid) => netuid !== ROOT && subnetExists(ctx, netuid)).length;
  if (count < ctx.storage.SubnetLimit.get()) return undefined;
  const pruned = subnetToPrune(ctx);
  ensure(pruned !== undefined, errors.SubnetLimitReached);
  return pruned;
}

/** The lowest number that no subnet has, from 1 on. @source same file, get_next_netuid */
function nextNetuid(ctx: Subtensor): NetUid {
  let netuid = netUid(1);
  while (subnetExists(ctx, netuid)) netuid = netUid(netuid + 1);
  return netuid;
}

/** Alpha and TAO one to one; what was paid above that is recycled. */
function addPool(ctx: Subtensor, netuid: NetUid, paid: TaoCurrency): void {
  const { storage } = ctx;
  const pool = storage.NetworkMinLockCost.get();
  const recycled = u64.saturatingSub(paid, pool);
  storage.SubnetTAO.set(netuid, pool);
  storage.SubnetAlphaIn.set(netuid, alphaRao(pool));
  storage.SubnetLocked.set(netuid, paid);
  storage.SubnetTaoProvided.set(netuid, rao(0n));
  storage.SubnetAlphaInProvided.set(netuid, alphaRao(0n));
  storage.SubnetAlphaOut.set(netuid, alphaRao(0n));
  storage.SubnetVolume.set(netuid, 0n);
  storage.RAORecycledForRegistration.set(netuid, recycled);
  if (recycled > 0n) recycleTao(ctx, recycled);
  if (paid > 0n && pool > 0n) storage.TotalStake.mutate((total) => u64.saturatingAdd(total, pool));
}
