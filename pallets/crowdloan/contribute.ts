import { min } from '../../primitives/arithmetic/order';
import * as u32 from '../../primitives/arithmetic/u32';
import * as u64 from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { crowdloanOf } from './crowdloans';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId } from './types';

/**
 * Adds to an open crowdloan, no more than the cap leaves. Once as many contribute as may, those who did already cannot add
 * either.
 *
 * @param offered in rao
 * @throws Crowdloan.InvalidCrowdloanId, ContributionPeriodEnded, CapRaised, ContributionTooLow, MaxContributorsReached,
 *   Overflow, InsufficientBalance; DispatchFailure of Balances
 * @source subtensor pallets/crowdloan/src/lib.rs contribute
 */
export function contribute(ctx: Crowdloan, contributor: AccountId, crowdloan_id: CrowdloanId, offered: bigint): void {
  const { storage, config, constants } = ctx;
  const info = crowdloanOf(ctx, crowdloan_id);
  ensure(config.blockNumber() < info.end, errors.ContributionPeriodEnded);
  ensure(info.raised < info.cap, errors.CapRaised);
  ensure(offered >= info.min_contribution, errors.ContributionTooLow);
  ensure(info.contributors_count < constants.MaxContributors, errors.MaxContributorsReached);

  const amount = min(offered, info.cap - info.raised);
  const before = storage.Contributions.get(crowdloan_id, contributor);
  const contribution = u64.checkedAdd(before ?? 0n, amount);
  ensure(contribution !== undefined, errors.Overflow);
  ensure(config.freeBalance(contributor) >= amount, errors.InsufficientBalance);

  config.transfer(contributor, info.funds_account, amount);
  storage.Contributions.set(crowdloan_id, contributor, contribution);
  storage.Crowdloans.set(crowdloan_id, {
    ...info,
    raised: info.raised + amount,
    contributors_count: info.contributors_count + (before === undefined ? 1 : 0),
  });
  ctx.deposit('Contributed', { crowdloan_id, contributor, amount });
}

/**
 * Gives a contribution back, be the crowdloan over or not, as long as it is not finalised. The creator leaves the deposit.
 *
 * @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, NoContribution, DepositCannotBeWithdrawn, Underflow;
 *   DispatchFailure of Balances
 * @source subtensor pallets/crowdloan/src/lib.rs withdraw
 */
export function withdraw(ctx: Crowdloan, contributor: AccountId, crowdloan_id: CrowdloanId): void {
  const { storage, config } = ctx;
  const info = crowdloanOf(ctx, crowdloan_id);
  ensure(!info.finalized, errors.AlreadyFinalized);
  const contribution = storage.Contributions.get(crowdloan_id, contributor) ?? 0n;
  ensure(contribution > 0n, errors.NoContribution);

  const isCreator = contributor === info.creator;
  const amount = isCreator ? u64.saturatingSub(contribution, info.deposit) : contribution;
  ensure(amount > 0n, errors.DepositCannotBeWithdrawn);
  const contributors_count = u32.checkedSub(info.contributors_count, isCreator ? 0 : 1);
  ensure(contributors_count !== undefined, errors.Underflow);
  if (isCreator) storage.Contributions.set(crowdloan_id, contributor, info.deposit);
  else storage.Contributions.remove(crowdloan_id, contributor);

  config.transfer(info.funds_account, contributor, amount);
  storage.Crowdloans.set(crowdloan_id, {
    ...info,
    raised: u64.saturatingSub(info.raised, amount),
    contributors_count,
  });
  ctx.deposit('Withdrew', { crowdloan_id, contributor, amount });
}
