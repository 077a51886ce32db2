import fc from 'fast-check';
import { compact, concatBytes, encode, fromHex, toHex, u32 } from '../../primitives/scale';
import { callApi } from '../../runtime/apis';
import { decodeExtrinsic } from '../../runtime/extrinsic';
import { asDerivative, batch, remark, transfer } from '../support/calls';
import { accountOf, encodedCall, extensionBytes, general, signed, signedBytes, unsigned } from '../support/extrinsics';
import { outcome, runtimeChain, type RuntimeChain } from '../support/runtimeChain';

const lengthOf = (bytes: Uint8Array): number => encode(compact(u32), bytes.length).length;
const withoutLength = (bytes: Uint8Array): Uint8Array => {
  const prefix = [1, 2, 4].find((size) => lengthOf(bytes.subarray(size)) === size)!;
  return bytes.subarray(prefix);
};
const prefixed = (body: Uint8Array, length = body.length): Uint8Array =>
  concatBytes(encode(compact(u32), length), body);

let chain: RuntimeChain;
let good: Uint8Array;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
  good = signed(chain, '//Alice', transfer(accountOf('//Bob'), 1_000n));
});

describe('the four forms of an extrinsic', () => {
  const decoded = (bytes: Uint8Array) => decodeExtrinsic(bytes, chain.runtime.definition.holes);

  it.each([
    [0x04, 4],
    [0x05, 5],
  ])('0x0%i is bare', (byte, version) => {
    const { preamble, call } = decoded(unsigned(chain, byte, remark(2)));
    expect({ preamble, call }).toEqual({ preamble: { type: 'Bare', version }, call: remark(2) });
  });

  it('0x84 is signed', () => {
    const { preamble, call, bytes, callBytes } = decoded(good);
    expect(preamble).toMatchObject({ type: 'Signed', address: { type: 'Id', value: accountOf('//Alice') } });
    expect(preamble).toMatchObject({ signature: { type: 'Sr25519' }, extensionBytes: extensionBytes(0) });
    expect(call).toEqual(transfer(accountOf('//Bob'), 1_000n));
    expect(toHex(callBytes)).toBe(toHex(encodedCall(chain, call)));
    expect(bytes).toEqual(good);
  });

  it('0x45 is general and carries a version of its extensions', () => {
    const bytes = general(chain, remark(), { nonce: 3, extensionVersion: 9 });
    expect(decoded(bytes).preamble).toMatchObject({ type: 'General', extensionVersion: 9 });
  });

  it.each([0x00, 0x03, 0x06, 0x44, 0x83, 0x85, 0xc4, 0xc5, 0xff])('there is no form %i', (byte) => {
    expect(() => decoded(unsigned(chain, byte, remark()))).toThrow(
      /an extrinsic starts with 0x84 .*, got 0x[0-9a-f]{2}$/,
    );
  });
});

