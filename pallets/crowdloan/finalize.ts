import type { AccountId } from '../support/account';
import type { Bounded } from '../support/boundedCall';
import { attempt, ensure } from '../support/dispatchError';
import { peek } from '../support/preimages';
import { crowdloanOf } from './crowdloans';
import { errors, type Crowdloan } from './declaration';
import type { CrowdloanId, CrowdloanInfo } from './types';

/**
 * Ends a crowdloan that raised its cap: pays the target, if there is one, and makes the call, if there is one, for the
 * creator. Either may be missing; then the funds stay where they are. A call that fails undoes it all.
 *
 * @throws Crowdloan.InvalidCrowdloanId, InvalidOrigin, ContributionPeriodNotEnded, CapNotRaised, AlreadyFinalized;
 *   DispatchFailure of Balances; Crowdloan.CallUnavailable; what the call throws
 * @source subtensor pallets/crowdloan/src/lib.rs finalize
 */
export function finalize(ctx: Crowdloan, creator: AccountId, crowdloan_id: CrowdloanId): void {
  const { storage, config } = ctx;
  const info = crowdloanOf(ctx, crowdloan_id);
  ensure(creator === info.creator, errors.InvalidOrigin);
  ensure(config.blockNumber() >= info.end, errors.ContributionPeriodNotEnded);
  ensure(info.raised === info.cap, errors.CapNotRaised);
  ensure(!info.finalized, errors.AlreadyFinalized);

  if (info.target_address !== undefined) config.transfer(info.funds_account, info.target_address, info.raised);
  if (info.call !== undefined) {
    // What the call does may ask whose funds it may spend.
    storage.CurrentCrowdloanId.set(crowdloan_id);
    makeCall(ctx, creator, info.call);
    storage.CurrentCrowdloanId.remove();
  }
  storage.Crowdloans.set(crowdloan_id, { ...info, finalized: true });
  ctx.deposit('Finalized', { crowdloan_id });
}

/** What the call weighed was paid when the crowdloan was opened, and is not reported. */
function makeCall(ctx: Crowdloan, creator: AccountId, call: Bounded): void {
  const found = attempt(() => peek(ctx, call).inner);
  ensure(found.ok, errors.CallUnavailable);
  const ended = attempt(() => ctx.env.dispatch(found.value, ctx.env.signed(creator)));
  if (!ended.ok) throw ended.failure.with({});
}

/** The crowdloan whose call is running, for those whom the call asks. @throws Crowdloan.InvalidCrowdloanId outside of such a call */
export function crowdloanBeingFinalized(ctx: Crowdloan): readonly [id: CrowdloanId, info: CrowdloanInfo] {
  const id = ctx.storage.CurrentCrowdloanId.get();
  ensure(id !== undefined, errors.InvalidCrowdloanId);
  return [id, crowdloanOf(ctx, id)];
}
