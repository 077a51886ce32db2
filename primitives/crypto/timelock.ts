import { concatBytes } from '../scale/hex';
import { CodecError } from '../scale/errors';
import { Reader } from '../scale/reader';
import { decryptAesGcm } from './aesGcm';
import { bigEndian, g1From, G2_BYTES, g2From, g2Multiple, pairingBytes, type G1Point, type G2Point } from './bls12381';
import { sha256 } from './hashers';

/** The key of what is locked, hidden so that the signature of one message brings it back. */
interface Header {
  readonly u: G2Point;
  readonly v: Uint8Array;
  readonly w: Uint8Array;
}

const SECRET_BYTES = 32;

/** A length of 64 bits, then as many bytes. @source ark-serialize, Vec<u8> */
function readBytes(from: Reader): Uint8Array {
  const length = from.u64();
  if (length > from.remaining) throw new CodecError(`needs ${length} bytes, only ${from.remaining} left`);
  return from.take(Number(length));
}

/** The name of the cipher comes last, and is read and not looked at. @source tle tlock.rs TLECiphertext */
function readLocked(from: Reader): { readonly header: Header; readonly body: Uint8Array } {
  const u = g2From(from.take(G2_BYTES));
  if (u === undefined) throw new CodecError('no point of G2');
  const header = { u, v: readBytes(from), w: readBytes(from) };
  const body = readBytes(from);
  readBytes(from);
  return { header, body };
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ b[at]!);

/** @source tle ibe/fullident.rs decrypt */
function secretOf({ u, v, w }: Header, signature: G1Point): Uint8Array | undefined {
  if (v.length !== SECRET_BYTES || w.length !== SECRET_BYTES) return undefined;
  const sigma = xor(v, sha256(pairingBytes(signature, u)));
  const secret = xor(w, sha256(sigma));
  const expected = g2Multiple(bigEndian(sha256(concatBytes(sigma, secret))));
  return expected.equals(u) ? secret : undefined;
}

/**
 * Opens what was locked for a message by the signature of that message. Undefined where either is malformed, or they do
 * not belong together. What follows in the bytes is not looked at.
 *
 * @throws CryptoNotReadyError
 * @source tle tlock.rs tld, stream_ciphers.rs AESGCMStreamCipherProvider
 */
export function openTimelock(locked: Uint8Array, signature: Uint8Array): Uint8Array | undefined {
  const point = g1From(signature);
  if (point === undefined) return undefined;
  try {
    const { header, body } = readLocked(new Reader(locked));
    const secret = secretOf(header, point);
    if (secret === undefined) return undefined;
    const from = new Reader(body);
    return decryptAesGcm(readBytes(from), secret, readBytes(from));
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}
