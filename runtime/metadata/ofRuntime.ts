import { apis } from '../apis';
import type { RuntimeDefinition } from '../definition';
import { extensions } from '../extensions';
import type { MetadataVersion } from './container';
import { metadata } from './write';

/** Versions of extrinsics that the runtime takes. */
const EXTRINSIC_VERSIONS = [4, 5];

/** The metadata of this runtime as bytes, with its extensions and APIs. */
export function metadataOf(
  { definition }: { readonly definition: RuntimeDefinition },
  version: MetadataVersion,
): Uint8Array {
  // Read when asked: the API that serves the metadata is itself one of them.
  return metadata(definition, { extensions: extensions.all, extrinsicVersions: EXTRINSIC_VERSIONS, apis }, version);
}
