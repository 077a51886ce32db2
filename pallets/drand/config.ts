/** What Drand asks of the runtime. */
export interface Config {
  blockNumber(): number;
}
