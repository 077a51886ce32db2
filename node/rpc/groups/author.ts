import { z } from 'zod';
import { toHex, type Hex } from '../../../primitives/scale';
import { extrinsicHash, type Chain } from '../../chain';
import type { TransactionStatus } from '../../pool/watchers';
import { RpcError } from '../errors';
import { bytes, hash, listOf, text } from '../kinds';
import { param } from '../method';
import { opaqueExtrinsic, OpaqueExtrinsicError } from './opaque';
import { method, subscription } from './rows';
import { unsafe } from './translate';

const BAD_FORMAT = 1001;
const OTHER = 1040;
const NO_KEYSTORE = 'this node has no key store: it signs blocks with the development keys of the authorities';

/** Quirk of real nodes: bytes that are no extrinsic get another error here than in a subscription. */
function submittable(extrinsic: Hex, refusal: (reason: string) => RpcError): Uint8Array {
  try {
    return opaqueExtrinsic(extrinsic);
  } catch (error) {
    throw error instanceof OpaqueExtrinsicError ? refusal(error.message) : error;
  }
}

const otherError = (reason: string) => new RpcError(OTHER, `Client error: ${reason}`);
const badFormat = (reason: string) => new RpcError(BAD_FORMAT, `Extrinsic has invalid format: ${reason}`);

/** After these a transaction is never heard of again. */
function isLast(status: TransactionStatus): boolean {
  if (typeof status === 'string') return status === 'dropped' || status === 'invalid';
  return 'finalized' in status || 'usurped' in status || 'finalityTimeout' in status;
}

const submissions = [
  method({
    name: 'author_submitExtrinsic',
    docs: 'Hands an extrinsic to the pool and answers its hash.',
    params: [param('extrinsic', bytes, 'With its length in front.')],
    result: z.string(),
    run: ({ pool }, { extrinsic }) => pool.submit(submittable(extrinsic, otherError)),
  }),
  subscription({
    name: 'author_submitAndWatchExtrinsic',
    unsubscribe: 'author_unwatchExtrinsic',
    notification: 'author_extrinsicUpdate',
    docs: 'Hands an extrinsic to the pool and tells what becomes of it: ready or future, inBlock, finalized; or why not.',
    params: [param('extrinsic', bytes, 'With its length in front.')],
    start({ pool }, { extrinsic }, subscriber) {
      const body = submittable(extrinsic, badFormat);
      return pool.submitAndWatch(body, (status) => {
        subscriber.send(status);
        if (isLast(status)) subscriber.end();
      }).unwatch;
    },
  }),
];

const extrinsicOrHash = z.union([z.object({ hash }), z.object({ extrinsic: bytes })], {
  error: 'expected {"hash": "0x…"} or {"extrinsic": "0x…"}',
});

const pool = [
  method({
    name: 'author_pendingExtrinsics',
    docs: 'The extrinsics that are ready for a block, best first.',
    params: [],
    result: z.array(bytes),
    run: ({ pool }) => pool.pending().map(toHex),
  }),
  method({
    name: 'author_removeExtrinsic',
    docs: 'Takes extrinsics out of the pool, with those that need them, bans them for a while, and answers the hashes of all that are gone.',
    params: [param('extrinsics', listOf(extrinsicOrHash), 'Each as {"hash": …} or {"extrinsic": …}.')],
    result: z.array(z.string()),
    run: ({ pool }, { extrinsics }) =>
      pool.remove(
        extrinsics.map((each) => ('hash' in each ? each.hash : extrinsicHash(submittable(each.extrinsic, badFormat)))),
      ),
  }),
];

function isAuthorityKey({ pallets: { Aura, Grandpa } }: Chain, keyType: string, key: string): boolean {
  if (keyType === 'aura') return Aura.storage.Authorities.get().some((authority) => authority === key);
  if (keyType === 'gran') return Grandpa.storage.Authorities.get().some(([authority]) => authority === key);
  return false;
}

const KEY_TYPE_LENGTH = 4;
/** Two keys of 32 bytes, for Aura and Grandpa. */
const SESSION_KEYS = /^0x([0-9a-f]{64})([0-9a-f]{64})$/;

const keys = [
  method({
    name: 'author_hasKey',
    docs: 'Whether the node can sign with a key: with those of the authorities it can.',
    params: [param('publicKey', bytes), param('keyType', text, '"aura" or "gran".')],
    result: z.boolean(),
    run({ chain }, { publicKey, keyType }) {
      if (Buffer.byteLength(keyType) !== KEY_TYPE_LENGTH) {
        throw new RpcError(OTHER, 'Invalid key type ID format (should be of length four)');
      }
      return isAuthorityKey(chain, keyType, publicKey);
    },
  }),
  method({
    name: 'author_hasSessionKeys',
    docs: 'Whether the node can sign with all of these session keys.',
    params: [param('sessionKeys', bytes, 'Aura and Grandpa key, 32 bytes each.')],
    result: z.boolean(),
    run({ chain }, { sessionKeys }) {
      const [, aura, grandpa] = SESSION_KEYS.exec(sessionKeys) ?? [];
      if (aura === undefined || grandpa === undefined)
        throw new RpcError(OTHER, 'Session keys are not encoded correctly');
      return isAuthorityKey(chain, 'aura', `0x${aura}`) && isAuthorityKey(chain, 'gran', `0x${grandpa}`);
    },
  }),
  method({
    name: 'author_insertKey',
    docs: 'Refused: the node has no key store.',
    params: [param('keyType', text), param('suri', text), param('publicKey', bytes)],
    run() {
      throw unsafe(NO_KEYSTORE);
    },
  }),
  method({
    name: 'author_rotateKeys',
    docs: 'Refused: the node has no key store.',
    params: [],
    run() {
      throw unsafe(NO_KEYSTORE);
    },
  }),
];

/** Transactions and the author's keys. */
export const author = [...submissions, ...pool, ...keys];
