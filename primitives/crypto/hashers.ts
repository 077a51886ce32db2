import { twox } from '@polkadot/wasm-crypto';
import { keccakAsU8a, sha256AsU8a } from '@polkadot/util-crypto';
import { concatBytes } from '../scale/hex';
import { assertCryptoReady, blake2b128, blake2b256 } from './ready';

export { assertCryptoReady, blake2b128, blake2b256, CryptoNotReadyError, cryptoReady } from './ready';

/** Names of the storage hashers, as the metadata spells them. */
export type StorageHasherName =
  'Blake2_128' | 'Blake2_256' | 'Blake2_128Concat' | 'Twox128' | 'Twox256' | 'Twox64Concat' | 'Identity';

/** XXH64 with seed 0, 8 bytes little-endian. */
export function twox64(bytes: Uint8Array): Uint8Array {
  assertCryptoReady();
  return twox(bytes, 1);
}

/** XXH64 with seeds 0 and 1, one after the other. */
export function twox128(bytes: Uint8Array): Uint8Array {
  assertCryptoReady();
  return twox(bytes, 2);
}

/** XXH64 with seeds 0 to 3, one after the other. */
export function twox256(bytes: Uint8Array): Uint8Array {
  assertCryptoReady();
  return twox(bytes, 4);
}

/** Keccak-256 as Ethereum uses it, with the padding from before SHA-3. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  // Without its wasm the library would go on in JavaScript, several times slower.
  assertCryptoReady();
  return keccakAsU8a(bytes);
}

/** SHA-256. */
export function sha256(bytes: Uint8Array): Uint8Array {
  assertCryptoReady();
  return sha256AsU8a(bytes);
}

/** Blake2b-128 of the encoded key, then the encoded key. */
export function blake2_128Concat(encodedKey: Uint8Array): Uint8Array {
  return concatBytes(blake2b128(encodedKey), encodedKey);
}

/** XXH64 of the encoded key, then the encoded key. */
export function twox64Concat(encodedKey: Uint8Array): Uint8Array {
  return concatBytes(twox64(encodedKey), encodedKey);
}

/** The encoded key itself: the same array, not a copy. */
export function identity(encodedKey: Uint8Array): Uint8Array {
  return encodedKey;
}

/** What each storage hasher makes of an encoded key. */
export const hashers: Readonly<Record<StorageHasherName, (encodedKey: Uint8Array) => Uint8Array>> = {
  Blake2_128: blake2b128,
  Blake2_256: blake2b256,
  Blake2_128Concat: blake2_128Concat,
  Twox128: twox128,
  Twox256: twox256,
  Twox64Concat: twox64Concat,
  Identity: identity,
};

/** Bytes of hash before the plain key; undefined where the key cannot be read back. */
export const prefixLength: Readonly<Record<StorageHasherName, number | undefined>> = {
  Blake2_128: undefined,
  Blake2_256: undefined,
  Blake2_128Concat: 16,
  Twox128: undefined,
  Twox256: undefined,
  Twox64Concat: 8,
  Identity: 0,
};
