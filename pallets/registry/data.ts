import { fixedBytes, of, unit, variants, type Value } from '../../primitives/scale';
import { lengthTagged } from '../support/lengthTagged';

/** Longest plain data, in bytes. */
const MAX_RAW = 64;

const hash = fixedBytes(32);

const others = variants(['pallet_registry', 'types', 'Data'], {
  None: unit(0),
  BlakeTwo256: of(66, hash),
  Sha256: of(67, hash),
  Keccak256: of(68, hash),
  ShaThree256: of(69, hash),
});

/** One field of an identity: nothing, plain data, or a hash of data. */
export const Data = lengthTagged(others, MAX_RAW, 'of longer data give a hash');
export type Data = Value<typeof Data>;
