import type { RuntimeCall } from './call';
import type { DispatchFailure } from './dispatchError';
import type { RuntimeEvent } from './event';
import type { Origin } from './origin';

/** A step of a block: between two of them the state can be compared. */
export type Phase =
  { readonly type: 'init' } | { readonly type: 'extrinsic'; readonly index: number } | { readonly type: 'final' };

/** Watches a runtime without changing it: traces, coverage and the replay report. Every method is optional. */
export interface Inspector {
  onCall?(call: RuntimeCall, origin: Origin): void;
  onEvent?(event: RuntimeEvent): void;
  onError?(call: RuntimeCall, failure: DispatchFailure): void;
  /** A phase has ended. */
  onPhase?(phase: Phase): void;
}
