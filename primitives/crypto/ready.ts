import { bridge, waitReady } from '@polkadot/wasm-crypto';
import { createBLAKE2b } from 'hash-wasm';

/** Hashing or signing was asked for before the WebAssembly modules were compiled. */
export class CryptoNotReadyError extends Error {
  override readonly name = 'CryptoNotReadyError';
  constructor() {
    super('crypto is not initialised: wait for cryptoReady() once, before the first chain is created');
  }
}

type Hash = (bytes: Uint8Array) => Uint8Array;
type Blake2Instance = Awaited<ReturnType<typeof createBLAKE2b>>;

const notReady: Hash = () => {
  throw new CryptoNotReadyError();
};

// Replaced when the modules are compiled, so that a hash costs no check of its own.
let blake2Wide = notReady;
let blake2Narrow = notReady;
let ready: Promise<void> | undefined;

/**
 * Compiles the WebAssembly modules; all else in this folder is synchronous and throws before that.
 * Memoised: every call shares the first promise.
 */
export function cryptoReady(): Promise<void> {
  ready ??= Promise.all([createBLAKE2b(256), createBLAKE2b(128), waitReady()]).then(([wide, narrow, started]) => {
    // waitReady resolves to false where others reject.
    if (!started) throw new Error(`@polkadot/wasm-crypto did not start: ${bridge.error ?? 'it gave no reason'}`);
    blake2Wide = blake2With(wide);
    blake2Narrow = blake2With(narrow);
  });
  return ready;
}

/** @throws CryptoNotReadyError when {@link cryptoReady} has not resolved yet */
export function assertCryptoReady(): void {
  if (blake2Wide === notReady) throw new CryptoNotReadyError();
}

/** Blake2b with a 32-byte digest, unkeyed. */
export function blake2b256(bytes: Uint8Array): Uint8Array {
  return blake2Wide(bytes);
}

/** Blake2b with a 16-byte digest, unkeyed (not a cut of the 32-byte one). */
export function blake2b128(bytes: Uint8Array): Uint8Array {
  return blake2Narrow(bytes);
}

function blake2With(instance: Blake2Instance): Hash {
  // digest('binary') copies out of the wasm memory, so the result is the caller's own.
  return (bytes) => instance.init().update(bytes).digest('binary');
}
