import type { TransactionSource, ValidTransaction } from './validity';

/** A validated transaction as the pool keeps it and as the block producer gets it. Never mutated. */
export interface PoolTransaction<Checked> {
  /** blake2-256 of the bytes, `0x` and lower-case hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly source: TransactionSource;
  readonly priority: bigint;
  /** The first block at which the verdict no longer holds (u64). */
  readonly validTill: bigint;
  readonly requires: readonly string[];
  readonly provides: readonly string[];
  readonly propagate: boolean;
  /** The runtime's own handle from the last validation. */
  readonly checked: Checked;
}

const U64_MAX = 0xffff_ffff_ffff_ffffn;

/** Binds a verdict to the block it was given at. */
export function validAt<Checked>(
  block: number,
  extrinsic: Pick<PoolTransaction<Checked>, 'hash' | 'bytes' | 'source'>,
  verdict: ValidTransaction,
  checked: Checked,
): PoolTransaction<Checked> {
  const till = BigInt(block) + verdict.longevity;
  return {
    hash: extrinsic.hash,
    bytes: extrinsic.bytes,
    source: extrinsic.source,
    priority: verdict.priority,
    validTill: till > U64_MAX ? U64_MAX : till,
    requires: verdict.requires,
    provides: verdict.provides,
    propagate: verdict.propagate,
    checked,
  };
}

/** A bound on a queue: how many transactions, and how many bytes they may have together. */
export interface Limit {
  readonly count: number;
  readonly totalBytes: number;
}

/** Whether a queue of this size is over its bound; exactly at the bound is not. */
export function isExceeded(limit: Limit, count: number, bytes: number): boolean {
  return count > limit.count || bytes > limit.totalBytes;
}
