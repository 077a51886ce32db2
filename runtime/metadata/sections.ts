import {
  btreeMap,
  bytes,
  compact,
  fields,
  fixedBytes,
  of,
  option,
  string,
  struct,
  u32,
  u8,
  unit,
  unitEnum,
  variants,
  vec,
  type Codec,
  type Fields,
  type FieldValues,
  type Value,
} from '../../primitives/scale';
import { Docs, PortableRegistry, TypeId } from './portableTypes';

/** Parts of the metadata that several versions share. @source frame-metadata v14.rs v15.rs v16.rs */
const part = <const F extends Fields>(name: string, def: F): Codec<FieldValues<F>> => struct([name], def);

/** In the order of frame-metadata's index. */
const HASHERS = [
  'Blake2_128',
  'Blake2_256',
  'Blake2_128Concat',
  'Twox128',
  'Twox256',
  'Twox64Concat',
  'Identity',
] as const;

const StorageEntryType = variants(['StorageEntryType'], {
  Plain: of(0, TypeId),
  Map: fields(1, { hashers: vec(unitEnum(['StorageHasher'], HASHERS)), key: TypeId, value: TypeId }),
});
export type StorageEntryType = Value<typeof StorageEntryType>;

const deprecated = { note: string, since: option(string) };
/** From V16 on items say whether they are deprecated. */
const ItemDeprecation = variants(['ItemDeprecationInfo'], {
  NotDeprecated: unit(0),
  DeprecatedWithoutNote: unit(1),
  Deprecated: fields(2, deprecated),
});
export type ItemDeprecation = Value<typeof ItemDeprecation>;

const EnumDeprecation = btreeMap(
  u8,
  variants(['VariantDeprecationInfo'], { DeprecatedWithoutNote: unit(1), Deprecated: fields(2, deprecated) }),
);

const entry = {
  name: string,
  modifier: unitEnum(['StorageEntryModifier'], ['Optional', 'Default']),
  type: StorageEntryType,
  default: bytes,
  docs: Docs,
};
const storage = <T>(of: Codec<T>): Codec<{ readonly prefix: string; readonly entries: readonly T[] } | undefined> =>
  option(part('PalletStorageMetadata', { prefix: string, entries: vec(of) }));
const constant = { name: string, type: TypeId, value: bytes, docs: Docs };
const extension = part('SignedExtensionMetadata', { identifier: string, type: TypeId, implicit: TypeId });
const param = part('FunctionParamMetadata', { name: string, type: TypeId });
const method = { name: string, inputs: vec(param), output: TypeId, docs: Docs };
const deprecation = { deprecation: ItemDeprecation };

const palletBase = {
  name: string,
  storage: storage(part('StorageEntryMetadata', entry)),
  calls: option(TypeId),
  event: option(TypeId),
  constants: vec(part('PalletConstantMetadata', constant)),
  error: option(TypeId),
  index: u8,
};

const variantsOf = option(part('PalletEnumMetadata', { type: TypeId, deprecation: EnumDeprecation }));
const palletV16 = {
  name: string,
  storage: storage(part('StorageEntryMetadata', { ...entry, ...deprecation })),
  calls: variantsOf,
  event: variantsOf,
  constants: vec(part('PalletConstantMetadata', { ...constant, ...deprecation })),
  error: variantsOf,
  associatedTypes: vec(part('PalletAssociatedTypeMetadata', { name: string, type: TypeId, docs: Docs })),
  viewFunctions: vec(part('PalletViewFunctionMetadata', { id: fixedBytes(32), ...method, ...deprecation })),
  index: u8,
  docs: Docs,
  ...deprecation,
};

const outerEnums = part('OuterEnums', { call: TypeId, event: TypeId, error: TypeId });
const custom = btreeMap(string, part('CustomValueMetadata', { type: TypeId, value: bytes }));

export const MetadataV14 = part('RuntimeMetadataV14', {
  types: PortableRegistry,
  pallets: vec(part('PalletMetadata', palletBase)),
  extrinsic: part('ExtrinsicMetadata', { type: TypeId, version: u8, extensions: vec(extension) }),
  runtime: TypeId,
});
export type MetadataV14 = Value<typeof MetadataV14>;

export const MetadataV15 = part('RuntimeMetadataV15', {
  types: PortableRegistry,
  pallets: vec(part('PalletMetadata', { ...palletBase, docs: Docs })),
  extrinsic: part('ExtrinsicMetadata', {
    version: u8,
    address: TypeId,
    call: TypeId,
    signature: TypeId,
    extra: TypeId,
    extensions: vec(extension),
  }),
  runtime: TypeId,
  apis: vec(
    part('RuntimeApiMetadata', { name: string, methods: vec(part('RuntimeApiMethodMetadata', method)), docs: Docs }),
  ),
  outerEnums,
  custom,
});
export type MetadataV15 = Value<typeof MetadataV15>;

export const MetadataV16 = part('RuntimeMetadataV16', {
  types: PortableRegistry,
  pallets: vec(part('PalletMetadata', palletV16)),
  extrinsic: part('ExtrinsicMetadata', {
    versions: vec(u8),
    address: TypeId,
    call: TypeId,
    signature: TypeId,
    extensionsByVersion: btreeMap(u8, vec(compact(u32))),
    extensions: vec(extension),
  }),
  apis: vec(
    part('RuntimeApiMetadata', {
      name: string,
      methods: vec(part('RuntimeApiMethodMetadata', { ...method, ...deprecation })),
      docs: Docs,
      version: compact(u32),
      ...deprecation,
    }),
  ),
  outerEnums,
  custom,
});
export type MetadataV16 = Value<typeof MetadataV16>;
