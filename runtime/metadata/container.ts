import { CodecError, concatBytes, decodeAll, encode, toHex } from '../../primitives/scale';
import { MetadataV14, MetadataV15, MetadataV16 } from './sections';

/** Versions that the runtime can tell its metadata in. */
export const METADATA_VERSIONS = [14, 15, 16] as const;
export type MetadataVersion = (typeof METADATA_VERSIONS)[number];

/** A decoded metadata. */
export type Metadata =
  | { readonly version: 14; readonly value: MetadataV14 }
  | { readonly version: 15; readonly value: MetadataV15 }
  | { readonly version: 16; readonly value: MetadataV16 };

/** `meta`, as every metadata begins. */
const MAGIC = Uint8Array.of(0x6d, 0x65, 0x74, 0x61);

/** The magic, the version, the rest in SCALE. */
export function encodeMetadata(metadata: Metadata): Uint8Array {
  return concatBytes(MAGIC, Uint8Array.of(metadata.version), body(metadata));
}

function body(metadata: Metadata): Uint8Array {
  if (metadata.version === 14) return encode(MetadataV14, metadata.value);
  return metadata.version === 15 ? encode(MetadataV15, metadata.value) : encode(MetadataV16, metadata.value);
}

/** @throws CodecError for anything but metadata V14 to V16 */
export function decodeMetadata(bytes: Uint8Array): Metadata {
  const magic = bytes.subarray(0, MAGIC.length);
  if (toHex(magic) !== toHex(MAGIC))
    throw new CodecError(`metadata starts with ${toHex(MAGIC)} ("meta"), got ${toHex(magic)}`);
  const version = bytes[MAGIC.length];
  const rest = bytes.subarray(MAGIC.length + 1);
  if (version === 14) return { version, value: decodeAll(MetadataV14, rest) };
  if (version === 15) return { version, value: decodeAll(MetadataV15, rest) };
  if (version === 16) return { version, value: decodeAll(MetadataV16, rest) };
  throw new CodecError(`metadata is of version ${METADATA_VERSIONS.join(', ')}, got ${String(version)}`);
}
