/** What TransactionPayment asks of the runtime. */
export interface Config {
  /** The fee multiplier after a block, from the one before it. Raw bits of a FixedU128. */
  nextMultiplier(previous: bigint): bigint;
}
