export { decodeMetadata, encodeMetadata, METADATA_VERSIONS, type Metadata, type MetadataVersion } from './container';
export type { MetadataParts } from './describeRuntime';
export { metadataOf } from './ofRuntime';
export type { MetadataV14, MetadataV15, MetadataV16 } from './sections';
export type { PortableRegistry, PortableType } from './portableTypes';
export { describeMetadata, metadata } from './write';
