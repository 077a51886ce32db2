import type { Hex } from '../../primitives/scale';
import type { H160 } from '../support/account';

/** What Ethereum asks of the runtime. */
export interface Config {
  /** Most gas that an Ethereum block may use. */
  readonly blockGasLimit: bigint;
  /** How many block hashes are kept, in blocks. */
  readonly blockHashCount: number;
  /** Address of the block's author; undefined where the digest names none. */
  author(): H160 | undefined;
  /** Time of the block in milliseconds. */
  now(): bigint;
  /** Adds a consensus item to the block's digest. */
  depositConsensus(engine: Hex, data: Uint8Array): void;
}
