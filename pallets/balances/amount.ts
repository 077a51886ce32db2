/** The largest balance in rao. */
export const MAX_BALANCE = 2n ** 64n - 1n;

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Stops at the largest balance. */
export const saturatingAdd = (a: bigint, b: bigint): bigint => least(a + b, MAX_BALANCE);
/** Stops at zero. */
export const saturatingSub = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n);
/** Undefined where a u64 would overflow. */
export const checkedAdd = (a: bigint, b: bigint): bigint | undefined => (a + b > MAX_BALANCE ? undefined : a + b);
