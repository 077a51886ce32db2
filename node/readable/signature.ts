import { accountOf, devAccounts } from '../devAccounts';
import { birth, type Era } from '../../runtime/era';
import { readableAccount } from './account';
import { payloadOf, signedBy, type Case, type Signed } from './replay';

/** So far around what is right a mistaken spec version, era or block is looked for. */
const NEIGHBOURS = 16;

/** Chains for which one may sign by mistake. */
const OTHER_CHAINS: readonly (readonly [name: string, genesis: string])[] = [
  ['Finney (the main network)', '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03'],
  ['the test network', '0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105'],
];

/** A mistake that a signer may have made: parts of what is signed, and what to say if this is what was signed. */
interface Guess {
  readonly check: string;
  readonly reason: string;
  readonly instead: { readonly [identifier: string]: unknown };
}

export interface Refusal {
  readonly check: string;
  readonly reason: string;
}

/** Why a signature does not hold. Tries what is often signed by mistake; else tells what had to be signed. */
export function explainSignature(found: Case, preamble: Signed, signer: string): Refusal {
  for (const { check, reason, instead } of guesses(found, eraOf(found, preamble)))
    if (signedBy(preamble, payloadOf(found, preamble, instead), signer)) return { check, reason };
  return { check: 'signature', reason: otherSigner(found, preamble, signer) ?? expectation(found, preamble, signer) };
}

function eraOf({ rt }: Case, { extensions }: Signed): Era {
  return extensions[rt.extensions.all.findIndex(({ identifier }) => identifier === 'CheckMortality')] as Era;
}

function* guesses(found: Case, era: Era): Generator<Guess> {
  const { rt, chain } = found;
  const { spec_version: spec, transaction_version: version } = rt.contexts.System.constants.Version;
  yield* eraGuesses(found, era);
  for (let other = Math.max(0, spec - NEIGHBOURS); other <= spec + NEIGHBOURS; other += 1) {
    const reason = `signed for spec version ${other}, the chain's is ${spec}`;
    yield { check: 'CheckSpecVersion', reason, instead: { CheckSpecVersion: other } };
  }
  for (let other = 0; other <= version + 1; other += 1) {
    const reason = `signed for transaction version ${other}, the chain's is ${version}`;
    yield { check: 'CheckTxVersion', reason, instead: { CheckTxVersion: other } };
  }
  for (const [name, hash] of OTHER_CHAINS) {
    const reason = `signed for ${name}, whose genesis is ${hash}; this chain's is ${chain.genesisHash}`;
    const immortal = era.type === 'Immortal' ? { CheckMortality: hash } : {};
    yield { check: 'CheckGenesis', reason, instead: { CheckGenesis: hash, ...immortal } };
  }
}

function* eraGuesses({ chain }: Case, era: Era): Generator<Guess> {
  const { number: head } = chain.head;
  const guess = (number: number, reason: string): Guess[] => {
    const hash = number < 0 ? undefined : number === 0 ? chain.genesisHash : chain.blockAt(number)?.hash;
    return hash === undefined ? [] : [{ check: 'CheckMortality', reason, instead: { CheckMortality: hash } }];
  };
  if (era.type === 'Immortal') {
    for (let number = head; number > head - NEIGHBOURS; number -= 1)
      yield* guess(
        number,
        `an immortal era is signed with the hash of block 0, ${chain.genesisHash}, and this with that of block ${number}`,
      );
    return;
  }
  const period = Number(era.period);
  const born = Number(birth(era, BigInt(head + 1)));
  for (let back = 1; back <= NEIGHBOURS; back += 1) {
    const began = born - back * period;
    yield* guess(
      began,
      `era of ${period} blocks from block ${began} ended at block ${began + period}, the next block is ${head + 1}`,
    );
  }
  const right = `block ${born}, ${chain.blockAt(born)?.hash ?? 'which is forgotten'}`;
  for (const number of [0, ...Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => born - NEIGHBOURS + index)])
    yield* guess(
      number,
      `era of ${period} blocks is signed with the hash of ${right}, and this with that of block ${number}`,
    );
}

/** The same bytes, signed by another or in another way. */
function otherSigner(found: Case, preamble: Signed, signer: string): string | undefined {
  const payload = payloadOf(found, preamble, {});
  const { type } = preamble.signature;
  const kind = (['Sr25519', 'Ed25519', 'Ecdsa'] as const).find((one) => signedBy(preamble, payload, signer, one));
  if (kind !== undefined) return `it is a signature of the kind ${kind}, and said to be ${type}`;
  const dev = devAccounts.map(({ address }) => accountOf(address)).find((one) => signedBy(preamble, payload, one));
  return dev && `signed by ${readableAccount(dev)}, and sent in the name of ${readableAccount(signer)}`;
}

function expectation(found: Case, preamble: Signed, signer: string): string {
  const { rt, chain } = found;
  const { spec_version: spec, transaction_version: version } = rt.contexts.System.constants.Version;
  const era = eraOf(found, preamble);
  const born = Number(birth(era, BigInt(chain.head.number + 1)));
  const mortality =
    era.type === 'Immortal'
      ? 'immortal'
      : `an era of ${era.period} blocks from block ${born}, ${chain.blockAt(born)?.hash ?? 'which is forgotten'}`;
  return (
    `the ${preamble.signature.type} signature is not of ${readableAccount(signer)} over these bytes with ` +
    `spec version ${spec}, transaction version ${version}, genesis ${chain.genesisHash}, ${mortality}`
  );
}
