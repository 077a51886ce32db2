import type { Hex } from '../../primitives/scale';

/** What Grandpa asks of the runtime. */
export interface Config {
  blockNumber(): number;
  /** Adds a consensus item to the block's digest. */
  depositConsensus(engine: Hex, data: Uint8Array): void;
}
