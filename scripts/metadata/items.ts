import type { Metadata, MetadataV14, MetadataV15, MetadataV16, PortableRegistry } from '../../runtime/metadata';

/** A reference to a type: compared by what it refers to, not by its number. */
export class TypeReference {
  constructor(readonly id: number) {}
}

/** A metadata as facts by name, whatever its version: plain values, references to types, and objects of them. */
export interface Facts {
  readonly [name: string]: unknown;
}
export interface Items {
  readonly types: PortableRegistry;
  /** By pallet. */
  readonly pallets: ReadonlyMap<string, Facts>;
  /** Extrinsic, APIs, outer enums. */
  readonly rest: Facts;
}

const ref = (id: number | undefined): TypeReference | undefined =>
  id === undefined ? undefined : new TypeReference(id);

type Named = { readonly name: string };

/** A list as an object by name; the order is a fact of its own. */
function byName<T extends Named>(list: readonly T[], facts: (one: T) => Facts): Facts {
  return { ...Object.fromEntries(list.map((one) => [one.name, facts(one)])), order: list.map((one) => one.name) };
}

export function itemsOf({ version, value }: Metadata): Items {
  const pallets =
    version === 16
      ? value.pallets.map(palletV16)
      : value.pallets.map((pallet) => [pallet.name, palletFacts(pallet)] as const);
  return { types: value.types, pallets: new Map<string, Facts>(pallets), rest: restOf({ version, value } as Metadata) };
}

type Pallet = MetadataV14['pallets'][number];
type Entry = NonNullable<Pallet['storage']>['entries'][number];

function entryFacts({ modifier, type, default: absent, ...more }: Entry & { readonly deprecation?: unknown }): Facts {
  const shared = { modifier, default: absent, deprecation: more.deprecation };
  if (type.type === 'Plain') return { ...shared, hashers: [], value: ref(type.value) };
  return { ...shared, hashers: type.value.hashers, key: ref(type.value.key), value: ref(type.value.value) };
}

function storageFacts(storage: Pallet['storage']): Facts | undefined {
  return storage === undefined ? undefined : { prefix: storage.prefix, ...byName(storage.entries, entryFacts) };
}

function palletFacts({ storage, calls, event, error, constants, index }: Pallet): Facts {
  return {
    index,
    storage: storageFacts(storage),
    calls: ref(calls),
    event: ref(event),
    constants: byName(constants, ({ type, value }) => ({ type: ref(type), value })),
    error: ref(error),
  };
}

type PalletV16 = MetadataV16['pallets'][number];

function enumFacts(shown: PalletV16['calls']): Facts | TypeReference | undefined {
  if (shown === undefined) return undefined;
  return shown.deprecation.length === 0 ? ref(shown.type) : { type: ref(shown.type), deprecation: shown.deprecation };
}

function palletV16(pallet: PalletV16): readonly [string, Facts] {
  const facts: Facts = {
    index: pallet.index,
    storage: storageFacts(pallet.storage),
    calls: enumFacts(pallet.calls),
    event: enumFacts(pallet.event),
    constants: byName(pallet.constants, ({ type, value, deprecation }) => ({ type: ref(type), value, deprecation })),
    error: enumFacts(pallet.error),
    associatedTypes: byName(pallet.associatedTypes, ({ type }) => ({ type: ref(type) })),
    viewFunctions: byName(pallet.viewFunctions, (view) => ({ id: view.id, ...methodFacts(view) })),
    deprecation: pallet.deprecation,
  };
  return [pallet.name, facts];
}

type Method = MetadataV15['apis'][number]['methods'][number];

function methodFacts({ inputs, output, ...more }: Method & { readonly deprecation?: unknown }): Facts {
  return {
    inputs: byName(inputs, ({ type }) => ({ type: ref(type) })),
    output: ref(output),
    deprecation: more.deprecation,
  };
}

type Extension = MetadataV14['extrinsic']['extensions'][number];

const extensionFacts = (all: readonly Extension[]): Facts =>
  byName(
    all.map((one) => ({ ...one, name: one.identifier })),
    ({ type, implicit }) => ({ type: ref(type), implicit: ref(implicit) }),
  );

function restOf({ version, value }: Metadata): Facts {
  if (version === 14) {
    const { type, version: of, extensions } = value.extrinsic;
    return {
      extrinsic: { type: ref(type), version: of, extensions: extensionFacts(extensions) },
      runtime: ref(value.runtime),
    };
  }
  const { address, call, signature, extensions } = value.extrinsic;
  const extrinsic = {
    address: ref(address),
    call: ref(call),
    signature: ref(signature),
    extensions: extensionFacts(extensions),
  };
  const outerEnums = {
    call: ref(value.outerEnums.call),
    event: ref(value.outerEnums.event),
    error: ref(value.outerEnums.error),
  };
  if (version === 15) {
    const more = { version: value.extrinsic.version, extra: ref(value.extrinsic.extra) };
    return {
      extrinsic: { ...extrinsic, ...more },
      runtime: ref(value.runtime),
      apis: apiFacts(value.apis),
      outerEnums,
      custom: value.custom,
    };
  }
  const { versions, extensionsByVersion } = value.extrinsic;
  return {
    extrinsic: { ...extrinsic, versions, extensionsByVersion },
    apis: apiFacts(value.apis),
    outerEnums,
    custom: value.custom,
  };
}

type ApiShown = MetadataV15['apis'][number] & { readonly version?: number; readonly deprecation?: unknown };

const apiFacts = (apis: readonly ApiShown[]): Facts =>
  byName(apis, ({ methods, version, deprecation }) => ({ version, deprecation, ...byName(methods, methodFacts) }));
