import type { BuiltBlock } from './chain';

/** When blocks are made. */
export type SealMode =
  | { readonly type: 'interval'; readonly milliseconds: number }
  | { readonly type: 'instant'; readonly batchMilliseconds?: number }
  | { readonly type: 'manual' };

export interface Producer {
  readonly mode: SealMode;
  /** Switches at run time. */
  setMode(mode: SealMode): void;
  /** Builds a block now, from the pool's ready transactions or from these; `undefined` when empty ones are not wanted and there is nothing to put in. */
  produce(options?: { readonly allowEmpty?: boolean; readonly transactions?: readonly Uint8Array[] }): BuiltBlock | undefined;
  /** Stops the clock. */
  stop(): void;
}
