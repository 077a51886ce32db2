import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromHex, type Hex } from '../../../primitives/scale';
import { decodeMetadata, encodeMetadata, type Metadata, type MetadataVersion } from '../../../runtime/metadata';
import type { Profile } from '../../../runtime';

const FOLDER = join(__dirname, '../../vectors/metadata');

/** The bytes that the real runtime gave, docs emptied. */
export function recordedMetadata(profile: Exclude<Profile, 'slow'>, version: MetadataVersion): Uint8Array {
  const fast = new Uint8Array(gunzipSync(readFileSync(join(FOLDER, `v${version}.scale.gz`))));
  return profile === 'fast' ? fast : encodeMetadata(withConstants(decodeMetadata(fast), mainnetConstants()));
}

type Constants = { readonly [name: string]: Hex };

const mainnetConstants = (): Constants =>
  JSON.parse(readFileSync(join(FOLDER, 'mainnetConstants.json'), 'utf8')) as Constants;

function withConstants({ version, value }: Metadata, replaced: Constants): Metadata {
  const pallets = value.pallets.map((pallet) => ({
    ...pallet,
    constants: pallet.constants.map((constant) => {
      const other = replaced[`${pallet.name}.${constant.name}`];
      return other === undefined ? constant : { ...constant, value: fromHex(other) };
    }),
  }));
  return { version, value: { ...value, pallets } } as Metadata;
}
