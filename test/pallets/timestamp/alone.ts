import type { Hex } from '../../../primitives/scale';
import { attempt } from '../../../pallets/support/dispatchError';
import type { RuntimeEvent } from '../../../pallets/support/event';
import type { Origin } from '../../../pallets/support/origin';
import type { Context } from '../../../pallets/support/context';
import type { Declaration, Pallet } from '../../../pallets/support/pallet';
import { State } from '../../../pallets/support/state/state';
import { bind } from '../../../runtime/bind';
import { defineRuntime, type Mounted } from '../../../runtime/definition';

/** One pallet on an empty state: what it deposits is kept, and the state's root is 32 times 0xab. */
export function alone<Ctx extends Context<Declaration>>(mounted: Mounted) {
  const events: RuntimeEvent[] = [];
  const definition = defineRuntime([mounted]);
  const state = new State(definition.layout);
  const bound = bind(definition, state, {
    inspector: {},
    storageRoot: () => new Uint8Array(32).fill(0xab),
    deposit: (_contexts, event) => void events.push(event),
    allows: () => true,
    filtered: new Error('filtered') as never,
  });
  const { name, hooks } = mounted.pallet as Pallet<Ctx>;
  const ctx = bound.contexts[name] as unknown as Ctx;
  return {
    ctx,
    state,
    events,
    definition,
    initialize: (number: number) => hooks.onInitialize?.(ctx, number),
    finalize: (number: number) => hooks.onFinalize?.(ctx, number),
    /** What a call answers, or its dispatch error. */
    run(call: string, origin: Origin, args: { readonly [name: string]: unknown }): unknown {
      const result = attempt(() => bound.env.dispatch({ pallet: name, name: call, args }, origin));
      return result.ok ? result.value : result.failure.error;
    },
  };
}

/** A digest that a pallet reads and writes. */
export function digest(...claims: readonly (readonly [Hex, Uint8Array])[]) {
  const consensus: (readonly [Hex, Uint8Array])[] = [];
  return {
    consensus,
    claims: [...claims],
    depositConsensus: (engine: Hex, data: Uint8Array): void => void consensus.push([engine, data]),
  };
}
