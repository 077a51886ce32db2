import { fixedBytes, option, struct, unitEnum } from '../../primitives/scale';
import { unknown } from '../validity';
import { extension } from './extension';

const Mode = unitEnum(['frame_metadata_hash_extension', 'Mode'], ['Disabled', 'Enabled']);
type Body = { readonly mode: 'Disabled' | 'Enabled' };

/** A signer may sign a digest of the metadata. This build carries none, so a signature over it cannot be checked. */
export const checkMetadataHash = extension({
  identifier: 'CheckMetadataHash',
  body: struct(['frame_metadata_hash_extension', 'CheckMetadataHash'], { mode: Mode }, { params: [{ name: 'T' }] }),
  implicit: option(fixedBytes(32)),
  implicitOf(_rt, { mode }: Body) {
    if (mode === 'Enabled') throw unknown('CannotLookup');
    return undefined;
  },
});
