import { U64F64 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { ensureCanRemoveStake } from '../staking/removeStake';
import { atAnyPrice, unstakeFromSubnet } from '../staking/subnetStake';
import { alphaRao, Percent, rao, type AlphaCurrency, type SubnetLease } from '../types';

/**
 * Gives those who paid for a leased subnet their share of what its owner got, until the lease ends. The share gathers as
 * stake of the lease, and is sold and paid out in blocks that LeaseDividendsDistributionInterval divides; where that fails,
 * it goes on gathering.
 *
 * @param ownerCut what the owner got, in alpha rao
 * @source subtensor pallets/subtensor/src/subnets/leasing.rs distribute_leased_network_dividends
 */
export function distributeLeaseDividends(ctx: Subtensor, leaseId: number, ownerCut: AlphaCurrency): void {
  const { storage, config, constants } = ctx;
  const lease = storage.SubnetLeases.get(leaseId);
  const block = config.blockNumber();
  if (lease === undefined || (lease.end_block !== undefined && lease.end_block <= block)) return;
  const gathered = storage.AccumulatedLeaseDividends.get(leaseId);
  const share = u64.saturatingAdd<bigint>(gathered, Percent.mulCeil(lease.emissions_share, ownerCut));
  const interval = constants.LeaseDividendsDistributionInterval;
  const isDue = interval !== 0 && block % interval === 0;
  const paid = isDue && attempt(() => payOut(ctx, leaseId, lease, alphaRao(share))).ok;
  storage.AccumulatedLeaseDividends.set(leaseId, alphaRao(paid ? 0n : share));
}

/** Sells the share for TAO, and pays it to the contributors; what rounding leaves is the beneficiary's. @throws DispatchFailure where it cannot be sold */
function payOut(ctx: Subtensor, leaseId: number, lease: SubnetLease, share: AlphaCurrency): void {
  ensureCanRemoveStake(ctx, lease, share, { max: share, allowPartial: false });
  const tao = unstakeFromSubnet(ctx, lease, share, atAnyPrice(ctx, 'Sell'));
  let paid = 0n;
  for (const [[, contributor], part] of ctx.storage.SubnetLeaseShares.entries(leaseId)) {
    const amount = U64F64.saturatingToNum(U64F64.saturatingMul(part, U64F64.saturatingFromNum(tao)), u64);
    addBalance(ctx, contributor, rao(amount));
    paid = u64.saturatingAdd(paid, amount);
  }
  addBalance(ctx, lease.beneficiary, rao(u64.saturatingSub<bigint>(tao, paid)));
}
