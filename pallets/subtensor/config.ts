import type { NetUid } from './types';

/** Blocks between two uses, as the build of the chain fixes them: no storage item or constant tells. */
export interface FixedRateLimits {
  readonly mechanismCountUpdate: bigint;
  readonly mechanismEmission: bigint;
  readonly maxUidsTrimming: bigint;
  readonly evmKeyAssociate: bigint;
}

/** What SubtensorModule asks of the runtime. */
export interface Config {
  /** Number of the current block. */
  blockNumber(): number;
  readonly rateLimits: FixedRateLimits;
  /** Told where the chain runs an epoch and this build does not: the subnet and the block. */
  epochsNotExecuted?(netuid: NetUid, block: number): void;
}
