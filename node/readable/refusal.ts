import { CodecError } from '../../primitives/scale';
import { CLASS_FIELD, addWeight } from '../../pallets/support/weight';
import { birth, type Era } from '../../runtime/era';
import { decodeExtrinsic, type UncheckedExtrinsic } from '../../runtime/extrinsic';
import { computeFee, finalFee } from '../../runtime/fees';
import type { TransactionValidityError, ValidityFailure } from '../../runtime/validity';
import type { Chain } from '../chain';
import { readableAccount } from './account';
import { readableTao } from './amount';
import { customCode } from '../../runtime/customErrors';
import { openCase, refusingCheck, type Case } from './replay';
import { explainSignature, type Refusal } from './signature';
import { validityMeaning } from './validity';

export type { Refusal } from './signature';

/** Says what was wrong and what would have been right; undefined when there is no more to say than the error does. */
type Explainer = (found: Case, error: TransactionValidityError) => string | undefined;

function bodyOf({ rt, extrinsic: { preamble } }: Case, identifier: string): unknown {
  if (preamble.type === 'Bare') return undefined;
  return preamble.extensions[rt.extensions.all.findIndex((one) => one.identifier === identifier)];
}

function explainNonce(found: Case, { value: { type } }: TransactionValidityError): string | undefined {
  const { rt, signer } = found;
  if (signer === undefined) return undefined;
  if (type === 'Payment')
    return `${readableAccount(signer)} does not exist yet: it needs a balance of at least ${readableTao(rt.contexts.Balances.constants.ExistentialDeposit)} before it can sign`;
  const nonce = String(bodyOf(found, 'CheckNonce'));
  const next = rt.contexts.System.storage.Account.get(signer).nonce;
  return `nonce ${nonce} is ${type === 'Stale' ? 'stale' : 'too high'}, the account's next is ${next}`;
}

/** The most that an account can pay at once, in rao. */
function mostPayable({ rt, signer }: Case): bigint {
  let [low, high] = [0n, 2n ** 64n];
  if (signer === undefined) return low;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (rt.contexts.feeCurrency.canWithdraw(signer, middle)) low = middle;
    else high = middle;
  }
  return low;
}

function explainFee(found: Case): string {
  const { rt, subject } = found;
  const tip = bodyOf(found, 'ChargeTransactionPayment');
  const details = computeFee(rt.contexts, subject.length, subject.info, typeof tip === 'bigint' ? tip : 0n);
  const withTip = details.tip > 0n ? `, of which ${readableTao(details.tip)} tip` : '';
  return `fee ${readableTao(finalFee(details))}${withTip}, the account can pay ${readableTao(mostPayable(found))}`;
}

function explainMortality(found: Case): string {
  const { rt, chain } = found;
  const era = bodyOf(found, 'CheckMortality') as Era;
  const kept = rt.contexts.System.constants.BlockHashCount;
  const next = chain.head.number + 1;
  const born = birth(era, BigInt(next));
  const length = era.type === 'Mortal' ? `of ${era.period} blocks ` : '';
  return `era ${length}begins at block ${born}, whose hash is not there (the last ${kept} are kept): begin it at block ${chain.head.number}, as the next block is ${next}`;
}

function explainWeight({ rt, subject: { info, length } }: Case): string {
  const { BlockLength, BlockWeights } = rt.contexts.System.constants;
  const name = CLASS_FIELD[info.class];
  const own = addWeight(info.callWeight, info.extensionWeight);
  const limit = BlockWeights.per_class[name].max_extrinsic ?? BlockWeights.max_block;
  return (
    `${length} bytes and a weight of ${own.ref_time} ps, ${own.proof_size} bytes of proof; a ${name} transaction may have ` +
    `${BlockLength.max[name]} bytes, ${limit.ref_time} ps, ${limit.proof_size} bytes of proof, and the block must have room for it`
  );
}

function explainCustom(_found: Case, { value }: TransactionValidityError): string | undefined {
  if (value.type !== 'Custom') return undefined;
  const known = customCode(value.value);
  return known === undefined ? undefined : `custom code ${value.value}, ${known.name}: ${known.meaning}`;
}

const callOf = ({ extrinsic: { call } }: Case): string => `${call.pallet}.${call.name}`;

const EXPLAINERS: { readonly [check: string]: Explainer } = {
  nesting: () => 'calls are nested too deeply: the pool takes 8 levels',
  ValidateUnsigned: (found) => `${callOf(found)} is not taken without a signature: sign it`,
  lookup: ({ extrinsic: { preamble } }) =>
    `an address of the form ${preamble.type === 'Signed' ? preamble.address.type : preamble.type} cannot be looked up: send the 32 bytes of the account as Id`,
  'dispatch class': (found) => `${callOf(found)} is mandatory: only the author of a block puts it in`,
  origin: () => 'nobody signed: send it as a signed extrinsic',
  CheckNonZeroSender: () => 'the signer is the zero account, which signs nothing: sign with a key of your own',
  CheckMortality: explainMortality,
  CheckNonce: explainNonce,
  CheckWeight: explainWeight,
  ChargeTransactionPayment: explainFee,
  SubtensorTransactionExtension: explainCustom,
  CheckMetadataHash: () => 'a metadata hash is signed, and this build carries none: sign with mode Disabled',
};

/** Names the check that refuses an extrinsic at the head, and what would have been right. Changes nothing. */
export function explainRefusal(chain: Chain, bytes: Uint8Array, { error }: ValidityFailure): Refusal {
  const extrinsic = decoded(chain, bytes);
  if (extrinsic === undefined) return { check: 'decoding', reason: 'these bytes are no extrinsic of this runtime' };
  return openCase(chain, extrinsic, (found) => {
    const check = refusingCheck(found, error);
    const { preamble } = extrinsic;
    if (check === 'signature' && preamble.type === 'Signed' && found.signer !== undefined)
      return explainSignature(found, preamble, found.signer);
    return { check, reason: EXPLAINERS[check]?.(found, error) ?? validityMeaning(error) };
  });
}

function decoded({ definition }: Chain, bytes: Uint8Array): UncheckedExtrinsic | undefined {
  try {
    return decodeExtrinsic(bytes, definition.holes);
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}
