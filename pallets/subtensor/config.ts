import type { NetUid } from './types';

/** What SubtensorModule asks of the runtime. */
export interface Config {
  /** Number of the current block. */
  blockNumber(): number;
  /** Told where the chain runs an epoch and this build does not: the subnet and the block. */
  epochsNotExecuted?(netuid: NetUid, block: number): void;
}
