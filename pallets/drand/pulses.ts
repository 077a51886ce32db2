import { g1From, g2From, verifyBls, type G2Point } from '../../primitives/crypto/bls12381';
import { sha256 } from '../../primitives/crypto/hashers';
import { ensure } from '../support/dispatchError';
import { errors, type Drand } from './declaration';
import type { Pulse } from './types';

/** What the beacon signs in a round: the hash of its number. @source subtensor pallets/drand/src/verifier.rs message */
function messageOf(round: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, round);
  return sha256(bytes);
}

/** Whether the beacon made a pulse. Its randomness is not looked at. @throws PulseVerificationError @source same file, QuicknetVerifier::verify */
export function isVerified(key: G2Point | undefined, { round, signature }: Pulse): boolean {
  const point = g1From(signature);
  ensure(key !== undefined && point !== undefined, errors.PulseVerificationError);
  return verifyBls(point, messageOf(round), key);
}

/** Key of the beacon that is believed; undefined where it is no point of its group. */
export const beaconKey = ({ storage }: Drand): G2Point | undefined => g2From(storage.BeaconConfig.get().public_key);

const PREFIX = [0x30, 0x78];

/** Signature of the beacon in a round, as bytes; undefined for a round that is not stored. An "0x" in front of it is left out. */
export function pulseSignature({ storage }: Drand, round: bigint): Uint8Array | undefined {
  const signature = storage.Pulses.get(round)?.signature;
  return PREFIX.every((byte, at) => signature?.[at] === byte) ? signature?.subarray(PREFIX.length) : signature;
}