describe('bytes that are no extrinsic trap, with what is wrong and where', () => {
  const bare = (hex: `0x${string}`): Uint8Array => prefixed(concatBytes(Uint8Array.of(5), fromHex(hex)));

  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(0), /needs 1 bytes at offset 0/],
    ['an empty body', () => Uint8Array.of(0), /needs 1 bytes/],
    ['a byte after the end', () => concatBytes(good, Uint8Array.of(0)), /1 bytes left over/],
    [
      'a byte too many within the length',
      () => prefixed(concatBytes(withoutLength(good), Uint8Array.of(0))),
      /the length prefix ends at byte 143, the call at 142/,
    ],
    [
      'a length that is one too short',
      () => prefixed(withoutLength(good), good.length - 3),
      /the length prefix ends at byte 141, the call at 142/,
    ],
    ['a length that is too long', () => prefixed(withoutLength(good), 1_000), /the length prefix says 1000 bytes/],
    [
      'a length in more bytes than it needs',
      () => concatBytes(Uint8Array.of(0x12, 0, 0, 0), Uint8Array.of(5, 0, 0, 0)),
      /compact/,
    ],
    ['the index of a pallet that was removed', () => bare('0x1800'), /call: this runtime has no pallet 24/],
    ['the index of no pallet', () => bare('0xc800'), /call: this runtime has no pallet 200/],
    ['the index of a pallet without calls', () => bare('0x0300'), /call: this runtime has no pallet 3/],
    ['the index of no call', () => bare('0x00c8'), /call: pallet 0 has no variant 200/],
    ['an argument that ends too early', () => bare('0x00000c00'), /System\.remark\/remark.*needs 3 bytes/],
    ['an inner call that nothing knows', () => bare('0x0b0004c800'), /Utility\.batch\/calls\/\[0\].*no pallet 200/],
    ['a metadata mode that does not exist', () => signed(chain, '//Alice', remark(), { metadataMode: 2 as 1 }), /mode/],
  ])('%s', (_name, bytes, reason) => {
    const applied = chain.apply(bytes());
    expect(outcome(applied)).toBe('trapped');
    expect(applied).toMatchObject({ trap: { message: expect.stringMatching(reason) } });
    expect(() => chain.validate(bytes())).toThrow(reason);
  });

  it('every cut of a signed extrinsic, and every cut whose length fits', () => {
    for (let length = 0; length < good.length; length += 1) {
      expect([length, outcome(chain.apply(good.slice(0, length)))]).toEqual([length, 'trapped']);
    }
    const body = withoutLength(good);
    for (let length = 0; length < body.length; length += 1) {
      expect([length, outcome(chain.apply(prefixed(body.slice(0, length))))]).toEqual([length, 'trapped']);
    }
  });

  it.each<[string, number, number]>([
    ['form', 2, 0x83],
    ['address form', 3, 5],
    ['signature kind', 36, 3],
    ['era of two blocks', 101, 0x10],
    ['pallet', 105, 24],
  ])('a wrong byte in the place of the %s', (_name, at, value) => {
    const changed = good.slice();
    changed[at] = value;
    expect(outcome(chain.apply(changed))).toBe('trapped');
  });

  it('random bytes do nothing to the state', () => {
    const root = toHex(chain.root());
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, fits) => {
        const applied = chain.apply(fits ? prefixed(bytes) : bytes);
        fc.pre(applied.type !== 'Included');
        expect(toHex(chain.root())).toBe(root);
      }),
      { numRuns: 300 },
    );
  });

  it('the block goes on', () => {
    chain.apply(Uint8Array.of(1, 2, 3));
    expect(outcome(chain.apply(good))).toBe('included');
    expect(chain.end().number).toBe(1);
  });
});

describe('nesting', () => {
  const ONE = 0x04;
  /** Call bytes, since the encoder would take as deep a stack. */
  const batches = (depth: number): Uint8Array =>
    concatBytes(...Array.from({ length: depth }, () => Uint8Array.of(11, 0, ONE)), Uint8Array.of(0, 0, 0));
  const derivatives = (depth: number): Uint8Array =>
    concatBytes(...Array.from({ length: depth }, () => Uint8Array.of(11, 1, 0, 0)), Uint8Array.of(0, 0, 0));

  it('256 levels decode, 257 trap', () => {
    expect(outcome(chain.apply(signedBytes(chain, '//Alice', batches(256))))).toBe('System.CallFiltered');
    const deeper = chain.apply(signedBytes(chain, '//Alice', batches(257)));
    expect(deeper).toMatchObject({ trap: { message: expect.stringMatching(/nested deeper than 256 levels/) } });
  });

  it('255 storage layers are the most that a dispatch opens', () => {
    expect(outcome(chain.apply(signedBytes(chain, '//Alice', derivatives(254))))).toBe('included');
    expect(outcome(chain.apply(signedBytes(chain, '//Alice', derivatives(255))))).toBe('Transactional.LimitReached');
    expect(outcome(chain.apply(signed(chain, '//Alice', remark())))).toBe('included');
  });

  it.each([
    [8, /^0x00/],
    [9, /^0x010000$/],
    [256, /^0x010000$/],
  ])('the pool looks at a call of %i levels', (depth, answer) => {
    const source = Uint8Array.of(2);
    const bytes = signedBytes(chain, '//Alice', derivatives(depth));
    chain.end();
    const args = concatBytes(source, bytes, fromHex(chain.hashes[1]!));
    expect(toHex(callApi(chain.runtime, 'TaggedTransactionQueue_validate_transaction', args))).toMatch(answer);
  });

  it('a level is a vector or a box', () => {
    const mixed = encodedCall(chain, asDerivative(0, batch([asDerivative(1, remark())])));
    expect(outcome(chain.apply(signedBytes(chain, '//Alice', mixed)))).toBe('included');
  });
});
