import { base58Decode, checkAddressChecksum, encodeAddress } from '@polkadot/util-crypto';
import { fromHex, toHex, type Hex } from '../scale/hex';

/** Network number that this chain's addresses carry. */
export const SS58_PREFIX = 42;

const ACCOUNT_LENGTH = 32;
const CHECKSUM_LENGTH = 2;

/** A text that is not the SS58 address of an account. */
export class Ss58Error extends Error {
  override readonly name = 'Ss58Error';
  constructor(address: string, reason: string) {
    super(`'${address}' is no account address: ${reason}`);
  }
}

/**
 * SS58 address of an account.
 * @throws RangeError when the account is not 32 bytes of hex
 */
export function toSs58(accountId: string, prefix = SS58_PREFIX): string {
  const bytes = fromHex(accountId);
  if (bytes.length !== ACCOUNT_LENGTH) {
    throw new RangeError(`an account has ${ACCOUNT_LENGTH} bytes, got ${bytes.length} in '${accountId}'`);
  }
  return encodeAddress(bytes, prefix);
}

/**
 * Account of an SS58 address as lower-case hex. Any network number is accepted, as the chain's
 * own RPC does: the key is the same on all.
 * @throws Ss58Error for a wrong character, length or checksum
 * @source sp-core crypto.rs Ss58Codec::from_ss58check_with_version
 */
export function fromSs58(address: string): Hex {
  const bytes = base58Bytes(address);
  const first = bytes[0] ?? 0;
  if (first >= 128) throw new Ss58Error(address, `the first byte is ${first}, network numbers begin with 0 to 127`);
  const prefixLength = first < 64 ? 1 : 2;
  const expected = prefixLength + ACCOUNT_LENGTH + CHECKSUM_LENGTH;
  if (bytes.length !== expected) {
    throw new Ss58Error(
      address,
      `it holds ${bytes.length} bytes, expected ${expected} (network, 32 of account, checksum)`,
    );
  }
  const [isValid] = checkAddressChecksum(bytes);
  if (!isValid) throw new Ss58Error(address, 'the checksum does not match, so a character is probably mistyped');
  return toHex(bytes.subarray(prefixLength, prefixLength + ACCOUNT_LENGTH));
}

function base58Bytes(address: string): Uint8Array {
  try {
    return base58Decode(address);
  } catch {
    throw new Ss58Error(address, 'it has characters outside the base58 alphabet (no 0, O, I, l)');
  }
}
