import { toHex, type Hex } from '../../primitives/scale';
import type { RuntimeCall } from '../../pallets/support/call';
import { attempt } from '../../pallets/support/dispatchError';
import type { RuntimeEvent } from '../../pallets/support/event';
import type { Inspector } from '../../pallets/support/inspector';
import type { Origin } from '../../pallets/support/origin';
import type { Pallet } from '../../pallets/support/pallet';
import { StateTrie } from '../../pallets/support/state/root';
import { State } from '../../pallets/support/state/state';
import { depositEvent, errors, resetEvents, system, type System } from '../../pallets/system';
import { bind } from '../../runtime/bind';
import { defineRuntime, mount, type Mounted, type RuntimeDefinition } from '../../runtime/definition';
import { blockLength, blockWeights } from '../../runtime/limits';
import { version } from '../../runtime/version';

export interface BenchOptions {
  readonly definition?: RuntimeDefinition;
  /** The base filter: calls that nobody but root may make. */
  readonly forbids?: (call: RuntimeCall) => boolean;
  /** What pallets are told to be the state root; the real one when left out. */
  readonly storageRoot?: () => Uint8Array;
  readonly inspector?: Inspector;
}

type ContextOf<P> = P extends Pallet<infer Ctx> ? Ctx : never;

export const mountSystem = (config: { readonly onNewAccount?: () => void } = {}): Mounted =>
  mount(0, system, {
    constants: {
      BlockWeights: blockWeights,
      BlockLength: blockLength,
      BlockHashCount: 2_400,
      DbWeight: { read: 25_000_000n, write: 100_000_000n },
      Version: version,
      SS58Prefix: 42,
    },
    config: () => ({ maxConsumers: 16, ...config }),
  });

/** Pallets on an empty state of their own, in block 1. System is always among them. */
export const bench = (...mounted: readonly Mounted[]) => benchWith({}, ...mounted);

export function benchWith(options: BenchOptions, ...mounted: readonly Mounted[]) {
  const all = mounted.some(({ pallet }) => pallet.name === 'System') ? mounted : [mountSystem(), ...mounted];
  const definition = options.definition ?? defineRuntime(all);
  const state = new State(definition.layout);
  const trie = new StateTrie(state);
  const bound = bind(definition, state, {
    inspector: options.inspector ?? {},
    storageRoot: options.storageRoot ?? (() => trie.root()),
    deposit: (contexts, event) => depositEvent(contexts.System as unknown as System, event),
    allows: (_contexts, call) => options.forbids?.(call) !== true,
    filtered: errors.CallFiltered,
  });
  const sys = bound.contexts.System as unknown as System;
  sys.storage.Number.set(1);
  return {
    ...bound,
    state,
    sys,
    /** The context of one of the pallets. */
    of: <P extends Pallet<never>>(pallet: P): ContextOf<P> => bound.contexts[pallet.name] as unknown as ContextOf<P>,
    /** What a call reports, or its failure. What a failed one wrote is undone. */
    run(call: RuntimeCall, origin: Origin) {
      const ended = attempt(() => bound.env.dispatch(call, origin));
      return ended.ok ? ended.value : { error: ended.failure.error, ...ended.failure.info };
    },
    /** Root of the state as it stands. */
    root: (): Hex => toHex(trie.root()),
    events: (): readonly RuntimeEvent[] => sys.storage.Events.get().map(({ event }) => event),
    eventNames: (): readonly string[] => sys.storage.Events.get().map(({ event }) => event.name),
    forgetEvents: () => resetEvents(sys),
    initialize: (pallet: Pallet<never>, number: number) =>
      pallet.hooks.onInitialize?.(bound.contexts[pallet.name] as never, number),
    finalize: (pallet: Pallet<never>, number: number) =>
      pallet.hooks.onFinalize?.(bound.contexts[pallet.name] as never, number),
  };
}
export type Bench = ReturnType<typeof benchWith>;
