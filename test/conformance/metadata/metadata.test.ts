import { cryptoReady } from '../../../primitives/crypto/ready';
import { runtimeDefinition } from '../../../runtime';
import {
  decodeMetadata,
  encodeMetadata,
  METADATA_VERSIONS,
  metadataOf,
  type Metadata,
  type MetadataVersion,
} from '../../../runtime/metadata';
import { TypeRegistry } from '../../../runtime/metadata/registry';
import { metadataV14, metadataV15, metadataV16, type Described } from '../../../runtime/metadata/versions';
import { compareMetadata } from '../../../scripts/metadata/compare';
import { recordedMetadata } from './recorded';
import { takenApart } from './takenApart';

const PROFILES = ['fast', 'mainnet'] as const;
const each = PROFILES.flatMap((profile) => METADATA_VERSIONS.map((version) => ({ profile, version })));

function putTogether(described: Described, version: MetadataVersion): Metadata {
  const registry = new TypeRegistry({});
  if (version === 14) return { version, value: metadataV14(described, registry) };
  return version === 15
    ? { version, value: metadataV15(described, registry) }
    : { version, value: metadataV16(described, registry) };
}

describe.each(METADATA_VERSIONS)('recorded metadata V%i', (version) => {
  const recorded = recordedMetadata('fast', version);

  it('decodes to the last byte and encodes to the same bytes', () => {
    expect(Buffer.compare(encodeMetadata(decodeMetadata(recorded)), recorded)).toBe(0);
  });

  it('has its types in the order in which a registry of ours numbers them', () => {
    const whole = decodeMetadata(recorded);
    const again = putTogether(takenApart(whole), version);
    expect(again.value.types).toEqual(whole.value.types);
    expect(Buffer.compare(encodeMetadata(again), recorded)).toBe(0);
  });
});

describe('the metadata of the runtime', () => {
  beforeAll(cryptoReady);

  it.each(each)('is what the real $profile build tells in V$version, item by item', ({ profile, version }) => {
    const comparison = compareMetadata(
      metadataOf({ definition: runtimeDefinition(profile) }, version),
      recordedMetadata(profile, version),
    );
    expect(comparison).toEqual({ identical: true, missing: [], differences: [], numbering: undefined });
  });
});
