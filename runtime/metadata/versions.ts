import type { TypeDef } from '../../primitives/scale';
import type { Api } from '../apis/api';
import type { DescribedPallet } from './describe';
import {
  numberedApi,
  numberedEntry,
  numberedExtension,
  numberedMethod,
  numberedPallet,
  optional,
  type ExtensionTypes,
} from './numbered';
import type { TypeRegistry } from './registry';
import type { MetadataV14, MetadataV15, MetadataV16 } from './sections';

/** Everything that the metadata tells, its types not yet numbered. */
export interface Described {
  readonly pallets: readonly DescribedPallet[];
  readonly extrinsic: {
    readonly type: TypeDef;
    readonly versions: readonly number[];
    readonly address: TypeDef;
    readonly call: TypeDef;
    readonly signature: TypeDef;
    readonly extra: TypeDef;
    readonly extensions: readonly ExtensionTypes[];
  };
  readonly runtime: TypeDef;
  readonly apis: readonly Api[];
  readonly outerEnums: { readonly call: TypeDef; readonly event: TypeDef; readonly error: TypeDef };
}

const lowest = (versions: readonly number[]): number => Math.min(...versions);

export function metadataV14({ pallets, extrinsic, runtime }: Described, registry: TypeRegistry): MetadataV14 {
  const shown = {
    pallets: pallets.map((pallet) => numberedPallet(registry, pallet)),
    extrinsic: {
      type: registry.number(extrinsic.type),
      version: lowest(extrinsic.versions),
      extensions: extrinsic.extensions.map((one) => numberedExtension(registry, one)),
    },
    runtime: registry.number(runtime),
  };
  return { types: registry.portable(), ...shown };
}

export function metadataV15(
  { pallets, extrinsic, runtime, apis, outerEnums }: Described,
  registry: TypeRegistry,
): MetadataV15 {
  const shown = {
    pallets: pallets.map((pallet) => ({ ...numberedPallet(registry, pallet), docs: [] })),
    extrinsic: {
      version: lowest(extrinsic.versions),
      address: registry.number(extrinsic.address),
      call: registry.number(extrinsic.call),
      signature: registry.number(extrinsic.signature),
      extra: registry.number(extrinsic.extra),
      extensions: extrinsic.extensions.map((one) => numberedExtension(registry, one)),
    },
    runtime: registry.number(runtime),
    apis: apis.map((one) => numberedApi(registry, one)),
    outerEnums: numberedEnums(registry, outerEnums),
    custom: [],
  };
  return { types: registry.portable(), ...shown };
}

function numberedEnums(registry: TypeRegistry, { call, event, error }: Described['outerEnums']) {
  return { call: registry.number(call), event: registry.number(event), error: registry.number(error) };
}

const current = { deprecation: { type: 'NotDeprecated' } } as const;
/** Version of the set of extensions: the chain has one. */
const EXTENSIONS_VERSION = 0;

export function metadataV16({ pallets, extrinsic, apis, outerEnums }: Described, registry: TypeRegistry): MetadataV16 {
  const shown = {
    pallets: pallets.map((pallet) => palletV16(registry, pallet)),
    extrinsic: {
      versions: extrinsic.versions,
      address: registry.number(extrinsic.address),
      call: registry.number(extrinsic.call),
      signature: registry.number(extrinsic.signature),
      extensionsByVersion: [[EXTENSIONS_VERSION, extrinsic.extensions.map((_, index) => index)] as const],
      extensions: extrinsic.extensions.map((one) => numberedExtension(registry, one)),
    },
    apis: apis.map((one) => {
      const { methods, ...rest } = numberedApi(registry, one);
      return {
        ...rest,
        methods: methods.map((method) => ({ ...method, ...current })),
        version: one.version,
        ...current,
      };
    }),
    outerEnums: numberedEnums(registry, outerEnums),
    custom: [],
  };
  return { types: registry.portable(), ...shown };
}

function palletV16(registry: TypeRegistry, pallet: DescribedPallet): MetadataV16['pallets'][number] {
  const { name, index } = pallet;
  const entries = pallet.storage.map((entry) => ({
    ...numberedEntry(registry, entry),
    deprecation: entry.deprecation,
  }));
  const storage = entries.length === 0 ? undefined : { prefix: name, entries };
  const calls = variantsV16(registry, pallet.calls);
  const event = variantsV16(registry, pallet.event);
  const constants = pallet.constants.map((constant) => ({
    ...constant,
    type: registry.number(constant.type),
    ...current,
  }));
  const error = variantsV16(registry, pallet.error);
  const associatedTypes = pallet.associatedTypes.map((one) => ({
    name: one.name,
    type: registry.number(one.type),
    docs: [],
  }));
  const viewFunctions = pallet.viewFunctions.map((view) => ({
    id: view.id,
    ...numberedMethod(registry, view),
    ...current,
  }));
  return { name, storage, calls, event, constants, error, associatedTypes, viewFunctions, index, docs: [], ...current };
}

function variantsV16(registry: TypeRegistry, type: TypeDef | undefined) {
  const number = optional(registry, type);
  return number === undefined ? undefined : { type: number, deprecation: [] };
}
