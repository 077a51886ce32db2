import { createCipheriv } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381';
import { bigEndian, g1From, g2From, g2Multiple, pairingBytes } from '../../primitives/crypto/bls12381';
import { sha256 } from '../../primitives/crypto/hashers';
import { concatBytes, encode, u64 } from '../../primitives/scale';

const { G1 } = bls12_381;
const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
/** The secret of a beacon of our own. */
const SECRET = 0x326n;

/** Its public key. */
export const BEACON_KEY = g2Multiple(SECRET).toBytes(true);

function roundOnCurve(round: bigint) {
  const message = sha256(encode(u64, round).reverse());
  return G1.Point.fromAffine(G1.hashToCurve(message, { DST }).toAffine());
}

/** What the beacon says in a round. */
export const signatureOf = (round: bigint): Uint8Array => roundOnCurve(round).multiply(SECRET).toBytes(true);

/** A pulse as the chain stores it; the chain does not look at the randomness. */
export const pulseOf = (round: bigint, signature = signatureOf(round)) => ({
  round,
  randomness: sha256(signature),
  signature,
});

const filled = (byte: number, length = 32): Uint8Array => new Uint8Array(length).fill(byte);
const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ b[at]!);
const withLength = (bytes: Uint8Array): Uint8Array => concatBytes(encode(u64, BigInt(bytes.length)), bytes);

/** Locks a message until a round of our beacon, always in the same way. @source tle tlock.rs tle */
export function lock(message: Uint8Array, round: bigint): Uint8Array {
  const [sigma, secret, nonce] = [filled(1), filled(2), filled(3, 12)];
  const r = bigEndian(sha256(concatBytes(sigma, secret))) % bls12_381.fields.Fr.ORDER;
  const shared = pairingBytes(roundOnCurve(round).multiply(r), g2From(BEACON_KEY)!);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: 16 });
  const sealed = concatBytes(cipher.update(message), cipher.final(), cipher.getAuthTag());
  return concatBytes(
    g2Multiple(r).toBytes(true),
    withLength(xor(sigma, sha256(shared))),
    withLength(xor(secret, sha256(sigma))),
    withLength(concatBytes(withLength(sealed), withLength(nonce))),
    withLength(new TextEncoder().encode('AES_GCM_')),
  );
}

/** The other of the two points with the same x: a signature of nothing. */
export const negated = (signature: Uint8Array): Uint8Array => g1From(signature)!.negate().toBytes(true);
