import { cryptoReady } from '../../../primitives/crypto/hashers';
import { keypairFromUri } from '../../../primitives/crypto/keypairs';
import { toSs58 } from '../../../primitives/crypto/ss58';
import { toHex } from '../../../primitives/scale/hex';

const PHRASE = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';

beforeAll(() => cryptoReady());

describe('keypairFromUri', () => {
  it.each([
    ['//Alice', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
    ['//Bob', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'],
    [`${PHRASE}//Alice`, '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
    [PHRASE, '5DfhGyQdFobKM8NsWvEeAKk5EQQgYe9AydgJ7rMB6E1EqRzV'],
  ])('knows the development account %s', (uri, address) => {
    expect(toSs58(toHex(keypairFromUri(uri).accountId))).toBe(address);
  });

  it('knows Alice by other kinds of key', () => {
    expect(toHex(keypairFromUri('//Alice', 'Ed25519').accountId)).toBe(
      '0x88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee',
    );
    const ecdsa = keypairFromUri('//Alice', 'Ecdsa');
    expect(toHex(ecdsa.publicKey)).toBe('0x020a1091341fe5664bfa1782d5e04779689068c916b04cb365ec3153755684d9a1');
    expect(ecdsa.accountId).toHaveLength(32);
  });

  it('tells passwords, steps and seeds apart', () => {
    const seed = `0x${'01'.repeat(32)}`;
    const uris = [PHRASE, `${PHRASE}///secret`, `${PHRASE}/soft`, `${PHRASE}//hard`, seed, `${seed}//hard`];
    expect(new Set(uris.map((uri) => toHex(keypairFromUri(uri).accountId))).size).toBe(uris.length);
  });

  it.each([
    ['no phrase', 'these are not words'],
    ['a short seed', '0x1234'],
    ['nothing', ''],
  ])('refuses %s without repeating it', (_what, uri) => {
    expect(() => keypairFromUri(uri)).toThrow(/^not a secret URI \(.*\); expected e\.g\. \/\/Alice/);
    if (uri !== '') expect(() => keypairFromUri(uri)).not.toThrow(uri);
  });
});
