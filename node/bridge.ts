import { CodecError, toHex } from '../primitives/scale';
import { RuntimeTrap } from '../pallets/support/dispatchError';
import type { Checked } from '../runtime/check';
import { requireImplemented } from '../runtime/bind';
import { decodeExtrinsic } from '../runtime/extrinsic';
import { isTooDeepForPool } from '../runtime/poolDepth';
import { invalid, ValidityFailure } from '../runtime/validity';
import type { Block } from './blocks';
import { extrinsicHash, type Chain } from './chain';
import type { Clock } from './clock';
import { Finality } from './finality';
import { nonceTag } from './nonceTag';
import type { IncludedExtrinsic } from './pool/maintenance';
import { TransactionPool } from './pool/pool';
import type { Validate } from './pool/validity';
import { tellingRefusals } from './readable/refusalLog';
import type { Logger } from './rpc/logger';

/** A pool whose transactions are judged at the head of the chain. */
export function poolOf(chain: Chain, clock: Clock, logger: Logger): TransactionPool<Checked> {
  return new TransactionPool({
    validate: tellingRefusals(validateAt(chain), chain, logger),
    hashOf: extrinsicHash,
    block: chain.head.number,
    now: () => clock.now(),
  });
}

/** Keeps the pool in step with the chain, whoever builds the blocks. Gives back how to stop. */
export function followChain(chain: Chain, pool: TransactionPool<Checked>, clock: Clock): () => void {
  const finality = new Finality(clock, (hashes) => pool.onFinalized(hashes));
  const unlisten = chain.listen({
    onBlock(block) {
      const { number, hash } = block;
      pool.onBlock({ number, hash, included: includedIn(chain, pool, block), finalized: false });
      finality.add(hash);
    },
    onRevert(dropped) {
      finality.remove(new Set(dropped.map(({ hash }) => hash)));
      // Who sets a chain back wants what came after to be gone, so the transactions do not return to the pool.
      const retracted = dropped.map(({ hash }) => ({ hash, extrinsics: [] })).reverse();
      pool.onRevert({ number: chain.head.number, retracted });
    },
  });
  return () => {
    unlisten();
    finality.stop();
  };
}

function validateAt(chain: Chain): Validate<Checked> {
  return (bytes, source, known) => {
    try {
      const { valid, checked } = chain.validate(known ?? decoded(chain, bytes), source);
      const { requires, provides } = valid;
      return {
        ok: true,
        transaction: { ...valid, requires: requires.map(toHex), provides: provides.map(toHex) },
        checked,
      };
    } catch (error) {
      if (error instanceof ValidityFailure) return { ok: false, error: error.error };
      if (error instanceof RuntimeTrap) return { ok: false, trap: error.message };
      throw error;
    }
  };
}

/** Decodes an extrinsic, once in its life in the pool; its signature is still to be verified. */
function decoded({ definition }: Chain, bytes: Uint8Array): Checked {
  const extrinsic = decodedOrTrap(() => decodeExtrinsic(bytes, definition.holes));
  if (isTooDeepForPool(extrinsic.callBytes, definition.holes)) throw invalid('Call');
  requireImplemented(definition, extrinsic.call);
  return { extrinsic, signer: undefined, bodies: [], payload: undefined };
}

/** A real node's runtime panics over arguments that it cannot read. */
function decodedOrTrap<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new RuntimeTrap(`Bad input data provided to validate_transaction: ${error.message}`);
  }
}

/** The block's extrinsics as the pool wants to hear of them: those that it does not have come with their tag. */
function includedIn(chain: Chain, pool: TransactionPool<Checked>, { extrinsics }: Block): readonly IncludedExtrinsic[] {
  return extrinsics.map((bytes) => {
    const hash = extrinsicHash(bytes);
    const tag = pool.get(hash) === undefined ? tagOf(chain, bytes) : undefined;
    return tag === undefined ? { hash } : { hash, provides: [tag] };
  });
}

function tagOf({ definition, runtime }: Chain, bytes: Uint8Array): string | undefined {
  const { preamble } = decodeExtrinsic(bytes, definition.holes);
  if (preamble.type !== 'Signed' || preamble.address.type !== 'Id') return undefined;
  const nonce = preamble.extensions[runtime.extensions.all.findIndex(({ identifier }) => identifier === 'CheckNonce')];
  return typeof nonce === 'number' ? nonceTag(preamble.address.value, nonce) : undefined;
}
