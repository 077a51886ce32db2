import type { Bans } from './bans';
import type { TransactionGraph } from './graph';
import type { Limit } from './transaction';
import type { Validate } from './validity';
import type { Watchers } from './watchers';

/** How many ready transactions are validated again after a block: a quarter of those due, within bounds. */
export interface RevalidationBatch {
  readonly min: number;
  readonly max: number;
}

/** What a pool is given and keeps to. */
export interface PoolRules<Checked> {
  readonly validate: Validate<Checked>;
  /** The hash of an extrinsic's bytes: blake2-256 as `0x` and lower-case hex. */
  readonly hashOf: (extrinsic: Uint8Array) => string;
  readonly ready: Limit;
  readonly future: Limit;
  readonly acceptFuture: boolean;
  /** Whether this node makes blocks; if not, transactions that may not be propagated are useless. */
  readonly authorsBlocks: boolean;
  readonly revalidation: RevalidationBatch;
}

/** The pool behind its door: what the steps of submission and maintenance work on. */
export interface PoolState<Checked> {
  readonly rules: PoolRules<Checked>;
  readonly graph: TransactionGraph<Checked>;
  readonly bans: Bans;
  readonly watchers: Watchers;
  /** Told of each transaction that enters the ready queue by a submission. */
  readonly importListeners: Set<(hash: string) => void>;
  /** Hashes of ready transactions that are to be validated again, the longest due first. */
  readonly due: Set<string>;
  /** The number of the head. */
  block: number;
}
