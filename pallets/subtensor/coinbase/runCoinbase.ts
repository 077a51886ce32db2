import { U96F32 } from '../../../primitives/arithmetic/fixed';
import { saturatingAdd } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { ROOT, type NetUid } from '../types';
import { revealTimelocked } from '../weights/revealTimelocked';
import { drainPending } from './drain';
import { splitEmission } from './emission';
import { isEpochDue } from './epochTiming';
import { inject } from './injection';
import { updateMovingPrice } from './movingPrice';
import { layOwnerCutAside, ownerCut } from './ownerCut';
import { takePending } from './pendingEmission';
import { layRootShareAside, rootWeight } from './rootShare';

/**
 * Emits into the pools of the subnets that were started, lays aside what is to be distributed, and runs the epochs that are
 * due, of every subnet but root. Each step is taken by all subnets before the next, as totals may saturate.
 *
 * @param emission what the block emits, in rao
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function runCoinbase(ctx: Subtensor, emission: bigint, block: bigint): void {
  const subnets = netuids(ctx).filter((netuid) => netuid !== ROOT);
  const emissions = splitEmission(ctx, subnets, U96F32.saturatingFromNum(emission));
  for (const each of emissions) inject(ctx, each);
  const cut = ownerCut(ctx);
  const rests = emissions.map((each) => [each, layOwnerCutAside(ctx, each, cut)] as const);
  const weight = rootWeight(ctx);
  for (const [each, rest] of rests) layRootShareAside(ctx, each, rest, weight);
  for (const { netuid } of emissions) updateMovingPrice(ctx, netuid, block);
  for (const netuid of subnets) {
    revealTimelocked(ctx, netuid, block);
    step(ctx, netuid, block);
  }
}

function step(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const { storage } = ctx;
  if (!isEpochDue(ctx, netuid, block)) {
    storage.BlocksSinceLastStep.mutate(netuid, (blocks) => saturatingAdd(blocks, 1n));
    return;
  }
  storage.BlocksSinceLastStep.set(netuid, 0n);
  storage.LastMechansimStepBlock.set(netuid, block);
  drainPending(ctx, netuid, takePending(ctx, netuid));
}
