import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { swapTaoForAlpha } from '../staking/poolSwap';
import { recycleAlpha } from '../staking/reserves';
import { rao, type NetUid } from '../types';

/** What decides on a subsidy: the emission of the whole block and the subnet's share of it, in rao, and the price of alpha. */
interface Terms {
  readonly block: U96F32;
  readonly price: U96F32;
  readonly share: U96F32;
}

/**
 * Gives a subnet whose price is below its share as much TAO as keeps the price where it is, and buys alpha for the rest,
 * which is destroyed. Answers what goes into the pool.
 *
 * Quirks: as much alpha goes into the pool as the block emits TAO, and a purchase that fails changes nothing of that.
 *
 * @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase
 */
export function subsidize(
  ctx: Subtensor,
  netuid: NetUid,
  { block, price, share }: Terms,
): { readonly taoIn: U96F32; readonly alphaIn: U96F32 } {
  const { swap } = ctx.config;
  const taoIn = U96F32.saturatingMul(price, block);
  const rest = rao(U96F32.saturatingToNum(U96F32.saturatingSub(share, taoIn), u64));
  const bought = attempt(() => swapTaoForAlpha(ctx, netuid, rest, swap.maxPrice(), true));
  if (bought.ok) recycleAlpha(ctx, netuid, bought.value.amountPaidOut);
  return { taoIn, alphaIn: block };
}
