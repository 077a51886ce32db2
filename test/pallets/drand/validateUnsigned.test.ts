import { drand } from '../../../pallets/drand';
import { BeaconConfigurationPayload, PulsesPayload, QUICKNET } from '../../../pallets/drand/types';
import { blake2b256 } from '../../../primitives/crypto/hashers';
import { keypairFromUri } from '../../../primitives/crypto/keypairs';
import { cryptoReady } from '../../../primitives/crypto/ready';
import type { SignatureKind } from '../../../primitives/crypto/signatures';
import { concatBytes, encode, toHex, type Codec } from '../../../primitives/scale';
import { call, NOW, start, type Start } from './bench';

beforeAll(() => cryptoReady());

const keyOf = (kind: SignatureKind) => ({ type: kind, value: toHex(keypairFromUri('//Alice', kind).publicKey) });

/** As a worker at that block signs it. */
function signed<T>(codec: Codec<T>, fields: object, block_number: number, kind: SignatureKind = 'Sr25519') {
  const payload = { block_number, ...fields, public: keyOf(kind) } as T;
  return {
    payload,
    signature: { type: kind, value: toHex(keypairFromUri('//Alice', kind).sign(encode<T>(codec, payload))) },
  };
}
const pulses = (block = NOW, kind?: SignatureKind) => signed(PulsesPayload, { pulses: [] }, block, kind);
const writing = ({ payload, signature }: { payload: unknown; signature?: unknown }) =>
  call('write_pulse', { pulses_payload: payload, signature });
const asked = ({ ctx }: Start, one: ReturnType<typeof call>) => drand.validateUnsigned?.(ctx, one);

describe('a pulse without a signature', () => {
  it.each([
    ['BadSigner', 'without a worker’s signature', () => ({ payload: pulses().payload })],
    ['BadProof', 'with the signature of another payload', () => ({ ...pulses(), signature: pulses(NOW - 1).signature })],
    ['BadProof', 'with a signature of another kind', () => pulses(NOW, 'Ed25519')],
    ['Stale', 'from before the last ones', () => pulses(NOW - 1)],
    ['Future', 'from a later block', () => pulses(NOW + 1)],
  ])('is %s %s', (expected, _what, made) => {
    const bench = start();
    bench.storage.NextUnsignedAt.set(NOW);
    expect(asked(bench, writing(made()))).toBe(expected);
  }); // prettier-ignore

  it('is valid for a block, before others, and once for each time that the next is awaited', () => {
    const bench = start();
    const next = Uint8Array.of(NOW - 2, 0, 0, 0);
    bench.storage.NextUnsignedAt.set(NOW - 2);
    const { publicKey } = keypairFromUri('//Alice');
    // The kind of the key in front, and the length of both.
    const tag = blake2b256(concatBytes(next, Uint8Array.of(33 << 2, 1), publicKey));
    const prefix = concatBytes(Uint8Array.of(19 << 2), new TextEncoder().encode('DrandOffchainWorker'));
    const valid = { priority: 1n << 20n, provides: [concatBytes(prefix, tag)], longevity: 1n };
    expect(asked(bench, writing(pulses()))).toEqual(valid);
    expect(asked(bench, writing(pulses(NOW - 2)))).toEqual(valid);
  });
});

describe('other calls without a signature', () => {
  it('a beacon is valid as pulses are, though only root may set it', () => {
    const bench = start();
    const { payload, signature } = signed(BeaconConfigurationPayload, { config: QUICKNET }, NOW);
    const args = { config_payload: payload, signature };
    expect(asked(bench, call('set_beacon_config', args))).toMatchObject({ longevity: 1n });
    expect(asked(bench, call('set_beacon_config', { ...args, signature: undefined }))).toBe('BadSigner');
  });

  it('the oldest round needs one', () => {
    expect(asked(start(), call('set_oldest_stored_round', { oldest_round: 1n }))).toBe('Call');
  });
});
