/** What `SubnetMechanism` says of a subnet whose alpha is traded in a pool. Alpha of a stable one is TAO. */
export const DYNAMIC = 1;
export const STABLE = 0;

/** Which way a swap goes. Buy: TAO in, alpha out. Sell: alpha in, TAO out. */
export type OrderType = 'Buy' | 'Sell';

/** What a swap took and gave. A Buy takes rao and gives alpha rao. @source subtensor pallets/swap-interface lib.rs SwapResult */
export interface SwapResult {
  /** Without the fee. */
  readonly amountPaidIn: bigint;
  readonly amountPaidOut: bigint;
  /** In what was paid in, on top of it. */
  readonly feePaid: bigint;
  /** By how much the reserves change, as i64. Fees stay outside of them. */
  readonly taoReserveDelta: bigint;
  readonly alphaReserveDelta: bigint;
}
