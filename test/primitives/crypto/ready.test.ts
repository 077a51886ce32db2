import * as crypto from '../../../primitives/crypto/hashers';
import { keypairFromUri } from '../../../primitives/crypto/keypairs';
import { verifySignature } from '../../../primitives/crypto/signatures';

const bytes = new Uint8Array(64);

// In this order: a file has its modules to itself, and readiness does not go away again.
describe('before cryptoReady', () => {
  it.each([
    'blake2b256',
    'blake2b128',
    'twox64',
    'twox128',
    'twox256',
    'keccak256',
    'blake2_128Concat',
    'twox64Concat',
  ] as const)('%s throws and says what to wait for', (name) => {
    expect(() => crypto[name](bytes)).toThrow(crypto.CryptoNotReadyError);
    expect(() => crypto[name](bytes)).toThrow('wait for cryptoReady()');
  });

  it('keys and signatures do too', () => {
    expect(() => crypto.assertCryptoReady()).toThrow(crypto.CryptoNotReadyError);
    expect(() => keypairFromUri('//Alice')).toThrow(crypto.CryptoNotReadyError);
    expect(() => verifySignature('Ed25519', bytes, bytes, bytes.subarray(0, 32))).toThrow(crypto.CryptoNotReadyError);
  });
});

describe('cryptoReady', () => {
  it('starts once and leaves everything usable', async () => {
    expect(crypto.cryptoReady()).toBe(crypto.cryptoReady());
    await crypto.cryptoReady();
    expect(() => crypto.assertCryptoReady()).not.toThrow();
    expect(crypto.blake2b256(bytes)).toHaveLength(32);
    expect(verifySignature('Ed25519', bytes, bytes, bytes)).toBe(false);
  });
});
