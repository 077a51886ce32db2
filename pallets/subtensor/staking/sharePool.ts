import { I64F64, U64F64 } from '../../../primitives/arithmetic/fixed';
import * as i64 from '../../../primitives/arithmetic/i64';
import * as u64 from '../../../primitives/arithmetic/u64';

/** What a hotkey holds on a subnet, and into how many shares that is cut. */
export interface SharePool {
  /** In alpha rao. */
  readonly value: bigint;
  readonly shares: U64F64;
}

/** A pool and one share in it after a change. */
export interface Changed {
  readonly pool: SharePool;
  readonly share: U64F64;
  /** By how much the value really changed, as i64. */
  readonly actual: bigint;
}

const fixed = (value: bigint): U64F64 => U64F64.saturatingFromNum(value);
const NOTHING = U64F64.ZERO;
/** Below this part of what it was, a share is dust. */
const DUST = U64F64.saturatingFromDecimal('0.00001');
/** About what a subnet emits in a year, in alpha rao: a pool has to stay exact for so long. */
const YEAR_OF_EMISSION = fixed(2_628_000_000_000_000n);

/** Alpha rao that a share is worth. @source subtensor primitives/share-pool lib.rs get_value */
export function valueOf({ value, shares }: SharePool, share: U64F64): bigint {
  const each = U64F64.checkedDiv(fixed(value), shares);
  if (each !== undefined) return U64F64.saturatingToNum(U64F64.saturatingMul(each, share), u64);
  const whole = U64F64.checkedDiv(U64F64.saturatingMul(fixed(value), share), shares);
  return U64F64.saturatingToNum(whole ?? NOTHING, u64);
}

/** Shares that a change of the value is worth. @source subtensor primitives/share-pool lib.rs get_shares_per_update */
function sharesFor({ value, shares }: SharePool, update: bigint): I64F64 {
  const amount = I64F64.saturatingFromNum(update);
  const each = U64F64.checkedDiv(fixed(value), shares);
  if (each !== undefined) return I64F64.safeDiv(amount, I64F64.saturatingFromFixed(U64F64, each));
  const part = I64F64.safeDiv(amount, I64F64.saturatingFromNum(value));
  return I64F64.saturatingMul(part, I64F64.saturatingFromFixed(U64F64, shares));
}

/** Changes the value that all shares have a part in. @source subtensor primitives/share-pool lib.rs update_value_for_all */
export function updateForAll({ value, shares }: SharePool, update: bigint): SharePool {
  const changed = update >= 0n ? u64.saturatingAdd(value, update) : u64.saturatingSub(value, -update);
  return { value: changed, shares };
}

/** Whether a change would reach the share at all: a pool of few and dear shares is too coarse for small ones. @source subtensor primitives/share-pool lib.rs sim_update_value_for_one */
export const canUpdateForOne = (pool: SharePool, update: bigint): boolean =>
  pool.shares === NOTHING || sharesFor(pool, update) !== I64F64.ZERO;

/**
 * Changes the value of one share by buying or selling shares. Where so little would remain that the pool loses precision,
 * the whole share goes. @source subtensor primitives/share-pool lib.rs update_value_for_one
 */
export function updateForOne(pool: SharePool, share: U64F64, update: bigint): Changed {
  if (pool.shares === NOTHING) {
    const all = fixed(update);
    return { pool: updateForAll({ ...pool, shares: all }, update), share: all, actual: update };
  }
  // Epochs pay nothing to most: that changes nothing.
  if (update === 0n) return { pool, share, actual: 0n };
  const bought = sharesFor(pool, update);
  if (bought >= 0n) {
    const more = U64F64.saturatingFromFixed(I64F64, bought);
    const shares = U64F64.saturatingAdd(pool.shares, more);
    return {
      pool: updateForAll({ ...pool, shares }, update),
      share: U64F64.saturatingAdd(share, more),
      actual: update,
    };
  }
  return sell(pool, share, U64F64.saturatingFromFixed(I64F64, I64F64.neg(bought)), update);
}

function sell(pool: SharePool, share: U64F64, sold: U64F64, update: bigint): Changed {
  const shares = U64F64.saturatingSub(pool.shares, sold);
  const left = U64F64.saturatingSub(share, sold);
  const inAYear = U64F64.saturatingAdd(fixed(pool.value), YEAR_OF_EMISSION);
  const exact = U64F64.safeDiv(left, share) >= DUST && U64F64.checkedDiv(inAYear, shares) !== undefined;
  if (exact) return { pool: updateForAll({ ...pool, shares }, update), share: left, actual: update };
  const actual = i64.wrappingFrom(-valueOf(pool, share));
  const rest = { ...pool, shares: U64F64.saturatingSub(pool.shares, share) };
  return { pool: updateForAll(rest, actual), share: NOTHING, actual };
}
