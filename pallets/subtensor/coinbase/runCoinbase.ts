import { wrappingAdd } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { alphaRao, rao, ROOT, type NetUid } from '../types';
import { isEpochDue } from './epochTiming';

/**
 * Counts the blocks to the next epoch of every subnet but root, and empties what waited for it. Emission goes only to
 * subnets that were started, which those of the genesis never are.
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function runCoinbase(ctx: Subtensor, block: bigint): void {
  const { BlocksSinceLastStep } = ctx.storage;
  for (const netuid of netuids(ctx)) {
    if (netuid === ROOT) continue;
    if (isEpochDue(ctx, netuid, block)) drainPending(ctx, netuid, block);
    else BlocksSinceLastStep.mutate(netuid, (blocks) => wrappingAdd(blocks, 1n));
  }
}

function drainPending(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const { storage } = ctx;
  storage.BlocksSinceLastStep.set(netuid, 0n);
  storage.LastMechansimStepBlock.set(netuid, block);
  storage.PendingEmission.set(netuid, alphaRao(0n));
  storage.PendingRootDivs.set(netuid, rao(0n));
  storage.PendingAlphaSwapped.set(netuid, alphaRao(0n));
  storage.PendingOwnerCut.set(netuid, alphaRao(0n));
  ctx.config.epochsNotExecuted?.(netuid, Number(block));
}
