import type { Holes } from '../primitives/scale';
import type { ConstantDefs, ConstantValues } from '../pallets/support/constant';
import type { Declaration, Pallet } from '../pallets/support/pallet';
import type { Layout } from '../pallets/support/state/store';
import type { StorageDefs } from '../pallets/support/storage';
import { item } from '../pallets/support/storage';
import { u32 } from '../primitives/scale';
import { outerTypes } from './outerTypes';

/** A pallet in its place in the runtime. */
export interface Mounted {
  readonly index: number;
  readonly pallet: Pallet<never>;
  readonly constants: { readonly [name: string]: unknown };
  /** What the pallet asks of the others, built when it is first asked for. */
  readonly config: (contexts: { readonly [pallet: string]: unknown }) => object;
}

/** A runtime as constructed: which pallets, where, with which constants. Bound to no state. */
export interface RuntimeDefinition {
  readonly pallets: readonly Mounted[];
  readonly byName: ReadonlyMap<string, Mounted>;
  readonly holes: Holes;
  readonly layout: Layout;
}

type ConfigOf<P> = P extends Pallet<infer Ctx> ? (Ctx extends { readonly config: infer C } ? C : object) : never;

/** Puts a pallet into the runtime. Constants and config are checked against its declaration. */
export function mount<Contexts, P extends Declaration & Pallet<never>>(
  index: number,
  pallet: P,
  wiring: {
    readonly constants: P extends { readonly constants: infer C extends ConstantDefs } ? ConstantValues<C> : never;
    readonly config?: (contexts: Contexts) => ConfigOf<P>;
  },
): Mounted {
  return { index, pallet, constants: wiring.constants, config: (wiring.config ?? (() => ({}))) as Mounted['config'] };
}

/** Assembles the runtime; `overrides` replace constants by `Pallet.Name`. @throws Error for an override that nothing declares */
export function defineRuntime(
  mounted: readonly Mounted[],
  overrides: { readonly [name: string]: unknown } = {},
): RuntimeDefinition {
  const pallets = withOverrides(mounted, overrides);
  const byName = new Map(pallets.map((entry) => [entry.pallet.name, entry]));
  const holes = outerTypes(pallets);
  const layout = {
    holes,
    pallets: pallets.map(({ pallet, constants }) => ({
      name: pallet.name,
      storage: withCounters(pallet.storage),
      constants,
    })),
  };
  return { pallets, byName, holes, layout };
}

function withOverrides(
  mounted: readonly Mounted[],
  overrides: { readonly [name: string]: unknown },
): readonly Mounted[] {
  const known = new Set(
    mounted.flatMap(({ pallet }) => Object.keys(pallet.constants).map((name) => `${pallet.name}.${name}`)),
  );
  const unknown = Object.keys(overrides).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Error(`no constant ${unknown}; constants are named Pallet.Name, as in Balances.ExistentialDeposit`);
  return mounted.map((entry) => {
    const names = Object.keys(entry.pallet.constants).filter((name) => `${entry.pallet.name}.${name}` in overrides);
    const replaced = Object.fromEntries(names.map((name) => [name, overrides[`${entry.pallet.name}.${name}`]]));
    return { ...entry, constants: { ...entry.constants, ...replaced } };
  });
}

/** Counted maps bring a counter of their own into the state. */
export function withCounters(storage: StorageDefs): StorageDefs {
  const all: { [name: string]: StorageDefs[string] } = {};
  for (const [name, def] of Object.entries(storage)) {
    all[name] = def;
    if (def.counted === true)
      all[`CounterFor${name}`] = item({
        keys: [],
        value: u32,
        default: () => 0,
        docs: 'Counter for the related counted storage map',
      });
  }
  return all;
}
