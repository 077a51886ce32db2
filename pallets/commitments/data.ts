import { boundedBytes, fields, fixedBytes, of, u64, unit, variants, type Value } from '../../primitives/scale';
import { lengthTagged } from '../support/lengthTagged';

/** Longest plain data, in bytes. */
const MAX_RAW = 128;

const hash = fixedBytes(32);
const encrypted = boundedBytes({ max: 1024, of: 'ConstU32<1024>' });
const bigRaw = boundedBytes({ max: 512, of: 'ConstU32<512>' });

const others = variants(['pallet_commitments', 'types', 'Data'], {
  None: unit(0),
  BlakeTwo256: of(130, hash),
  Sha256: of(131, hash),
  Keccak256: of(132, hash),
  ShaThree256: of(133, hash),
  TimelockEncrypted: fields(134, { encrypted, reveal_round: u64 }),
  ResetBondsFlag: unit(135),
  BigRaw: of(136, bigRaw),
});

/** One field of a commitment: plain data, a hash of data, or data that opens with a pulse of the beacon. */
export const Data = lengthTagged(others, MAX_RAW, 'longer data is BigRaw');
export type Data = Value<typeof Data>;
