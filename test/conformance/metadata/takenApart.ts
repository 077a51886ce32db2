import type { Codec, TypeDef, TypeField, TypeShape } from '../../../primitives/scale';
import type { Metadata, MetadataV16, PortableRegistry, PortableType } from '../../../runtime/metadata';
import type { DescribedPallet, DescribedStorage } from '../../../runtime/metadata/describe';
import type { Described } from '../../../runtime/metadata/versions';
import type { Api } from '../../../runtime/apis/api';

/** Recorded types as a codec would declare them: the id is the recorded number. */
function declaredTypes(types: PortableRegistry): (number: number) => TypeDef {
  const type = (number: number): TypeDef => {
    const { path, params, def } = types[number]!.type;
    return {
      id: String(number),
      path,
      params: params.map((param) => ({
        name: param.name,
        type: param.type === undefined ? undefined : type(param.type),
      })),
      shape: () => shapeOf(def, type),
    };
  };
  const known = new Map<number, TypeDef>();
  return (number) => {
    const found = known.get(number) ?? type(number);
    known.set(number, found);
    return found;
  };
}

type Field = { readonly name?: string | undefined; readonly type: number; readonly typeName?: string | undefined };

function shapeOf(def: PortableType['def'], type: (number: number) => TypeDef): TypeShape {
  const fields = (all: readonly Field[]): readonly TypeField[] =>
    all.map((field) => ({ ...field, type: type(field.type) }));
  switch (def.type) {
    case 'Composite':
      return { kind: 'composite', fields: fields(def.value) };
    case 'Variant':
      return {
        kind: 'variant',
        variants: def.value.map((variant) => ({ ...variant, fields: fields(variant.fields) })),
      };
    case 'Sequence':
      return { kind: 'sequence', of: type(def.value) };
    case 'Array':
      return { kind: 'array', length: def.value.length, of: type(def.value.of) };
    case 'Tuple':
      return { kind: 'tuple', of: def.value.map(type) };
    case 'Primitive':
      return { kind: 'primitive', name: def.value };
    case 'Compact':
      return { kind: 'compact', of: type(def.value) };
    case 'BitSequence':
      throw new Error('no recorded type is a sequence of bits');
  }
}

type AnyPallet = Metadata['value']['pallets'][number];

/** A recorded metadata as the declarations would give it: everything but the numbers and the order in which they are given. */
export function takenApart(metadata: Metadata): Described {
  const { version, value } = metadata;
  const type = declaredTypes(value.types);
  const codec = (number: number): Codec<unknown> => ({
    type: type(number),
    rust: '',
    encode: () => undefined,
    decode: () => undefined,
  });
  const pallets = value.pallets.map((pallet) => describedPallet(pallet, type));
  const extensions = value.extrinsic.extensions.map((one) => ({
    identifier: one.identifier,
    body: codec(one.type),
    implicit: codec(one.implicit),
  }));
  if (version === 14) {
    const { type: of, version: lowest } = value.extrinsic;
    const none = type(value.runtime);
    const extrinsic = {
      type: type(of),
      versions: [lowest],
      address: none,
      call: none,
      signature: none,
      extra: none,
      extensions,
    };
    return { pallets, extrinsic, runtime: none, apis: [], outerEnums: { call: none, event: none, error: none } };
  }
  const { address, call, signature } = value.extrinsic;
  const [extra, runtime] =
    version === 15 ? [type(value.extrinsic.extra), type(value.runtime)] : [type(call), type(call)];
  const versions = version === 15 ? [value.extrinsic.version] : value.extrinsic.versions;
  const parts = { address: type(address), call: type(call), signature: type(signature) };
  const { outerEnums } = value;
  return {
    pallets,
    extrinsic: { type: type(call), versions, ...parts, extra, extensions },
    runtime,
    apis: value.apis.map((one: RecordedApi) => declaredApi(one, codec)),
    outerEnums: { call: type(outerEnums.call), event: type(outerEnums.event), error: type(outerEnums.error) },
  };
}

type RecordedApi = Omit<MetadataV16['apis'][number], 'version' | 'methods' | 'deprecation'> & {
  readonly version?: number;
  readonly methods: readonly Omit<MetadataV16['apis'][number]['methods'][number], 'deprecation'>[];
};

function declaredApi({ name, version = 0, methods }: RecordedApi, codec: (number: number) => Codec<unknown>): Api {
  const declared = methods.map((method) => {
    const inputs = Object.fromEntries(method.inputs.map((input) => [input.name, codec(input.type)]));
    return [method.name, { inputs, output: codec(method.output), docs: '', run: () => undefined }] as const;
  });
  return { name, version, docs: '', id: '0x', methods: Object.fromEntries(declared) };
}

function describedPallet(pallet: AnyPallet, type: (number: number) => TypeDef): DescribedPallet {
  const enumOf = (of: number | { readonly type: number } | undefined): TypeDef | undefined =>
    of === undefined ? undefined : type(typeof of === 'number' ? of : of.type);
  const v16 = 'viewFunctions' in pallet ? pallet : { associatedTypes: [], viewFunctions: [] };
  return {
    name: pallet.name,
    index: pallet.index,
    storage: (pallet.storage?.entries ?? []).map((entry) => describedStorage(entry, type)),
    calls: enumOf(pallet.calls),
    event: enumOf(pallet.event),
    error: enumOf(pallet.error),
    constants: pallet.constants.map((constant) => ({ ...constant, type: type(constant.type) })),
    associatedTypes: v16.associatedTypes.map((one) => ({ name: one.name, type: type(one.type) })),
    viewFunctions: v16.viewFunctions.map(({ id, name, docs, inputs, output }) => ({
      id,
      name,
      docs,
      inputs: inputs.map((input) => ({ name: input.name, type: type(input.type) })),
      output: type(output),
    })),
  };
}

type Entry = Omit<NonNullable<MetadataV16['pallets'][number]['storage']>['entries'][number], 'deprecation'> & {
  readonly deprecation?: DescribedStorage['deprecation'];
};

function describedStorage(
  { type: of, deprecation = { type: 'NotDeprecated' }, ...entry }: Entry,
  type: (number: number) => TypeDef,
): DescribedStorage {
  if (of.type === 'Plain') return { ...entry, hashers: [], key: undefined, value: type(of.value), deprecation };
  return { ...entry, hashers: of.value.hashers, key: type(of.value.key), value: type(of.value.value), deprecation };
}
