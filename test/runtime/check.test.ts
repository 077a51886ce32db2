import { toHex } from '../../primitives/scale';
import { accountOf, general, signed, type SigningOptions } from '../support/extrinsics';
import { remark, transfer } from '../support/calls';
import { outcome, runtimeChain, type RuntimeChain } from '../support/runtimeChain';
import { decodeExtrinsic, signedExtrinsic } from '../../runtime/extrinsic';
import { check } from '../../runtime/check';
import { ValidityFailure } from '../../runtime/validity';

const bob = accountOf.bind(undefined, '//Bob');

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).buildTo(1).begin();
});

/** What the pool and the block say; undefined where the extrinsic is good. */
function refusal(bytes: Uint8Array): string | undefined {
  const applied = chain.apply(bytes);
  return applied.type === 'Included' ? undefined : outcome(applied);
}
function poolRefusal(bytes: Uint8Array): string | undefined {
  try {
    chain.validate(bytes);
    return undefined;
  } catch (failure) {
    return failure instanceof ValidityFailure ? `refused: ${failure.message}` : String(failure);
  }
}

describe('a signature', () => {
  it.each(['Sr25519', 'Ed25519', 'Ecdsa'] as const)('of kind %s is accepted', (kind) => {
    const who = accountOf('//Signer', kind);
    chain.apply(signed(chain, '//Alice', transfer(who, 1_000_000n)));
    const bytes = signed(chain, '//Signer', remark(1), { kind });
    expect(poolRefusal(bytes)).toBeUndefined();
    expect(refusal(bytes)).toBeUndefined();
    expect(chain.nonce(who)).toBe(1);
  });

  const zeros = (length: number): `0x${string}` => `0x${'00'.repeat(length)}`;
  it.each<[string, SigningOptions]>([
    ['of somebody else', { address: { type: 'Id', value: `0x${'17'.repeat(32)}` as never } }],
    ['of another kind than it says', { kind: 'Ed25519', address: undefined as never }],
    ['of zeros, sr25519', { signature: { type: 'Sr25519', value: zeros(64) } }],
    ['of zeros, ed25519', { signature: { type: 'Ed25519', value: zeros(64) } }],
    ['of zeros, ecdsa', { signature: { type: 'Ecdsa', value: zeros(65) } }],
    ['for another genesis', { genesisHash: `0x${'11'.repeat(32)}` }],
    ['for another spec version', { specVersion: 325 }],
    ['for another transaction version', { transactionVersion: 2 }],
    ['over another birth block', { birthBlock: 1 }],
  ])('%s is BadProof', (_name, { address, ...options }) => {
    const forged = options.kind === undefined ? {} : { address: { type: 'Id', value: accountOf('//Alice') } as const };
    const bytes = signed(chain, '//Alice', remark(), { ...options, ...(address ? { address } : forged), nonce: 0 });
    expect(poolRefusal(bytes)).toBe('refused: Invalid.BadProof');
    expect(refusal(bytes)).toBe('refused: Invalid.BadProof');
  });

  it('covers every byte of the call, the extensions and the sender', () => {
    const bytes = signed(chain, '//Alice', transfer(bob(), 1_000n), { tip: 63n });
    const first = 2;
    for (let at = first; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 1;
      expect([at, refusal(changed)]).not.toEqual([at, undefined]);
    }
    expect(refusal(bytes)).toBeUndefined();
  });

  it.each([
    ['plain up to 256 bytes', 176],
    ['as a hash from 257 bytes on', 177],
    ['as a hash when it is long', 5_000],
  ])('is over the payload, %s', (_name, length) => {
    // Call 2 + 2 of length + remark, extensions 4, implicit 4 + 4 + 32 + 32 + 1.
    expect(length + 4 + 4 + 73 > 256).toBe(length > 175);
    expect(refusal(signed(chain, '//Alice', remark(length)))).toBeUndefined();
  });

  it('is taken for good when signatures are off', async () => {
    const trusting = (await runtimeChain({ runtime: { verifySignatures: false } })).begin();
    const bytes = signed(trusting, '//Alice', remark(), { signature: { type: 'Ed25519', value: zeros(64) } });
    expect(outcome(trusting.apply(bytes))).toBe('included');
  });

  it('is verified once as long as its payload stays the same', () => {
    const bytes = signed(chain, '//Alice', remark());
    const checked = check(chain.runtime, bytes);
    const { extrinsic } = checked;
    if (extrinsic.preamble.type !== 'Signed') throw new Error('signed');
    const preamble = { ...extrinsic.preamble, signature: { type: 'Sr25519' as const, value: zeros(64) } };
    const forged = { ...checked, extrinsic: { ...extrinsic, preamble } };
    expect(check(chain.runtime, forged)).toMatchObject({ signer: accountOf('//Alice') });
    expect(() => check(chain.runtime, { ...forged, payload: Uint8Array.of(1) })).toThrow('Invalid.BadProof');
    expect(() => check(chain.runtime, { ...forged, payload: undefined })).toThrow('Invalid.BadProof');
  });
});

