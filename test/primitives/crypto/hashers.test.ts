import fc from 'fast-check';
import { blake2AsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import {
  blake2b128,
  blake2b256,
  cryptoReady,
  hashers,
  identity,
  keccak256,
  prefixLength,
  twox128,
  twox256,
  twox64,
  type StorageHasherName,
} from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale/hex';

const text = (value: string) => new TextEncoder().encode(value);
const names = Object.keys(hashers) as StorageHasherName[];

beforeAll(() => cryptoReady());

describe('hashes', () => {
  it.each([
    ['blake2b256', blake2b256, '', '0x0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8'],
    ['blake2b128', blake2b128, '', '0xcae66941d9efbd404e4d88758ea67670'],
    ['twox64', twox64, 'abc', '0x990977adf52cbc44'],
    ['twox128', twox128, 'System', '0x26aa394eea5630e07c48ae0c9558cef7'],
    ['twox128', twox128, 'Events', '0x80d41e5e16056765bc8461851072c9d7'],
    ['keccak256', keccak256, '', '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ])('%s is the published one', (_name, hash, input, expected) => {
    expect(toHex(hash(text(input)))).toBe(expected);
  });

  it('agree with the JavaScript implementations for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        expect(toHex(blake2b256(bytes))).toBe(toHex(blake2AsU8a(bytes, 256, null, true)));
        expect(toHex(blake2b128(bytes))).toBe(toHex(blake2AsU8a(bytes, 128, null, true)));
        expect(toHex(twox64(bytes))).toBe(toHex(xxhashAsU8a(bytes, 64, true)));
        expect(toHex(twox128(bytes))).toBe(toHex(xxhashAsU8a(bytes, 128, true)));
        expect(toHex(twox256(bytes))).toBe(toHex(xxhashAsU8a(bytes, 256, true)));
      }),
    );
  });

  it('hash inputs longer than the buffer of the wasm', () => {
    const bytes = new Uint8Array(100_000).fill(7);
    expect(toHex(blake2b256(bytes))).toBe(toHex(blake2AsU8a(bytes, 256, null, true)));
  });

  it('hash the part that a view shows, not the buffer behind it', () => {
    const whole = text('xxSystemxx');
    expect(toHex(twox128(whole.subarray(2, 8)))).toBe(toHex(twox128(text('System'))));
    expect(toHex(blake2b256(whole.subarray(2, 8)))).toBe(toHex(blake2b256(text('System'))));
  });

  it.each([...names, 'keccak256' as const])('a result of %s does not change with the next call', (name) => {
    const hash = name === 'keccak256' ? keccak256 : hashers[name];
    const first = hash(text('first'));
    const before = toHex(first);
    hash(text('second'));
    expect(toHex(first)).toBe(before);
  });
});

describe('storage hashers', () => {
  it.each(names)('%s keeps the plain key behind its hash, or is opaque', (name) => {
    const key = text('some encoded key');
    const hashed = hashers[name](key);
    const skipped = prefixLength[name];
    if (skipped === undefined) {
      expect(hashed).toHaveLength(name.endsWith('256') ? 32 : 16);
    } else {
      expect(hashed).toHaveLength(skipped + key.length);
      expect(hashed.subarray(skipped)).toEqual(key);
    }
  });

  it('the concatenating ones begin with the hash of the key', () => {
    const key = text('k');
    expect(hashers.Blake2_128Concat(key).subarray(0, 16)).toEqual(blake2b128(key));
    expect(hashers.Twox64Concat(key).subarray(0, 8)).toEqual(twox64(key));
    expect(identity(key)).toBe(key);
  });
});
