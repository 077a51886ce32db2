import { U96F32 } from '../../../primitives/arithmetic/fixed';
import type { Subtensor } from '../declaration';
import { alphaIssuance } from '../staking/reserves';
import type { NetUid } from '../types';
import { blockEmission } from './blockEmission';
import { movingPrice } from './movingPrice';
import { subsidize } from './subsidy';

const { ZERO, checkedDiv, safeDiv, safeDivOr, saturatingAdd, saturatingFromNum: fixed, saturatingMul } = U96F32;

/** What a subnet gets in a block, before it is rounded down: TAO and alpha into its pool, alpha for those who work in it. In rao and alpha rao. */
export interface SubnetEmission {
  readonly netuid: NetUid;
  readonly taoIn: U96F32;
  readonly alphaIn: U96F32;
  readonly alphaOut: U96F32;
  /** Where a part of its TAO bought alpha, because the price is below the subnet's share. */
  readonly isSubsidized: boolean;
}

/** Subnets that were started. The block from which they emit is not looked at. */
const emits = ({ storage }: Subtensor, netuid: NetUid): boolean => storage.FirstEmissionBlockNumber.has(netuid);

const allowsRegistration = ({ storage }: Subtensor, netuid: NetUid): boolean =>
  storage.NetworkRegistrationAllowed.get(netuid) || storage.NetworkPowRegistrationAllowed.get(netuid);

/**
 * Splits the emission of a block by moving price among the subnets that were started, and buys alpha where that is due.
 *
 * @param block what the block emits, in rao
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function splitEmission(ctx: Subtensor, subnets: readonly NetUid[], block: U96F32): readonly SubnetEmission[] {
  const emitting = subnets.filter((netuid) => emits(ctx, netuid));
  const total = emitting.reduce((sum, netuid) => saturatingAdd(sum, movingPrice(ctx, netuid)), ZERO);
  return emitting.map((netuid) => emissionOf(ctx, netuid, block, total));
}

function emissionOf(ctx: Subtensor, netuid: NetUid, block: U96F32, total: U96F32): SubnetEmission {
  const price = ctx.config.swap.currentAlphaPrice(netuid);
  const share = checkedDiv(saturatingMul(block, movingPrice(ctx, netuid)), total) ?? ZERO;
  const alphaOut = fixed(blockEmission(ctx, alphaIssuance(ctx, netuid)));
  const isSubsidized = price < safeDiv(share, block);
  const into = isSubsidized
    ? subsidize(ctx, netuid, { block, price, share })
    : { taoIn: share, alphaIn: safeDivOr(share, price, alphaOut) };
  // Too late for the subsidy: what it bought is bought.
  return allowsRegistration(ctx, netuid)
    ? { netuid, ...into, alphaOut, isSubsidized }
    : { netuid, taoIn: ZERO, alphaIn: ZERO, alphaOut: ZERO, isSubsidized };
}
