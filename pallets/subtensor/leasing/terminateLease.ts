import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import type { PostDispatchInfo } from '../../support/weight';
import { errors, type Subtensor } from '../declaration';
import { ownsHotkey } from '../keys/ownership';
import { changeSetting } from '../subnets/settings';
import type { LeaseId } from '../types';
import { MAX_CONTRIBUTORS, terminateLeaseWeight } from './weights';

/**
 * Makes the beneficiary the owner of the leased subnet once the lease is over. SubnetUidToLeaseId stays, and so does the
 * reason for the lease's coldkey to exist, as others still depend on it when it is to go.
 *
 * @throws SubtensorModule.LeaseDoesNotExist, ExpectedBeneficiaryOrigin, LeaseHasNoEndBlock, LeaseHasNotEnded,
 *   BeneficiaryDoesNotOwnHotkey; Proxy.NotFound
 * @source subtensor pallets/subtensor/src/subnets/leasing.rs do_terminate_lease
 */
export function terminateLease(
  ctx: Subtensor,
  beneficiary: AccountId,
  leaseId: LeaseId,
  hotkey: AccountId,
): PostDispatchInfo {
  const { storage, config } = ctx;
  const lease = storage.SubnetLeases.get(leaseId);
  ensure(lease !== undefined, errors.LeaseDoesNotExist);
  ensure(lease.beneficiary === beneficiary, errors.ExpectedBeneficiaryOrigin);
  ensure(lease.end_block !== undefined, errors.LeaseHasNoEndBlock);
  ensure(config.blockNumber() >= lease.end_block, errors.LeaseHasNotEnded);
  ensure(ownsHotkey(ctx, beneficiary, hotkey), errors.BeneficiaryDoesNotOwnHotkey);

  const { netuid } = lease;
  storage.SubnetOwner.set(netuid, beneficiary);
  changeSetting(ctx, 'SubnetOwnerHotkey', netuid, hotkey);
  for (const key of [lease.coldkey, lease.hotkey]) attempt(() => config.decProviders(key));
  const { removed } = storage.SubnetLeaseShares.clear([leaseId], MAX_CONTRIBUTORS);
  storage.AccumulatedLeaseDividends.remove(leaseId);
  storage.SubnetLeases.remove(leaseId);
  config.leaseProxies.remove(lease.coldkey, beneficiary);
  ctx.deposit('SubnetLeaseTerminated', { beneficiary, netuid });
  return removed < MAX_CONTRIBUTORS ? { actualWeight: terminateLeaseWeight(removed) } : {};
}
