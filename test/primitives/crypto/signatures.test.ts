import fc from 'fast-check';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { keypairFromUri } from '../../../primitives/crypto/keypairs';
import { verifySignature, type SignatureKind } from '../../../primitives/crypto/signatures';
import { fromHex } from '../../../primitives/scale/hex';

const kinds = ['Sr25519', 'Ed25519', 'Ecdsa'] as const satisfies readonly SignatureKind[];
const text = (value: string) => new TextEncoder().encode(value);
const message = text('what was signed');

const flipped = (bytes: Uint8Array, bit: number) => {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};
const littleEndian = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const bigEndian = (value: bigint) => littleEndian(value).reverse();
const toBigInt = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

beforeAll(() => cryptoReady());

describe.each(kinds)('a signature by %s', (kind) => {
  it('is accepted for its message and account only', () => {
    const alice = keypairFromUri('//Alice', kind);
    const signature = alice.sign(message);
    expect(verifySignature(kind, signature, message, alice.accountId)).toBe(true);
    expect(verifySignature(kind, signature, text('another'), alice.accountId)).toBe(false);
    expect(verifySignature(kind, signature, message, keypairFromUri('//Bob', kind).accountId)).toBe(false);
  });

  it('is refused with any bit flipped', () => {
    const alice = keypairFromUri('//Alice', kind);
    const signature = alice.sign(message);
    fc.assert(
      fc.property(fc.nat(signature.length * 8 - 1), (bit) => {
        expect(verifySignature(kind, flipped(signature, bit), message, alice.accountId)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('of garbage is false, never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 70 }),
        fc.uint8Array({ minLength: 64, maxLength: 65 }),
        fc.uint8Array({ minLength: 31, maxLength: 33 }),
        (odd, right, account) => {
          expect(verifySignature(kind, odd, message, account)).toBe(false);
          expect(verifySignature(kind, right, message, account)).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('Ed25519 follows ZIP 215', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const field = 2n ** 255n - 19n;

  it('accepts RFC 8032, test 2', () => {
    const signature = fromHex(
      '0x92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    const key = fromHex('0x3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    expect(verifySignature('Ed25519', signature, Uint8Array.of(0x72), key)).toBe(true);
  });

  it.each([
    ['the neutral point', 1n, 1n],
    ['the neutral point, encoded above the field', field + 1n, field + 1n],
    ['a point of order two', field - 1n, 1n],
    ['a point of order four as R', 1n, 0n],
  ])('accepts small orders: %s', (_what, key, r) => {
    expect(verifySignature('Ed25519', joined(littleEndian(r), littleEndian(0n)), message, littleEndian(key))).toBe(
      true,
    );
  });

  it('refuses an s that is not reduced', () => {
    const one = littleEndian(1n);
    expect(verifySignature('Ed25519', joined(one, littleEndian(order)), message, one)).toBe(false);
    const alice = keypairFromUri('//Alice', 'Ed25519');
    const signature = alice.sign(message);
    const s = toBigInt(signature.slice(32).reverse());
    const again = joined(signature.subarray(0, 32), littleEndian(s + order));
    expect(verifySignature('Ed25519', again, message, alice.accountId)).toBe(false);
  });
});

describe('Sr25519', () => {
  it('refuses a signature from before the audit', () => {
    const account = fromHex('0xb4bfa1f7a5166695eb75299fd1c4c03ea212871c342f2c5dfea0902b2c246918');
    const signature = fromHex(
      '0x5a9755f069939f45d96aaf125cf5ce7ba1db998686f87f2fb3cbdea922078741a73891ba265f70c31436e18a9acd14d189d73c12317ab6c313285cd938453202',
    );
    const signed = text(
      'Verifying that I am the owner of 5G9hQLdsKQswNPgB499DeA5PkFBbgkLPJWkkS6FAM6xGQ8xD. Hash: 221455a3\n',
    );
    expect(verifySignature('Sr25519', signature, signed, account)).toBe(false);
  });
});

describe('Ecdsa', () => {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const alice = () => keypairFromUri('//Alice', 'Ecdsa');

  it('counts v from 0 or from 27', () => {
    const signature = alice().sign(message);
    const shifted = signature.slice();
    shifted[64]! += 27;
    expect(verifySignature('Ecdsa', shifted, message, alice().accountId)).toBe(true);
    shifted[64]! += 1 + 3;
    expect(verifySignature('Ecdsa', shifted, message, alice().accountId)).toBe(false);
  });

  it('accepts a high s, as the recovery of the chain does', () => {
    const signature = alice().sign(message);
    const s = order - toBigInt(signature.subarray(32, 64));
    const high = joined(signature.subarray(0, 32), bigEndian(s), Uint8Array.of(signature[64]! ^ 1));
    expect(verifySignature('Ecdsa', high, message, alice().accountId)).toBe(true);
  });

  it.each([
    ['r is 0', 0n, 1n],
    ['s is 0', 1n, 0n],
    ['r is the order', order, 1n],
    ['s is the order', 1n, order],
  ])('is false where %s', (_what, r, s) => {
    const signature = joined(bigEndian(r), bigEndian(s), Uint8Array.of(0));
    expect(verifySignature('Ecdsa', signature, message, alice().accountId)).toBe(false);
  });
});
