import { verifySignature } from '../primitives/crypto/signatures';
import { bytesEqual, CodecError, concatBytes, fromHex } from '../primitives/scale';
import type { AccountId } from '../pallets/support/account';
import { RuntimeTrap } from '../pallets/support/dispatchError';
import { decodeExtrinsic, messageToSign, type Preamble, type UncheckedExtrinsic } from './extrinsic';
import { implicitBytes, type ExtensionBody } from './extensions/extension';
import type { Runtime } from './runtime';
import { invalid, unknown } from './validity';

/** An extrinsic whose sender is known to have signed it. */
export interface Checked {
  readonly extrinsic: UncheckedExtrinsic;
  /** Undefined for bare and general extrinsics. */
  readonly signer: AccountId | undefined;
  readonly bodies: ExtensionBody;
  /** What the signature was verified over: while this stays the same it is not verified again. */
  readonly payload: Uint8Array | undefined;
}

/** Bytes, or what an earlier check made of them. */
export type Incoming = Uint8Array | Checked;

/** Decodes an extrinsic, finds its sender and verifies the signature. @throws ValidityFailure, RuntimeTrap for bytes that are no extrinsic @source sp-runtime generic/unchecked_extrinsic.rs check */
export function check(rt: Runtime, incoming: Incoming): Checked {
  const known = incoming instanceof Uint8Array ? undefined : incoming;
  const extrinsic = known?.extrinsic ?? decoded(rt, incoming as Uint8Array);
  const { preamble } = extrinsic;
  if (preamble.type === 'Bare') return { extrinsic, signer: undefined, bodies: [], payload: undefined };
  if (preamble.type === 'General')
    return { extrinsic, signer: undefined, bodies: preamble.extensions, payload: undefined };
  if (preamble.address.type !== 'Id') throw unknown('CannotLookup');
  const signer = preamble.address.value;
  const payload = signedPayload(rt, extrinsic, preamble);
  const verified = known?.payload !== undefined && bytesEqual(known.payload, payload);
  if (!verified && rt.verifySignatures && !signatureHolds(preamble, payload, signer)) throw invalid('BadProof');
  return { extrinsic, signer, bodies: preamble.extensions, payload };
}

function decoded(rt: Runtime, bytes: Uint8Array): UncheckedExtrinsic {
  try {
    return decodeExtrinsic(bytes, rt.definition.holes);
  } catch (error) {
    if (error instanceof CodecError) throw new RuntimeTrap(`Bad input data provided to the runtime: ${error.message}`);
    throw error;
  }
}

type Signed = Extract<Preamble, { readonly type: 'Signed' }>;

function signedPayload(
  rt: Runtime,
  { callBytes }: UncheckedExtrinsic,
  { extensions, extensionBytes }: Signed,
): Uint8Array {
  const whole = concatBytes(callBytes, extensionBytes, implicitBytes(rt.extensions, rt.contexts, extensions));
  return messageToSign(whole);
}

const signatureHolds = ({ signature }: Signed, payload: Uint8Array, signer: AccountId): boolean =>
  verifySignature(signature.type, fromHex(signature.value), payload, fromHex(signer));
