import { verifySignature, type SignatureKind } from '../../primitives/crypto/signatures';
import { concatBytes, encode, fromHex } from '../../primitives/scale';
import type { AccountId } from '../../pallets/support/account';
import type { Subject } from '../../runtime/extensions/extension';
import { unsignedValidity } from '../../runtime/executive';
import { implicitBytes } from '../../runtime/extensions/extension';
import { messageToSign, type Preamble, type UncheckedExtrinsic } from '../../runtime/extrinsic';
import { isTooDeepForPool } from '../../runtime/poolDepth';
import type { Runtime } from '../../runtime/runtime';
import { invalid, unknown, ValidityFailure, type TransactionValidityError } from '../../runtime/validity';
import type { Chain } from '../chain';

/** An extrinsic in front of the runtime that judged it. */
export interface Case {
  readonly chain: Chain;
  /** On the head, in the block after it. */
  readonly rt: Runtime;
  readonly extrinsic: UncheckedExtrinsic;
  /** Undefined where nobody signed or the address cannot be looked up. */
  readonly signer: AccountId | undefined;
  readonly subject: Subject;
}

export type Signed = Extract<Preamble, { readonly type: 'Signed' }>;

/** Looks at an extrinsic as the runtime does when it validates one. Changes nothing. */
export function openCase<T>(chain: Chain, extrinsic: UncheckedExtrinsic, look: (found: Case) => T): T {
  const { number, hash } = chain.head;
  return chain.at(hash, (rt) => {
    const { storage } = rt.contexts.System;
    storage.Number.set(number + 1);
    storage.BlockHash.set(number, hash);
    const { preamble, call, bytes } = extrinsic;
    const signer = preamble.type === 'Signed' && preamble.address.type === 'Id' ? preamble.address.value : undefined;
    const subject = { call, info: rt.env.dispatchInfo(call), length: bytes.length, signer };
    return look({ chain, rt, extrinsic, signer, subject });
  });
}

/** What a signer has to have signed, with some of the implied parts replaced. */
export function payloadOf(
  { rt, extrinsic }: Case,
  { extensions, extensionBytes }: Signed,
  instead: { readonly [identifier: string]: unknown },
): Uint8Array {
  const implicit = rt.extensions.all.map(({ identifier, implicit: codec, implicitOf }, index) =>
    encode(codec, instead[identifier] ?? implicitOf?.(rt.contexts, extensions[index])),
  );
  return concatBytes(extrinsic.callBytes, extensionBytes, ...implicit);
}

/** Whether an account signed a payload, by its own form or by another. */
export function signedBy(
  { signature }: Signed,
  payload: Uint8Array,
  account: string,
  kind: SignatureKind = signature.type,
): boolean {
  const message = messageToSign(payload);
  return verifySignature(kind, fromHex(signature.value), message, fromHex(account));
}

type Step = readonly [check: string, run: () => void];

/** The steps of a validation in the chain's order, each under the name of its check. */
function* stepsOf(found: Case): Generator<Step> {
  const { rt, extrinsic, signer, subject } = found;
  const { preamble, call } = extrinsic;
  const pallet = rt.definition.byName.get(call.pallet)?.pallet;
  yield ['nesting', () => isTooDeepForPool(extrinsic.callBytes, rt.definition.holes) && fail(invalid('Call'))];
  if (preamble.type === 'Bare') {
    if (pallet?.validateUnsigned === undefined) yield ['ValidateUnsigned', () => fail(unknown('NoUnsignedValidator'))];
    else yield ['ValidateUnsigned', () => void unsignedValidity(rt, call)];
    return;
  }
  const { extensions: bodies } = preamble;
  if (preamble.type === 'Signed' && signer === undefined) yield ['lookup', () => fail(unknown('CannotLookup'))];
  for (const [index, one] of rt.extensions.all.entries())
    yield [one.identifier, () => void one.implicitOf?.(rt.contexts, bodies[index])];
  if (preamble.type === 'Signed' && signer !== undefined && rt.verifySignatures) {
    const payload = (): Uint8Array =>
      concatBytes(extrinsic.callBytes, preamble.extensionBytes, implicitBytes(rt.extensions, rt.contexts, bodies));
    yield ['signature', () => signedBy(preamble, payload(), signer) || fail(invalid('BadProof'))];
  }
  if (subject.info.class === 'Mandatory') yield ['dispatch class', () => fail(invalid('MandatoryValidation'))];
  for (const [index, one] of rt.extensions.all.entries())
    yield [one.identifier, () => void one.validate?.(rt.contexts, subject, bodies[index])];
  if (signer === undefined) yield ['origin', () => fail(invalid('UnknownOrigin'))];
}

function fail(failure: ValidityFailure): never {
  throw failure;
}

/** What only goes wrong once the extrinsic is put into a block, and where. */
const IN_BLOCK: { readonly [type: string]: string } = {
  Future: 'CheckNonce',
  Stale: 'CheckNonce',
  Payment: 'ChargeTransactionPayment',
  ExhaustsResources: 'CheckWeight',
  BadMandatory: 'dispatch class',
  Custom: 'SubtensorTransactionExtension',
};

/** The check that refuses with this error. Found by asking each in turn, as the runtime did. */
export function refusingCheck(found: Case, error: TransactionValidityError): string {
  for (const [check, run] of stepsOf(found)) {
    const refused = failureOf(run);
    if (refused === undefined) continue;
    if (refused.message === new ValidityFailure(error).message) return check;
    break;
  }
  return IN_BLOCK[error.value.type] ?? 'runtime';
}

function failureOf(run: () => void): ValidityFailure | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof ValidityFailure) return error;
    throw error;
  }
}
