import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MetadataVersion } from '../../../runtime/metadata';
import type { Profile } from '../../../runtime';

const FOLDER = join(__dirname, '../../vectors/metadata');

/** The bytes that the real runtime gave, docs emptied. */
export function recordedMetadata(profile: Exclude<Profile, 'slow'>, version: MetadataVersion): Uint8Array {
  const name = profile === 'fast' ? `v${version}` : `${profile}-v${version}`;
  return new Uint8Array(gunzipSync(readFileSync(join(FOLDER, `${name}.scale.gz`))));
}
