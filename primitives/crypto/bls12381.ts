import { bls12_381 } from '@noble/curves/bls12-381';
import { concatBytes, fromHex } from '../scale/hex';

const { fields, G1, G2 } = bls12_381;
const { Fp, Fp12 } = fields;

/** A point of the group of signatures. */
export type G1Point = typeof G1.Point.BASE;
/** A point of the group of public keys. */
export type G2Point = typeof G2.Point.BASE;

const FIELD_BYTES = 48;
const COMPRESSED = 0x80;
const INFINITY = 0x40;
const FLAGS = 0xe0;
/** What keeps hashes of different schemes apart: signatures in G1, without augmentation of the message. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

const isOfField = (bytes: Uint8Array): boolean => Fp.isValid(bigEndian(bytes));

/** A number from its bytes, the highest first. */
export function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

/** Coordinates that are too large are refused, as by arkworks; the library would reduce them. */
function pointFrom<P>(
  bytes: Uint8Array,
  coordinates: number,
  group: { readonly ZERO: P; fromBytes(bytes: Uint8Array): P },
): P | undefined {
  const own = bytes.slice(0, coordinates * FIELD_BYTES);
  const flags = own[0] ?? 0;
  if (own.length < coordinates * FIELD_BYTES || (flags & COMPRESSED) === 0) return undefined;
  if ((flags & INFINITY) !== 0) return group.ZERO;
  const plain = Uint8Array.from(own, (byte, at) => (at === 0 ? byte & ~FLAGS : byte));
  for (let at = 0; at < coordinates; at++)
    if (!isOfField(plain.subarray(at * FIELD_BYTES, (at + 1) * FIELD_BYTES))) return undefined;
  try {
    return group.fromBytes(own);
  } catch {
    return undefined;
  }
}

/** The point that begins the bytes, compressed as Zcash does; undefined where there is none, or none of the group. @source ark-bls12-381 curves/util.rs read_g1_compressed */
export const g1From = (bytes: Uint8Array): G1Point | undefined => pointFrom(bytes, 1, G1.Point);

/** @source same file, read_g2_compressed */
export const g2From = (bytes: Uint8Array): G2Point | undefined => pointFrom(bytes, 2, G2.Point);

/** Bytes that one point takes. */
export const G2_BYTES = 2 * FIELD_BYTES;

/** The generator's multiple by a number, reduced by the order of the group. */
export function g2Multiple(by: bigint): G2Point {
  const scalar = fields.Fr.create(by);
  return scalar === 0n ? G2.Point.ZERO : G2.Point.BASE.multiply(scalar);
}

/** A pairing takes no points at infinity; what they contribute is one. */
function pairings(...pairs: readonly { readonly g1: G1Point; readonly g2: G2Point }[]) {
  const finite = pairs.filter(({ g1, g2 }) => !g1.is0() && !g2.is0());
  return finite.length === 0 ? Fp12.ONE : bls12_381.pairingBatch(finite);
}

const littleEndian = (value: bigint): Uint8Array =>
  fromHex(value.toString(16).padStart(2 * FIELD_BYTES, '0')).reverse();

/** The pairing of two points in bytes, coefficient by coefficient, the lowest byte first. @source ark-serialize, Fp12 compressed */
export function pairingBytes(g1: G1Point, g2: G2Point): Uint8Array {
  const { c0, c1 } = pairings({ g1, g2 });
  const coefficients = [c0, c1].flatMap((six) => [six.c0, six.c1, six.c2]).flatMap((two) => [two.c0, two.c1]);
  return concatBytes(...coefficients.map(littleEndian));
}

/** Whether the holder of a key signed the message. @source w3f-bls TinyBLS381, subtensor pallets/drand/src/bls12_381.rs fast_pairing_opt */
export function verifyBls(signature: G1Point, message: Uint8Array, key: G2Point): boolean {
  const hash = G1.Point.fromAffine(G1.hashToCurve(message, { DST: DOMAIN }).toAffine());
  return Fp12.eql(pairings({ g1: signature.negate(), g2: G2.Point.BASE }, { g1: hash, g2: key }), Fp12.ONE);
}
