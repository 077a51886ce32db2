import { bytes, option, u32, vec, wrapper } from '../../primitives/scale';
import { METADATA_VERSIONS, metadataOf, type MetadataVersion } from '../metadata';
import { api, method } from './api';

const OpaqueMetadata = wrapper(['sp_core', 'OpaqueMetadata'], bytes);

const isKnown = (version: number): version is MetadataVersion => METADATA_VERSIONS.some((known) => known === version);

export const metadataApi = api({
  name: 'Metadata',
  version: 2,
  docs: 'What the runtime says of itself.',
  methods: {
    metadata: method({
      inputs: {},
      output: OpaqueMetadata,
      docs: 'Metadata of version 14.',
      run: (rt) => metadataOf(rt, 14),
    }),
    metadata_at_version: method({
      inputs: { version: u32 },
      output: option(OpaqueMetadata),
      docs: 'Metadata of a version, if there is one.',
      run: (rt, { version }) => (isKnown(version) ? metadataOf(rt, version) : undefined),
    }),
    metadata_versions: method({
      inputs: {},
      output: vec(u32),
      docs: 'Versions of the metadata that there are.',
      run: () => METADATA_VERSIONS,
    }),
  },
});
