import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { runEpoch } from '../epoch/runEpoch';
import { alphaRao, type AlphaCurrency, type NetUid } from '../types';
import { shareDividends } from './dividends';
import { payOwnerCut } from './ownerCut';
import { payAlphaDividends, payRootDividends } from './payDividends';
import { payIncentives } from './payIncentives';
import type { Pending } from './pendingEmission';

/** Alpha for validators: half of all, less what was sold for root; all that waits where no miner earned anything. */
function validatorAlpha({ alpha, swapped }: Pending, all: AlphaCurrency, hasMiners: boolean): AlphaCurrency {
  return hasMiners ? alphaRao(u64.saturatingSub<bigint>(all / 2n, swapped)) : alpha;
}

/**
 * Runs the epoch of a subnet, and gives out what waited for it: to the owner, to miners, to validators and those who stake
 * on them, and to root. What nobody earned is lost.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs drain_pending_emission
 */
export function drainPending(ctx: Subtensor, netuid: NetUid, pending: Pending): void {
  const all = alphaRao(u64.saturatingAdd<bigint>(pending.alpha, pending.swapped));
  const emissions = runEpoch(ctx, netuid, all);
  const hasMiners = emissions.some(({ incentive }) => incentive > 0n);
  const alpha = validatorAlpha(pending, all, hasMiners);
  const shares = shareDividends(ctx, netuid, emissions, { alpha, tao: pending.tao });
  payOwnerCut(ctx, netuid, pending.ownerCut);
  payIncentives(ctx, netuid, emissions);
  payAlphaDividends(ctx, netuid, shares);
  payRootDividends(ctx, netuid, shares);
}
