/** Which way a swap goes. Buy: TAO in, alpha out. Sell: alpha in, TAO out. */
export type OrderType = 'Buy' | 'Sell';

/** How a swap ended, in rao and alpha rao. */
export interface SwapResult {
  /** What was swapped, without the fee. */
  readonly amountPaidIn: bigint;
  readonly amountPaidOut: bigint;
  /** In what was paid in, on top of it. */
  readonly feePaid: bigint;
  /** What the reserves change by. i64. */
  readonly taoReserveDelta: bigint;
  readonly alphaReserveDelta: bigint;
}
