import type { Entries } from './entries';
import type { RuntimeCall } from './call';
import type { ConstantValues } from './constant';
import type { EventDef, RuntimeEvent } from './event';
import type { Declaration } from './pallet';
import type { Origin } from './origin';
import type { Store } from './state/store';
import type { DispatchInfo, PostDispatchInfo } from './weight';
import type { Holes } from '../../primitives/scale';

/** What the runtime offers to every pallet. */
export interface Environment {
  readonly store: Store;
  readonly holes: Holes;
  deposit(event: RuntimeEvent): void;
  dispatchInfo(call: RuntimeCall): DispatchInfo;
  /** In a storage layer of its own, after the origin's filter. @throws DispatchFailure */
  dispatch(call: RuntimeCall, origin: Origin): PostDispatchInfo;
  dispatchBypassFilter(call: RuntimeCall, origin: Origin): PostDispatchInfo;
  /** A storage layer: what `run` wrote is undone when it throws. @throws Transactional.LimitReached beyond 255 levels */
  layer<T>(run: () => T): T;
  /** An origin under the runtime's base filter. */
  signed(who: string): Origin;
  /** The trie root of the state as it stands. */
  storageRoot(): Uint8Array;
}

/** Everything that the functions of a pallet may touch. */
export interface Context<D extends Declaration, Config = object> {
  readonly storage: Entries<D['storage']>;
  readonly constants: ConstantValues<D['constants']>;
  /** What the pallet asks of the others, wired by the runtime. */
  readonly config: Config;
  readonly env: Environment;
  deposit<N extends keyof D['events'] & string>(
    name: N,
    ...fields: D['events'][N] extends EventDef<infer A> ? A : never
  ): void;
}
