import {
  ed25519PairFromSeed,
  ed25519Sign,
  keyExtractSuri,
  keyFromPath,
  mnemonicToMiniSecret,
  secp256k1PairFromSeed,
  secp256k1Sign,
  sr25519PairFromSeed,
} from '@polkadot/util-crypto';
import { sr25519Sign } from '@polkadot/wasm-crypto';
import { fromHex } from '../scale/hex';
import { assertCryptoReady, blake2b256 } from './ready';
import type { SignatureKind } from './signatures';

/** Public phrase of the development accounts: `//Alice` is short for this phrase and that path. */
const DEV_PHRASE = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';

/** A key that signs. */
export interface Keypair {
  readonly kind: SignatureKind;
  /** 32 bytes; 33, compressed, for Ecdsa. */
  readonly publicKey: Uint8Array;
  /** Account that the chain knows the key by: the public key, for Ecdsa its hash. */
  readonly accountId: Uint8Array;
  /** Signature of the bytes as they are. Sr25519 mixes in randomness: two signatures of one message differ. */
  sign(message: Uint8Array): Uint8Array;
}

interface Pair {
  publicKey: Uint8Array;
  secretKey: Uint8Array;
}

/** What differs between the kinds of keys. */
const schemes = {
  Sr25519: {
    path: 'sr25519',
    fromSeed: sr25519PairFromSeed,
    sign: ({ publicKey, secretKey }: Pair, message: Uint8Array) => sr25519Sign(publicKey, secretKey, message),
  },
  Ed25519: {
    path: 'ed25519',
    fromSeed: ed25519PairFromSeed,
    sign: (pair: Pair, message: Uint8Array) => ed25519Sign(message, pair),
  },
  Ecdsa: {
    path: 'ecdsa',
    fromSeed: secp256k1PairFromSeed,
    sign: (pair: Pair, message: Uint8Array) => secp256k1Sign(message, pair, 'blake2'),
  },
} as const;

/**
 * Key of a secret URI: a phrase or a 32-byte hex seed, then `/soft` and `//hard` steps and
 * `///password`. Without phrase or seed (`//Alice`) it is a development account.
 * @throws RangeError when the URI cannot be read
 * @throws CryptoNotReadyError
 */
export function keypairFromUri(uri: string, kind: SignatureKind = 'Sr25519'): Keypair {
  assertCryptoReady();
  const scheme = schemes[kind];
  const pair = pairFromUri(uri.startsWith('/') ? DEV_PHRASE + uri : uri, scheme);
  const accountId = kind === 'Ecdsa' ? blake2b256(pair.publicKey) : pair.publicKey;
  return { kind, publicKey: pair.publicKey, accountId, sign: (message) => scheme.sign(pair, message) };
}

function pairFromUri(uri: string, scheme: (typeof schemes)[SignatureKind]): Pair {
  try {
    const { phrase, path, password } = keyExtractSuri(uri);
    const seed = phrase.startsWith('0x') ? fromHex(phrase) : mnemonicToMiniSecret(phrase, password);
    return keyFromPath(scheme.fromSeed(seed), path, scheme.path);
  } catch (error) {
    // The URI is a secret and stays out of the message.
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new RangeError(`not a secret URI (${reason}); expected e.g. //Alice, a phrase or a 32-byte hex seed`, {
      cause: error,
    });
  }
}
