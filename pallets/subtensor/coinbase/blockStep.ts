import type { Subtensor } from '../declaration';
import { applyPendingChildren } from '../children/applyPendingChildren';
import { netuids } from '../subnets/networks';
import { adjustRegistrationTerms } from '../subnets/registrationTerm';
import { blockEmission } from './blockEmission';
import { isEpochDue } from './epochTiming';
import { runCoinbase } from './runCoinbase';

/** What every block does for the subnets, before its extrinsics. @source subtensor pallets/subtensor/src/coinbase/block_step.rs block_step */
export function blockStep(ctx: Subtensor, number: number): void {
  const block = BigInt(number);
  adjustRegistrationTerms(ctx, block);
  runCoinbase(ctx, blockEmission(ctx, ctx.storage.TotalIssuance.get()), block);
  for (const netuid of netuids(ctx)) if (isEpochDue(ctx, netuid, block)) applyPendingChildren(ctx, netuid, block);
}
