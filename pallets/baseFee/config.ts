/** What BaseFee asks of the runtime. Weights as reference time in picoseconds. */
export interface Config {
  /** Used so far by the block, all classes together. */
  blockWeight(): bigint;
  /** Most that a block may use. */
  maxBlockWeight(): bigint;
}
