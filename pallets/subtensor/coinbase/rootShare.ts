import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { swapAlphaForTao } from '../staking/poolSwap';
import { alphaIssuance } from '../staking/reserves';
import { taoWeight } from '../staking/stakeWeight';
import { alphaRao, rao, ROOT, type AlphaCurrency } from '../types';
import type { SubnetEmission } from './emission';

const { ZERO, checkedDiv, saturatingAdd, saturatingFromNum: fixed, saturatingMul, saturatingSub } = U96F32;

/** Validators have half of what is emitted, and root its share of that half. */
const VALIDATORS = U96F32.saturatingFromDecimal('0.5');

const whole = (amount: U96F32): AlphaCurrency => alphaRao(U96F32.saturatingToNum(amount, u64));

/** TAO on root as it counts beside alpha, in rao. */
export const rootWeight = (ctx: Subtensor): U96F32 =>
  saturatingMul(fixed(ctx.storage.SubnetTAO.get(ROOT)), taoWeight(ctx));

/**
 * Parts emitted alpha, the owner's cut off, between root and the subnet; both wait for the epoch. Root's is sold for TAO
 * at once, without a fee, unless the subnet is subsidized: then the sale would undo the purchase.
 *
 * A quirk: alpha that is not sold, be it that the sale fails, is counted as sold.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function layRootShareAside(ctx: Subtensor, emission: SubnetEmission, alpha: U96F32, weight: U96F32): void {
  const { storage, config } = ctx;
  const { netuid, isSubsidized } = emission;
  const proportion = checkedDiv(weight, saturatingAdd(weight, fixed(alphaIssuance(ctx, netuid)))) ?? ZERO;
  const share = saturatingMul(saturatingMul(proportion, alpha), VALIDATORS);
  const rest = saturatingSub(alpha, share);
  if (!isSubsidized) {
    const sold = attempt(() => swapAlphaForTao(ctx, netuid, whole(share), config.swap.minPrice(), true));
    if (sold.ok) {
      const tao = sold.value.amountPaidOut;
      storage.PendingRootDivs.mutate(netuid, (pending) => rao(u64.saturatingAdd(pending, tao)));
    }
  }
  storage.PendingAlphaSwapped.mutate(netuid, (pending) => alphaRao(u64.saturatingAdd(pending, whole(share))));
  storage.PendingEmission.mutate(netuid, (pending) => alphaRao(u64.saturatingAdd(pending, whole(rest))));
}
