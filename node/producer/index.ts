import type { BuiltBlock } from '../chain';
import type { SealMode } from './mode';

export { describeMode, type SealMode } from './mode';
export { BlockProducer } from './producer';

/** What a block that is asked for shall be. */
export interface BlockRequest {
  /** False makes no block when there is nothing to put in. True when left out. */
  readonly allowEmpty?: boolean;
  /** Offered instead of the pool's ready transactions. */
  readonly transactions?: readonly Uint8Array[];
  /** Above the parent's; by the mode when left out. */
  readonly slot?: number;
  /** Milliseconds since 1970, within the slot; its beginning when left out. */
  readonly now?: number;
}

export interface Producer {
  readonly mode: SealMode;
  /** Switches at run time. */
  setMode(mode: SealMode): void;
  /** Builds a block now, from the pool's ready transactions or from those of the request; `undefined` when empty ones are not wanted and there is nothing to put in. @throws RuntimeTrap when a hook traps: there is no block */
  produce(request?: BlockRequest): BuiltBlock | undefined;
  /** Stops the clock; blocks can still be asked for. */
  stop(): void;
}
