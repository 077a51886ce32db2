import type { RuntimeCall } from '../pallets/support/call';
import type { Environment } from '../pallets/support/context';
import type { Hooks } from '../pallets/support/hooks';
import type { Inspector } from '../pallets/support/inspector';
import type { Store } from '../pallets/support/state/store';
import type { Weight } from '../pallets/support/weight';
import { depositEvent, errors as systemErrors } from '../pallets/system';
import { bind, type Bound } from './bind';
import { wireContexts, type RuntimeContexts } from './contexts';
import type { RuntimeDefinition } from './definition';
import { extensions } from './extensions';
import type { Extensions } from './extensions/extension';
import type { UncheckedExtrinsic } from './extrinsic';
import { baseCallFilter } from './filter';

/** A runtime on a state, ready to execute blocks. */
export interface Runtime {
  readonly definition: RuntimeDefinition;
  readonly store: Store;
  readonly bound: Bound;
  readonly contexts: RuntimeContexts;
  readonly env: Environment;
  readonly extensions: Extensions;
  readonly inspector: Inspector;
  readonly verifySignatures: boolean;
  readonly onInitialize: readonly ((number: number) => Weight)[];
  readonly onFinalize: readonly ((number: number) => void)[];
  /** The runtime's base call filter. */
  allows(call: RuntimeCall): boolean;
  isInherent(extrinsic: UncheckedExtrinsic): boolean;
}

export interface RuntimeOptions {
  readonly inspector?: Inspector;
  /** False takes every signature for good. */
  readonly verifySignatures?: boolean;
  /** The trie root of the state; zero when roots are off. */
  storageRoot?(): Uint8Array;
}

const NO_ROOT = new Uint8Array(32);

/** Binds a runtime to a state. */
export function createRuntime(definition: RuntimeDefinition, store: Store, options: RuntimeOptions = {}): Runtime {
  const inspector = options.inspector ?? {};
  const bound = bind(definition, store, {
    inspector,
    storageRoot: options.storageRoot ?? (() => NO_ROOT),
    deposit: (contexts, event) => depositEvent(contexts.System as RuntimeContexts['System'], event),
    allows: (contexts, call) => baseCallFilter(contexts, call),
    filtered: systemErrors.CallFiltered,
  });
  const allows = (call: RuntimeCall): boolean => baseCallFilter(bound.contexts, call);
  return {
    definition,
    store,
    bound,
    contexts: wireContexts(bound),
    env: bound.env,
    extensions,
    inspector,
    verifySignatures: options.verifySignatures ?? true,
    ...boundHooks(bound),
    allows,
    isInherent: ({ preamble, call }) =>
      preamble.type === 'Bare' && (definition.byName.get(call.pallet)?.pallet.inherents.includes(call.name) ?? false),
  };
}

function boundHooks({ definition, contexts }: Bound): Pick<Runtime, 'onInitialize' | 'onFinalize'> {
  const onInitialize: Runtime['onInitialize'][number][] = [];
  const onFinalize: Runtime['onFinalize'][number][] = [];
  for (const { pallet } of definition.pallets) {
    const hooks: Hooks<unknown> = pallet.hooks;
    const ctx = contexts[pallet.name];
    const { onInitialize: begin, onFinalize: end } = hooks;
    if (begin !== undefined) onInitialize.push((number) => begin.call(hooks, ctx, number));
    if (end !== undefined) onFinalize.push((number) => end.call(hooks, ctx, number));
  }
  return { onInitialize, onFinalize };
}
