import * as u32 from '../../primitives/arithmetic/u32';
import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { ensure } from '../support/dispatchError';
import { palletSubAccount } from '../support/palletId';
import { bound } from '../support/preimages';
import { ensureMinContribution, ensureValidEnd } from './crowdloans';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId, CrowdloanInfo } from './types';

/** What the creator says of a crowdloan, amounts in rao. */
export interface Terms extends Pick<CrowdloanInfo, 'deposit' | 'min_contribution' | 'cap' | 'end' | 'target_address'> {
  readonly call: RuntimeCall | undefined;
}

/**
 * Opens a crowdloan. The deposit is the creator's first contribution and moves to an account of the crowdloan's own; a
 * call that is too long for the crowdloan is kept in Preimage.
 *
 * @throws Crowdloan.DepositTooLow, CapTooLow, MinimumContributionTooLow, CannotEndInPast, BlockDurationTooShort,
 *   BlockDurationTooLong, InsufficientBalance, Overflow; DispatchFailure of Preimage and Balances
 * @source subtensor pallets/crowdloan/src/lib.rs create
 */
export function createCrowdloan(ctx: Crowdloan, creator: AccountId, terms: Terms): void {
  const { storage, config, constants } = ctx;
  const { deposit, min_contribution, cap, end, target_address } = terms;
  ensure(deposit >= constants.MinimumDeposit, errors.DepositTooLow);
  ensure(cap > deposit, errors.CapTooLow);
  ensureMinContribution(ctx, min_contribution);
  ensureValidEnd(ctx, end);
  ensure(config.freeBalance(creator) >= deposit, errors.InsufficientBalance);

  const crowdloan_id = takeNextId(ctx);
  const funds_account = palletSubAccount(constants.PalletId, crowdloan_id);
  config.incProviders(funds_account);
  storage.Crowdloans.set(crowdloan_id, {
    creator,
    deposit,
    min_contribution,
    end,
    cap,
    funds_account,
    raised: deposit,
    target_address,
    call: terms.call && bound(ctx, terms.call),
    finalized: false,
    contributors_count: 1,
  });
  config.transfer(creator, funds_account, deposit);
  storage.Contributions.set(crowdloan_id, creator, deposit);
  ctx.deposit('Created', { crowdloan_id, creator, end, cap });
}

/** @throws Crowdloan.Overflow */
function takeNextId({ storage }: Crowdloan): CrowdloanId {
  const id = storage.NextCrowdloanId.get();
  const next = u32.checkedAdd(id, 1);
  ensure(next !== undefined, errors.Overflow);
  storage.NextCrowdloanId.set(next);
  return id;
}
