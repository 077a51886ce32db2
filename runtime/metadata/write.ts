import type { RuntimeDefinition } from '../definition';
import { encodeMetadata, type Metadata, type MetadataVersion } from './container';
import { describeRuntime, type MetadataParts } from './describeRuntime';
import { TypeRegistry } from './registry';
import { metadataV14, metadataV15, metadataV16 } from './versions';

const written = new WeakMap<RuntimeDefinition, Map<MetadataVersion, Uint8Array>>();

/** The metadata of a runtime as bytes. Written once per definition and version: the parts are the runtime's own. */
export function metadata(definition: RuntimeDefinition, parts: MetadataParts, version: MetadataVersion): Uint8Array {
  const versions = written.get(definition) ?? new Map<MetadataVersion, Uint8Array>();
  written.set(definition, versions);
  const bytes = versions.get(version) ?? encodeMetadata(describeMetadata(definition, parts, version));
  versions.set(version, bytes);
  return bytes;
}

/** The same, not yet encoded and not kept. */
export function describeMetadata(
  definition: RuntimeDefinition,
  parts: MetadataParts,
  version: MetadataVersion,
): Metadata {
  const { described, filled } = describeRuntime(definition, parts);
  const registry = new TypeRegistry(filled);
  if (version === 14) return { version, value: metadataV14(described, registry) };
  return version === 15
    ? { version, value: metadataV15(described, registry) }
    : { version, value: metadataV16(described, registry) };
}
