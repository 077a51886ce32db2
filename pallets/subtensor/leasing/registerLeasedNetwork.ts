import { U64F64 } from '../../../primitives/arithmetic/fixed';
import * as u32 from '../../../primitives/arithmetic/u32';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { PostDispatchInfo } from '../../support/weight';
import type { Crowdloan } from '../config';
import { errors, type Subtensor } from '../declaration';
import { registerNetwork } from '../subnets/registerNetwork';
import type { LeaseId, NetUid, SubnetLease } from '../types';
import { leaseColdkey, leaseHotkey } from './accounts';
import { MAX_CONTRIBUTORS, registerLeasedNetworkWeight } from './weights';

/** What the beneficiary says of a lease; without an end it lasts for ever. */
export type LeaseTerms = Pick<SubnetLease, 'emissions_share' | 'end_block'>;

/**
 * Founds a subnet with what a crowdloan raised, as the crowdloan's own call. Keys that are nobody's own it; the creator
 * of the crowdloan runs it as their proxy. What the subnet did not cost goes back to those who contributed.
 *
 * @throws Crowdloan.InvalidCrowdloanId; SubtensorModule.InvalidLeaseBeneficiary, LeaseCannotEndInThePast, Overflow;
 *   DispatchFailure of Balances; what `registerNetwork` throws; LeaseNetuidNotFound; Proxy.NoSelfProxy, Duplicate, TooMany;
 *   DispatchFailure of Balances
 * @source subtensor pallets/subtensor/src/subnets/leasing.rs do_register_leased_network
 */
export function registerLeasedNetwork(ctx: Subtensor, beneficiary: AccountId, terms: LeaseTerms): PostDispatchInfo {
  const { storage, config } = ctx;
  const { emissions_share, end_block } = terms;
  const crowdloan = config.crowdloanBeingFinalized();
  ensure(beneficiary === crowdloan.creator, errors.InvalidLeaseBeneficiary);
  ensure(end_block === undefined || end_block > config.blockNumber(), errors.LeaseCannotEndInThePast);

  const lease_id = takeNextLeaseId(ctx);
  const coldkey = leaseColdkey(lease_id);
  const hotkey = leaseHotkey(lease_id);
  config.incProviders(coldkey);
  config.incProviders(hotkey);
  config.currency.transfer(crowdloan.fundsAccount, coldkey, crowdloan.raised);
  registerNetwork(ctx, coldkey, hotkey);
  const netuid = netuidOwnedBy(ctx, coldkey);
  config.leaseProxies.add(coldkey, beneficiary);

  const leftover = config.currency.freeBalance(coldkey);
  const cost = u64.saturatingSub(crowdloan.raised, leftover);
  storage.SubnetLeases.set(lease_id, { beneficiary, coldkey, hotkey, emissions_share, end_block, netuid, cost });
  storage.SubnetUidToLeaseId.set(netuid, lease_id);
  const refunded = shareOut(ctx, lease_id, crowdloan, leftover);
  config.currency.transfer(coldkey, beneficiary, u64.saturatingSub(leftover, refunded));
  ctx.deposit('SubnetLeaseCreated', { beneficiary, lease_id, netuid, end_block });

  const { contributorsCount } = crowdloan;
  return contributorsCount < MAX_CONTRIBUTORS ? { actualWeight: registerLeasedNetworkWeight(contributorsCount) } : {};
}

/** @throws SubtensorModule.Overflow */
function takeNextLeaseId({ storage }: Subtensor): LeaseId {
  const id = storage.NextSubnetLeaseId.get();
  const next = u32.checkedAdd(id, 1);
  ensure(next !== undefined, errors.Overflow);
  storage.NextSubnetLeaseId.set(next);
  return id;
}

/** @throws SubtensorModule.LeaseNetuidNotFound */
function netuidOwnedBy({ storage }: Subtensor, coldkey: AccountId): NetUid {
  for (const [[netuid], owner] of storage.SubnetOwner.entries()) if (owner === coldkey) return netuid;
  throw errors.LeaseNetuidNotFound;
}

/**
 * Gives each contributor but the creator, who has whatever remains, a share of the lease, and that part of what is left.
 * Answers how many rao were given. @throws DispatchFailure of Balances
 */
function shareOut({ storage, config }: Subtensor, lease: LeaseId, crowdloan: Crowdloan, leftover: bigint): bigint {
  let given = 0n;
  for (const [contributor, amount] of crowdloan.contributions()) {
    if (contributor === crowdloan.creator) continue;
    const share = U64F64.saturatingDiv(U64F64.saturatingFromNum(amount), U64F64.saturatingFromNum(crowdloan.raised));
    storage.SubnetLeaseShares.set(lease, contributor, share);
    const refund = U64F64.saturatingToNum(U64F64.saturatingMul(share, U64F64.saturatingFromNum(leftover)), u64);
    config.currency.transfer(leaseColdkey(lease), contributor, refund);
    given = u64.saturatingAdd(given, refund);
  }
  return given;
}
