import type { Codec } from '../../primitives/scale';
import type { CallDefs, RuntimeCall } from './call';
import type { ConstantDefs } from './constant';
import { moduleFailure, type DispatchFailure } from './dispatchError';
import type { EventDefs } from './event';
import type { Hooks } from './hooks';
import type { StorageDefs } from './storage';

/** How Rust names the pallet's generated types; the metadata shows it. */
export interface RustNames {
  /** Path of the module that holds Call, Event and Error: `pallet_balances::pallet`. */
  readonly path: readonly string[];
  /** Type parameters of each: `T` for the config, `I` for the instance. */
  readonly call?: readonly string[];
  readonly event?: readonly string[];
  readonly error?: readonly string[];
  /** What the runtime calls the crate, where it renames it. */
  readonly alias?: string;
  /** Tells instances of one pallet apart. */
  readonly instance?: string;
}

/** Docs of errors by name; the place is the index. */
export type ErrorDocs = { readonly [name: string]: string };

/** A pallet as declared: metadata, keys, codecs, dispatch and types are read off this. */
export interface Declaration {
  readonly name: string;
  readonly rust: RustNames;
  readonly storage: StorageDefs;
  readonly events: EventDefs;
  readonly errors: ErrorDocs;
  readonly constants: ConstantDefs;
  /** Version of the storage layout, kept under `:__STORAGE_VERSION__:`. */
  readonly storageVersion: number;
  /** The pallet's own origin, beside those of System. */
  readonly origin?: Codec<unknown> | undefined;
  /** Why the pallet holds funds: an enum without fields. */
  readonly holdReason?: Codec<string> | undefined;
  /** Types of the pallet's Config that V16 metadata shows, by name. */
  readonly associatedTypes?: { readonly [name: string]: Codec<unknown> } | undefined;
}

/** A function that reads the state and answers a value; shown in V16 metadata. */
export interface ViewFunction<Ctx> {
  readonly docs: string;
  readonly inputs: { readonly [name: string]: Codec<unknown> };
  readonly output: Codec<unknown>;
  run(ctx: Ctx, inputs: { readonly [name: string]: unknown }): unknown;
}

/** What makes a call without a signature valid; longevity in blocks, for ever when left out. */
export interface UnsignedValidity {
  readonly priority: bigint;
  readonly provides: readonly Uint8Array[];
  readonly longevity?: bigint;
}

/** Why a call without a signature is not valid: `Call` where it needs one. */
export type UnsignedRefusal = 'Call' | 'BadSigner' | 'BadProof' | 'Stale' | 'Future';

/** A pallet with everything it does. */
export interface Pallet<Ctx = never> extends Declaration {
  readonly calls: CallDefs<Ctx>;
  readonly hooks: Hooks<Ctx>;
  readonly viewFunctions: { readonly [name: string]: ViewFunction<Ctx> };
  /** Calls that the block's author puts in, unsigned. */
  readonly inherents: readonly string[];
  /** FRAME's ValidateUnsigned. A pallet without it leaves the origin to its calls. */
  readonly validateUnsigned: ((ctx: Ctx, call: RuntimeCall) => UnsignedValidity | UnsignedRefusal) | undefined;
}

type Errors<D extends Declaration> = { readonly [N in keyof D['errors'] & string]: DispatchFailure };

/** Declares a pallet. Answers its errors too, for the functions that raise them. */
export function declarePallet<
  const N extends string,
  const S extends StorageDefs = Record<never, never>,
  const E extends EventDefs = Record<never, never>,
  const X extends ErrorDocs = Record<never, never>,
  const C extends ConstantDefs = Record<never, never>,
>(def: {
  readonly name: N;
  readonly rust: RustNames;
  readonly storage?: S;
  readonly events?: E;
  readonly errors?: X;
  readonly constants?: C;
  readonly storageVersion?: number;
  readonly origin?: Codec<unknown>;
  readonly holdReason?: Codec<string>;
  readonly associatedTypes?: Declaration['associatedTypes'];
}) {
  const declaration = {
    name: def.name,
    rust: def.rust,
    storage: def.storage ?? ({} as S),
    events: def.events ?? ({} as E),
    errors: def.errors ?? ({} as X),
    constants: def.constants ?? ({} as C),
    storageVersion: def.storageVersion ?? 0,
    origin: def.origin,
    holdReason: def.holdReason,
    associatedTypes: def.associatedTypes,
  };
  const errors = Object.keys(declaration.errors).map((name) => [name, moduleFailure(def.name, name)] as const);
  return { declaration, errors: Object.fromEntries(errors) as Errors<typeof declaration> };
}

/** Joins a declaration with its calls and hooks. */
export function assemble<Ctx, D extends Declaration>(
  declaration: D,
  parts: Partial<Omit<Pallet<Ctx>, keyof Declaration>>,
): D & Pallet<Ctx> {
  const { calls = {}, hooks = {}, viewFunctions = {}, inherents = [], validateUnsigned } = parts;
  return { ...declaration, calls, hooks, viewFunctions, inherents, validateUnsigned };
}
