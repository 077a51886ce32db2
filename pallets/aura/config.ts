import type { Hex } from '../../primitives/scale';

/** What Aura asks of the runtime. */
export interface Config {
  /** The pre-runtime items of the block's digest so far: engine and data. */
  preRuntimeDigests(): readonly (readonly [engine: Hex, data: Uint8Array])[];
  /** Adds a consensus item to the block's digest. */
  depositConsensus(engine: Hex, data: Uint8Array): void;
}
