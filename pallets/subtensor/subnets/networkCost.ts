import { I64F64, U96F32 } from '../../../primitives/arithmetic/fixed';
import { max } from '../../../primitives/arithmetic/order';
import * as u64 from '../../../primitives/arithmetic/u64';
import { blockEmission } from '../coinbase/blockEmission';
import { movingPrice } from '../coinbase/movingPrice';
import type { Subtensor } from '../declaration';
import { rao, ROOT, type NetUid, type TaoCurrency } from '../types';

/** Blocks in which the price of a subnet would fall by what was last paid; it halves with the emission. */
function reductionInterval(ctx: Subtensor): bigint {
  const emission = I64F64.saturatingFromNum(blockEmission(ctx, ctx.storage.TotalIssuance.get()));
  const halving = I64F64.safeDiv(emission, I64F64.fromNum(1_000_000_000n));
  const interval = I64F64.saturatingFromNum(ctx.storage.NetworkLockReductionInterval.get());
  return I64F64.saturatingToNum(I64F64.saturatingMul(interval, halving), u64);
}

/** What a new subnet costs: twice what the last one did, falling block by block. @source subtensor pallets/subtensor/src/coinbase/root.rs get_network_lock_cost */
export function networkCost(ctx: Subtensor): TaoCurrency {
  const { storage, config } = ctx;
  const last: bigint = storage.NetworkLastLockCost.get();
  const lastBlock = storage.LastRateLimitedBlock.get({ type: 'NetworkLastRegistered' });
  const interval = reductionInterval(ctx);
  const step = interval === 0n ? 0n : last / interval;
  const fallen = u64.saturatingMul(step, u64.saturatingSub(BigInt(config.blockNumber()), lastBlock));
  const doubled = u64.saturatingMul(last, lastBlock === 0n ? 1n : 2n);
  return max(rao(u64.saturatingSub(doubled, fallen)), storage.NetworkMinLockCost.get());
}

/** The subnet that a new one would replace: the cheapest that is not immune, the eldest of these. @source subtensor pallets/subtensor/src/coinbase/root.rs get_network_to_prune */
export function subnetToPrune(ctx: Subtensor): NetUid | undefined {
  const { storage, config } = ctx;
  const immunity = storage.NetworkImmunityPeriod.get();
  const block = BigInt(config.blockNumber());
  let found: NetUid | undefined;
  let least: U96F32 = U96F32.MAX;
  let eldest = u64.MAX;
  for (const [[netuid], added] of storage.NetworksAdded.entries()) {
    const since = storage.NetworkRegisteredAt.get(netuid);
    if (!added || netuid === ROOT || block < u64.saturatingAdd(since, immunity)) continue;
    const price = movingPrice(ctx, netuid);
    if (price < least || (price === least && since < eldest)) [found, least, eldest] = [netuid, price, since];
  }
  return found;
}
