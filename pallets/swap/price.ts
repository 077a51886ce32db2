import { U64F64, U96F32 } from '../../primitives/arithmetic/fixed';
import * as u64 from '../../primitives/arithmetic/u64';
import type { NetUid } from '../support/netUid';
import { DYNAMIC } from '../support/pool';
import type { Swap } from './declaration';
import { MAX_SQRT_PRICE, MIN_SQRT_PRICE } from './tick';

/** Rao of one TAO. */
const RAO = U64F64.fromNum(1_000_000_000n);

/** TAO for one alpha. @source subtensor pallets/swap/src/pallet/impls.rs current_price */
export function currentAlphaPrice({ storage, config }: Swap, netuid: NetUid): U96F32 {
  if (config.mechanism(netuid) !== DYNAMIC) return U96F32.ONE;
  if (storage.SwapV3Initialized.get(netuid)) {
    const root = storage.AlphaSqrtPrice.get(netuid);
    return U96F32.saturatingFromFixed(U64F64, U64F64.saturatingMul(root, root));
  }
  const alpha = config.alphaReserve(netuid);
  if (alpha === 0n) return U96F32.ZERO;
  const tao = config.taoReserve(netuid);
  return U96F32.saturatingDiv(U96F32.saturatingFromNum(tao), U96F32.saturatingFromNum(alpha));
}

const inRao = (sqrtPrice: U64F64): U64F64 => U64F64.saturatingMul(U64F64.saturatingMul(sqrtPrice, sqrtPrice), RAO);

const MIN_PRICE = U64F64.saturatingToNum(inRao(MIN_SQRT_PRICE), u64);
const MAX_PRICE = U64F64.saturatingToNum(U64F64.saturatingRound(inRao(MAX_SQRT_PRICE)), u64);

/** The limit that no sale reaches, in rao for one alpha. @source subtensor pallets/swap/src/pallet/impls.rs min_price */
export const minPrice = (): bigint => MIN_PRICE;

/** The limit that no purchase reaches, in rao for one alpha. @source subtensor pallets/swap/src/pallet/impls.rs max_price */
export const maxPrice = (): bigint => MAX_PRICE;

const EPSILON = U64F64.saturatingFromDecimal('0.0000000001');

const sqrtOf = (limit: bigint): U64F64 | undefined =>
  U64F64.checkedSqrt(U64F64.safeDiv(U64F64.saturatingFromNum(limit), RAO), EPSILON);

/** Nearly all limits are one of these, and bisection is dear. */
const SQRT_OF_ENDS = new Map([MIN_PRICE, MAX_PRICE].map((limit) => [limit, sqrtOf(limit)]));

/** Square root of a limit in rao for one alpha, as bisection finds it. @source subtensor pallets/swap/src/pallet/impls.rs swap */
export const sqrtPriceOfLimit = (limit: bigint): U64F64 | undefined => SQRT_OF_ENDS.get(limit) ?? sqrtOf(limit);
