import type { Hex } from '../../../primitives/scale';
import { attempt } from '../../../pallets/support/dispatchError';
import type { RuntimeEvent } from '../../../pallets/support/event';
import type { Origin } from '../../../pallets/support/origin';
import type { Context } from '../../../pallets/support/context';
import type { Declaration } from '../../../pallets/support/pallet';
import type { Mounted } from '../../../runtime/definition';
import { benchWith } from '../../support/bench';

/** One pallet beside System: what it deposits is kept, and it is told 32 times 0xab as the state's root. */
export function alone<Ctx extends Context<Declaration>>(mounted: Mounted) {
  const events: RuntimeEvent[] = [];
  const whole = benchWith(
    { inspector: { onEvent: (event) => void events.push(event) }, storageRoot: () => new Uint8Array(32).fill(0xab) },
    mounted,
  );
  const { pallet } = mounted;
  return {
    ...whole,
    ctx: whole.contexts[pallet.name] as unknown as Ctx,
    events,
    initialize: (number: number) => whole.initialize(pallet, number),
    finalize: (number: number) => whole.finalize(pallet, number),
    /** What a call answers, or its dispatch error. */
    run(call: string, origin: Origin, args: { readonly [name: string]: unknown }): unknown {
      const result = attempt(() => whole.env.dispatch({ pallet: pallet.name, name: call, args }, origin));
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
