import {
  boundedVec,
  concatBytes,
  fixedBytes,
  option,
  Reader,
  spelt,
  struct,
  tuple,
  u64,
  unitEnum,
  type Codec,
  type Value,
} from '../../primitives/scale';
import { Data } from './data';

/** Why the pallet holds funds. */
export const HoldReason = unitEnum(['pallet_registry', 'pallet', 'HoldReason'], ['RegistryIdentity']);

/** Free fields of an identity at most. Bounds them in bytes; the constant MaxAdditionalFields is what the call asks. */
const MAX_ADDITIONAL_FIELDS = 1;

/** What is told of an account; text is UTF-8. */
export const IdentityInfo = struct(
  ['pallet_registry', 'types', 'IdentityInfo'],
  {
    additional: boundedVec(
      tuple(Data, Data),
      { max: MAX_ADDITIONAL_FIELDS, of: 'MaxAdditionalFields' },
      'BoundedVec<(Data, Data), FieldLimit>',
    ),
    display: Data,
    legal: Data,
    web: Data,
    riot: Data,
    email: Data,
    pgp_fingerprint: option(fixedBytes(20)),
    image: Data,
    twitter: Data,
  },
  { params: [{ name: 'FieldLimit' }], rust: 'IdentityInfo<T::MaxAdditionalFields>' },
);
export type IdentityInfo = Value<typeof IdentityInfo>;

const registration = struct(
  ['pallet_registry', 'types', 'Registration'],
  { deposit: spelt('Balance', u64), info: spelt('IdentityInfo<MaxAdditionalFields>', IdentityInfo) },
  { params: [{ name: 'Balance', type: u64.type }, { name: 'MaxAdditionalFields' }] },
);
export type Registration = Value<typeof registration>;

/** No registration is longer, in bytes. */
const LONGEST = 1024;

/** An identity and its deposit in rao. Bytes that are missing at the end are read as zeros, as the chain reads them. */
export const Registration: Codec<Registration> = {
  ...registration,
  decode(from) {
    const rest = from.bytes.subarray(from.offset);
    const padded = new Reader(concatBytes(rest, new Uint8Array(LONGEST)), from.holes);
    const value = registration.decode(padded);
    from.take(Math.min(padded.offset, rest.length));
    return value;
  },
};
