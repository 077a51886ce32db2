import { blake2b256 } from '../primitives/crypto/hashers';
import { compact, encode, spelt, struct, toHex, u32, type Value } from '../primitives/scale';
import { H256 } from '../pallets/support/account';
import { Digest } from '../pallets/system';

export { DigestItem } from '../pallets/system';

/** `sp_runtime::generic::Header<u32, BlakeTwo256>`. */
export const Header = struct(
  ['sp_runtime', 'generic', 'header', 'Header'],
  {
    parent_hash: spelt('Hash::Output', H256),
    number: spelt('Number', compact(u32)),
    state_root: spelt('Hash::Output', H256),
    extrinsics_root: spelt('Hash::Output', H256),
    digest: Digest,
  },
  { params: [{ name: 'Number', type: u32.type }, { name: 'Hash' }] }, // prettier-ignore
);
export type Header = Value<typeof Header>;

export const headerHash = (header: Header): H256 => toHex(blake2b256(encode(Header, header))) as H256;
