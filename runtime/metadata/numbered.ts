import type { TypeDef } from '../../primitives/scale';
import type { Api } from '../apis/api';
import {
  describeMethod,
  docLines,
  type DescribedMethod,
  type DescribedPallet,
  type DescribedStorage,
} from './describe';
import type { TypeRegistry } from './registry';
import type { StorageEntryType } from './sections';

/** What the versions have in common, with numbers for types. The order of the calls is the order of the numbers. */
export interface ExtensionTypes {
  readonly identifier: string;
  readonly body: { readonly type: TypeDef };
  readonly implicit: { readonly type: TypeDef };
}

export const optional = (registry: TypeRegistry, type: TypeDef | undefined): number | undefined =>
  type === undefined ? undefined : registry.number(type);

export function numberedEntry(
  registry: TypeRegistry,
  { name, modifier, hashers, key, value, default: absent, docs }: DescribedStorage,
) {
  return { name, modifier, type: entryType(registry, hashers, key, value), default: absent, docs };
}

function entryType(
  registry: TypeRegistry,
  hashers: DescribedStorage['hashers'],
  key: TypeDef | undefined,
  value: TypeDef,
): StorageEntryType {
  if (key === undefined) return { type: 'Plain', value: registry.number(value) };
  return { type: 'Map', value: { hashers, key: registry.number(key), value: registry.number(value) } };
}

/** A pallet as V14 and V15 show it. */
export function numberedPallet(registry: TypeRegistry, pallet: DescribedPallet) {
  const { name, index } = pallet;
  const entries = pallet.storage.map((entry) => numberedEntry(registry, entry));
  const storage = entries.length === 0 ? undefined : { prefix: name, entries };
  const calls = optional(registry, pallet.calls);
  const event = optional(registry, pallet.event);
  const constants = pallet.constants.map((constant) => ({ ...constant, type: registry.number(constant.type) }));
  return { name, storage, calls, event, constants, error: optional(registry, pallet.error), index };
}

export function numberedExtension(registry: TypeRegistry, { identifier, body, implicit }: ExtensionTypes) {
  return { identifier, type: registry.number(body.type), implicit: registry.number(implicit.type) };
}

export function numberedMethod(registry: TypeRegistry, { name, inputs, output, docs }: DescribedMethod) {
  return {
    name,
    inputs: inputs.map((input) => ({ name: input.name, type: registry.number(input.type) })),
    output: registry.number(output),
    docs,
  };
}

export function numberedApi(registry: TypeRegistry, { name, methods, docs }: Api) {
  return {
    name,
    methods: Object.entries(methods).map(([suffix, def]) => numberedMethod(registry, describeMethod(suffix, def))),
    docs: docLines(docs),
  };
}
