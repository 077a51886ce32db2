import {
  brandedBytes,
  bytes,
  fixedBytes,
  of,
  unitType,
  variants,
  wrapper,
  type Codec,
  type Value,
} from '../../primitives/scale';
import { failures } from './dispatchError';

const bytes32 = brandedBytes<'AccountId'>(32);

/** A public key or a derived account: 32 bytes as lower-case hex. */
export const AccountId = wrapper(['sp_core', 'crypto', 'AccountId32'], bytes32, { rust: 'T::AccountId' });
export type AccountId = Value<typeof AccountId>;

/** A 32-byte hash as lower-case hex. */
export const H256 = wrapper(['primitive_types', 'H256'], brandedBytes<'H256'>(32), { rust: 'T::Hash' });
export type H256 = Value<typeof H256>;

/** An Ethereum address as lower-case hex. */
export const H160 = wrapper(['primitive_types', 'H160'], brandedBytes<'H160'>(20), { rust: 'H160' });
export type H160 = Value<typeof H160>;

/** Zero bytes: the default of an account or a hash. */
export const zeroAccount = (): AccountId => `0x${'00'.repeat(32)}` as AccountId;
export const zeroHash = (): H256 => `0x${'00'.repeat(32)}` as H256;

/** Index form of an address: this chain has no indices, so the unit type in a compact. */
const noIndex: Codec<undefined> = {
  type: compactUnit(),
  rust: 'AccountIndex',
  encode: () => undefined,
  decode: () => undefined,
};

function compactUnit(): Codec<undefined>['type'] {
  return { id: 'Compact<()>', path: [], params: [], shape: () => ({ kind: 'compact', of: unitType.type }) };
}

/** Where a call sends something to. Only `Id` can be looked up on this chain. */
export const MultiAddress = variants(
  ['sp_runtime', 'multiaddress', 'MultiAddress'],
  {
    Id: of(0, { ...AccountId, rust: 'AccountId' }),
    Index: of(1, noIndex),
    Raw: of(2, bytes),
    Address32: of(3, fixedBytes(32)),
    Address20: of(4, fixedBytes(20)),
  },
  { params: [{ name: 'AccountId', type: AccountId.type }, { name: 'AccountIndex', type: unitType.type }], rust: 'AccountIdLookupOf<T>' }, // prettier-ignore
);
export type MultiAddress = Value<typeof MultiAddress>;

/** The account behind an address. @throws CannotLookup for every form but `Id` */
export function lookup(address: MultiAddress): AccountId {
  if (address.type !== 'Id') throw failures.CannotLookup;
  return address.value;
}
