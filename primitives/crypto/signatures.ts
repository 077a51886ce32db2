import { ed25519Verify, secp256k1Recover } from '@polkadot/util-crypto';
import { sr25519Verify } from '@polkadot/wasm-crypto';
import { bytesEqual } from '../scale/hex';
import { keccak256 } from './hashers';
import { assertCryptoReady, blake2b256 } from './ready';

/** Variants of the chain's MultiSignature, by name. */
export type SignatureKind = 'Ed25519' | 'Sr25519' | 'Ecdsa';

/** Bytes of a signature of each kind. */
export const SIGNATURE_LENGTH: Readonly<Record<SignatureKind, number>> = { Ed25519: 64, Sr25519: 64, Ecdsa: 65 };

const verifiers: Readonly<Record<SignatureKind, typeof verifyEcdsa>> = {
  Ed25519: verifyEd25519,
  Sr25519: verifySr25519,
  Ecdsa: verifyEcdsa,
};

/**
 * Whether an account signed the message. Bytes that are no signature or no key give false.
 * @throws CryptoNotReadyError
 * @source sp-runtime lib.rs MultiSignature::verify
 */
export function verifySignature(
  kind: SignatureKind,
  signature: Uint8Array,
  message: Uint8Array,
  accountId: Uint8Array,
): boolean {
  assertCryptoReady();
  if (signature.length !== SIGNATURE_LENGTH[kind] || accountId.length !== 32) return false;
  return verifiers[kind](signature, message, accountId);
}

/** The signing context is "substrate"; the wasm refuses the unmarked signatures from before schnorrkel's audit, as the chain does. */
function verifySr25519(signature: Uint8Array, message: Uint8Array, accountId: Uint8Array): boolean {
  return sr25519Verify(signature, message, accountId);
}

/**
 * By the rules of ZIP 215 (ed25519-zebra): cofactored, points may be encoded non-canonically, s may not.
 * The fast wasm accepts a subset of that, so only what it refuses is decided in JavaScript.
 */
function verifyEd25519(signature: Uint8Array, message: Uint8Array, accountId: Uint8Array): boolean {
  return ed25519Verify(message, signature, accountId) || ed25519Verify(message, signature, accountId, true);
}

/** The account is the hash of the compressed key that the signature over the message's hash gives back. v counts from 0 or from 27. */
function verifyEcdsa(signature: Uint8Array, message: Uint8Array, accountId: Uint8Array): boolean {
  const v = signature[64] ?? 255;
  const publicKey = recoverKey(blake2b256(message), signature, v > 26 ? v - 27 : v, 'blake2');
  return publicKey !== undefined && bytesEqual(blake2b256(publicKey), accountId);
}

/**
 * The secp256k1 key that signed a hash: compressed, or its 64 bytes for keccak; undefined where none can be recovered. A
 * high s is accepted. @source sp-io lib.rs secp256k1_ecdsa_recover_compressed (version 2)
 */
function recoverKey(
  hash: Uint8Array,
  signature: Uint8Array,
  recovery: number,
  form: 'blake2' | 'keccak',
): Uint8Array | undefined {
  if (recovery > 3) return undefined;
  try {
    // In JavaScript: the wasm traps on bytes that are no signature and leaks its stack each time.
    return secp256k1Recover(hash, signature.subarray(0, 64), recovery, form, true);
  } catch {
    return undefined;
  }
}

/**
 * The Ethereum address that signed a hash: 20 bytes, or undefined where none can be recovered. v counts from 0. A high s
 * is accepted, as by the native build that the recordings are from; the wasm of the network refuses it, and no wallet makes one.
 * @throws CryptoNotReadyError
 */
export function recoverEthereumAddress(hash: Uint8Array, signature: Uint8Array): Uint8Array | undefined {
  assertCryptoReady();
  const publicKey = recoverKey(hash, signature, signature[64] ?? 255, 'keccak');
  return publicKey === undefined ? undefined : keccak256(publicKey).subarray(12);
}
