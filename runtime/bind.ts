import type { CallDef, OfArguments, RuntimeCall } from '../pallets/support/call';
import type { Context, Environment } from '../pallets/support/context';
import { failures, DispatchFailure, NotImplementedError } from '../pallets/support/dispatchError';
import { bindEntries } from '../pallets/support/entries';
import type { RuntimeEvent } from '../pallets/support/event';
import type { Inspector } from '../pallets/support/inspector';
import { signedBy, type Origin } from '../pallets/support/origin';
import type { Declaration } from '../pallets/support/pallet';
import type { Store } from '../pallets/support/state/store';
import { NO_WEIGHT, type DispatchInfo, type PostDispatchInfo } from '../pallets/support/weight';
import type { AccountId } from '../pallets/support/account';
import type { Mounted, RuntimeDefinition } from './definition';

/** Rust's limit on nested storage layers. */
const MAX_LAYERS = 255;

/** What a runtime needs beyond its pallets to run on a state. */
export interface Surroundings {
  readonly inspector: Inspector;
  storageRoot(): Uint8Array;
  /** Deposits through System. */
  deposit(contexts: Contexts, event: RuntimeEvent): void;
  /** The runtime's base call filter. */
  allows(contexts: Contexts, call: RuntimeCall): boolean;
  /** What a filtered call fails with. */
  readonly filtered: DispatchFailure;
}

export type AnyContext = Context<Declaration>;
export interface Contexts {
  readonly [pallet: string]: AnyContext;
}

/** A runtime on a state: every pallet with its context. */
export interface Bound {
  readonly definition: RuntimeDefinition;
  readonly contexts: Contexts;
  readonly env: Environment;
}

export function bind(definition: RuntimeDefinition, store: Store, around: Surroundings): Bound {
  const contexts: { [pallet: string]: AnyContext } = {};
  const env = environment(definition, store, contexts, around);
  for (const mounted of definition.pallets) contexts[mounted.pallet.name] = context(mounted, contexts, env);
  return { definition, contexts, env };
}

function context({ pallet, constants, config }: Mounted, contexts: Contexts, env: Environment): AnyContext {
  let wired: object | undefined;
  const { name, events } = pallet;
  return {
    storage: bindEntries(name, pallet.storage, env.store),
    constants,
    get config() {
      return (wired ??= config(contexts));
    },
    env,
    deposit(event: string, ...fields: readonly unknown[]) {
      env.deposit({ pallet: name, name: event, value: events[event]?.named === true ? fields[0] : fields });
    },
  };
}

function environment(
  definition: RuntimeDefinition,
  store: Store,
  contexts: Contexts,
  around: Surroundings,
): Environment {
  const { inspector } = around;
  let layers = 0;
  // A batch asks its calls for weight, class and fee: without a memory that doubles with each level of nesting.
  const infos = new WeakMap<RuntimeCall, DispatchInfo>();
  const allows = (call: RuntimeCall): boolean => around.allows(contexts, call);
  const env: Environment = {
    store,
    holes: definition.holes,
    storageRoot: around.storageRoot,
    signed: (who) => signedBy(who as AccountId, allows),
    deposit(event) {
      inspector.onEvent?.(event);
      around.deposit(contexts, event);
    },
    dispatchInfo(call) {
      const known = infos.get(call) ?? dispatchInfo(callOf(definition, call), call, env);
      infos.set(call, known);
      return known;
    },
    layer(run) {
      if (layers >= MAX_LAYERS) throw failures.LimitReached;
      layers += 1;
      try {
        return store.layer(run);
      } finally {
        layers -= 1;
      }
    },
    dispatch(call, origin) {
      if (!origin.allows(call)) throw around.filtered;
      return env.dispatchBypassFilter(call, origin);
    },
    dispatchBypassFilter(call, origin) {
      inspector.onCall?.(call, origin);
      try {
        return env.layer(() => run(callOf(definition, call), contexts, call, origin));
      } catch (failure) {
        if (failure instanceof DispatchFailure) inspector.onError?.(call, failure);
        throw failure;
      }
    },
  };
  return env;
}

function run(def: CallDef<never, never>, contexts: Contexts, call: RuntimeCall, origin: Origin): PostDispatchInfo {
  if (def.run === undefined) throw new NotImplementedError(call);
  return def.run(contexts[call.pallet] as never, origin, call.args as never) ?? {};
}

/** @throws NotImplementedError for a call without a body; calls inside it are found when they are dispatched */
export function requireImplemented(definition: RuntimeDefinition, call: RuntimeCall): void {
  if (callOf(definition, call).run === undefined) throw new NotImplementedError(call);
}

function callOf(definition: RuntimeDefinition, call: RuntimeCall): CallDef<never, never> {
  const def = definition.byName.get(call.pallet)?.pallet.calls[call.name];
  if (def === undefined) throw new Error(`this runtime has no call ${call.pallet}.${call.name}`);
  return def;
}

function dispatchInfo(def: CallDef<never, never>, call: RuntimeCall, env: Environment): DispatchInfo {
  const of = <R>(fact: OfArguments<R, never>): R =>
    typeof fact === 'function' ? (fact as (args: never, env: Environment) => R)(call.args as never, env) : fact;
  return {
    callWeight: of(def.weight),
    extensionWeight: NO_WEIGHT,
    class: of(def.class ?? 'Normal'),
    pays: of(def.pays ?? 'Yes'),
  };
}
