import * as u32 from '../../primitives/arithmetic/u32';
import * as u64 from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { attempt, ensure } from '../support/dispatchError';
import { drop } from '../support/preimages';
import type { PostDispatchInfo } from '../support/weight';
import { crowdloanOf, openCrowdloanOf } from './crowdloans';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId } from './types';
import { weights } from './weights';

/**
 * Gives contributions back once the crowdloan is over, all but the creator's and those of so many contributors as
 * RefundContributorsLimit says. That the cap was raised does not matter. Weighs less where nobody is left.
 *
 * @throws Crowdloan.InvalidCrowdloanId, ContributionPeriodNotEnded, AlreadyFinalized; DispatchFailure of Balances;
 *   Crowdloan.Underflow
 * @source subtensor pallets/crowdloan/src/lib.rs refund
 */
export function refund(ctx: Crowdloan, crowdloan_id: CrowdloanId): PostDispatchInfo {
  const { storage, config, constants } = ctx;
  const info = crowdloanOf(ctx, crowdloan_id);
  ensure(config.blockNumber() >= info.end, errors.ContributionPeriodNotEnded);
  ensure(!info.finalized, errors.AlreadyFinalized);

  let { raised } = info;
  let allRefunded = true;
  const refunded: AccountId[] = [];
  for (const [[, contributor], amount] of storage.Contributions.entries(crowdloan_id)) {
    if (contributor === info.creator) continue;
    if (refunded.length >= constants.RefundContributorsLimit) {
      allRefunded = false;
      break;
    }
    config.transfer(info.funds_account, contributor, amount);
    raised = u64.saturatingSub(raised, amount);
    refunded.push(contributor);
  }
  const contributors_count = u32.checkedSub(info.contributors_count, refunded.length);
  ensure(contributors_count !== undefined, errors.Underflow);
  storage.Crowdloans.set(crowdloan_id, { ...info, raised, contributors_count });
  for (const contributor of refunded) storage.Contributions.remove(crowdloan_id, contributor);

  ctx.deposit(allRefunded ? 'AllRefunded' : 'PartiallyRefunded', { crowdloan_id });
  return allRefunded ? { actualWeight: weights.refund(refunded.length) } : {};
}

/**
 * Removes a crowdloan in which only the creator's money is left, and gives it back.
 *
 * @throws Crowdloan.InvalidCrowdloanId, AlreadyFinalized, InvalidOrigin, NoContribution, NotReadyToDissolve;
 *   DispatchFailure of Balances
 * @source subtensor pallets/crowdloan/src/lib.rs dissolve
 */
export function dissolve(ctx: Crowdloan, creator: AccountId, crowdloan_id: CrowdloanId): void {
  const { storage, config } = ctx;
  const info = openCrowdloanOf(ctx, crowdloan_id, creator);
  const contribution = storage.Contributions.get(crowdloan_id, creator);
  ensure(contribution !== undefined, errors.NoContribution);
  ensure(contribution === info.raised, errors.NotReadyToDissolve);

  config.transfer(info.funds_account, creator, contribution);
  storage.Contributions.remove(crowdloan_id, creator);
  if (info.call !== undefined) drop(ctx, info.call);
  // The chain goes on where others depend on the account.
  attempt(() => config.decProviders(info.funds_account));
  storage.Crowdloans.remove(crowdloan_id);
  ctx.deposit('Dissolved', { crowdloan_id });
}