describe('a sender', () => {
  it.each([
    ['Index', { type: 'Index', value: undefined }],
    ['Raw', { type: 'Raw', value: new Uint8Array(32) }],
    ['Address32', { type: 'Address32', value: `0x${'00'.repeat(32)}` }],
    ['Address20', { type: 'Address20', value: `0x${'00'.repeat(20)}` }],
  ] as const)('given as %s cannot be looked up', (_name, address) => {
    const bytes = signed(chain, '//Alice', remark(), { address: address as never });
    expect(poolRefusal(bytes)).toBe('refused: Unknown.CannotLookup');
    expect(refusal(bytes)).toBe('refused: Unknown.CannotLookup');
  });

  it('is asked for before the signature, and the metadata hash too', () => {
    const signature = { type: 'Sr25519', value: `0x${'00'.repeat(64)}` } as const;
    expect(refusal(signed(chain, '//Alice', remark(), { signature, address: { type: 'Index' } as never }))).toBe(
      'refused: Unknown.CannotLookup',
    );
    expect(refusal(signed(chain, '//Alice', remark(), { signature, metadataMode: 1 }))).toBe(
      'refused: Unknown.CannotLookup',
    );
  });

  it('of zeros is BadSigner, with the signature that the zero key accepts', () => {
    const address = { type: 'Id', value: `0x${'00'.repeat(32)}` } as never;
    const signature = { type: 'Sr25519', value: `0x${'00'.repeat(63)}80` } as const;
    const bytes = signed(chain, '//Alice', remark(), { address, signature, nonce: 0 });
    expect(poolRefusal(bytes)).toBe('refused: Invalid.BadSigner');
    expect(refusal(bytes)).toBe('refused: Invalid.BadSigner');
  });
});

describe('a metadata hash', () => {
  it('cannot be looked up: this build carries none', () => {
    const bytes = signed(chain, '//Alice', remark(), { metadataMode: 1 });
    expect(poolRefusal(bytes)).toBe('refused: Unknown.CannotLookup');
    expect(refusal(bytes)).toBe('refused: Unknown.CannotLookup');
  });
});

describe('a general transaction', () => {
  const mortal = { type: 'Mortal', period: 4n, phase: 3n } as const;

  it.each<[string, Parameters<typeof general>[2], string]>([
    ['has no origin', {}, 'refused: Invalid.UnknownOrigin'],
    ['of any version of its extensions', { extensionVersion: 7 }, 'refused: Invalid.UnknownOrigin'],
    ['of any nonce', { nonce: 99 }, 'refused: Invalid.UnknownOrigin'],
    ['fails for its birth block first', { era: mortal }, 'refused: Invalid.AncientBirthBlock'],
    ['fails for its metadata hash first', { metadataMode: 1 }, 'refused: Unknown.CannotLookup'],
  ])('%s', (_name, options, expected) => {
    const bytes = general(chain, remark(), options);
    expect(poolRefusal(bytes)).toBe(expected);
    expect(refusal(bytes)).toBe(expected);
  });

  it('is too long like any other', () => {
    expect(refusal(general(chain, remark(8_000_000)))).toBe('refused: Invalid.ExhaustsResources');
  });
});

it('an extrinsic that is put together again has the same bytes', () => {
  const bytes = signed(chain, '//Alice', transfer(bob(), 5n), { tip: 1n });
  const { preamble, callBytes } = decodeExtrinsic(bytes, chain.runtime.definition.holes);
  if (preamble.type !== 'Signed') throw new Error('signed');
  const again = signedExtrinsic(preamble.address, preamble.signature, preamble.extensionBytes, callBytes);
  expect(toHex(again)).toBe(toHex(bytes));
});
