import { cryptoReady } from '../../../primitives/crypto/ready';
import { openTimelock } from '../../../primitives/crypto/timelock';
import { concatBytes, fromHex } from '../../../primitives/scale';
import { lock, negated, signatureOf } from '../../support/beacon';

beforeAll(() => cryptoReady());

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Made by the chain's own crate for round 1000 of drand's quicknet, and what quicknet said in that round. */
const RUST = fromHex(
  '966c227a5d9f5aca02d41c70c80419edba0f4d9dd806e215b556135f0f6f5b1a5d9bae0946c6e822b1021c82f35f9326' +
    '1690c8002e36efb07cc0de791a5d8a200ed6633a75b738f187a60bef8ca0aa4f3dcd445dc422870be01e91e892962117' +
    '2000000000000000d272d0dc05e69cf6be81c151fb8b51b423a7f7915519d81f13e269597851a63f' +
    '2000000000000000ed590a2bcd9a306e9dd4c989b7f5c361dd1b667595bc92466416527f18496e48' +
    '3f0000000000000023000000000000007097ec54e8d007a349ef67489e9fab9d5ef5196b0d7c31640fe8a818028a52bc8ba5790c000000000000007ae129a84b5e6aa70540bea6' +
    '08000000000000004145535f47434d5f',
);
const ROUND_1000 = fromHex(
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
);

/** Where the parts begin. */
const [V, W, BODY] = [96, 136, 176];

const changed = (bytes: Uint8Array, at: number, by = 1): Uint8Array => bytes.with(at, bytes[at]! ^ by);
const cut = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  concatBytes(bytes.subarray(0, from), bytes.subarray(to));

describe('a timelock', () => {
  it('made in Rust opens by what the beacon said', () => {
    expect(openTimelock(RUST, ROUND_1000)).toEqual(text('hello subtensor 326'));
  });

  it('of our own opens by its round only, whatever follows it', () => {
    const locked = lock(text('our own'), 7n);
    expect(openTimelock(concatBytes(locked, text('more')), signatureOf(7n))).toEqual(text('our own'));
    expect(openTimelock(locked, signatureOf(8n))).toBeUndefined();
    expect(openTimelock(locked, negated(signatureOf(7n)))).toBeUndefined();
  });

  it.each([
    ['another point', changed(RUST, 0, 0x20)],
    ['a point at infinity', changed(RUST, 0, 0x40)],
    ['a point that is not compressed', changed(RUST, 0, 0x80)],
    ['a coordinate beyond the field', RUST.with(0, 0x9f).with(1, 0xff)],
    ['another secret', changed(RUST, V + 8)],
    ['another key', changed(RUST, W + 8)],
    ['a secret that is too short', cut(changed(RUST, V, 0x20 ^ 0x1f), V + 8, V + 9)],
    ['a changed message', changed(RUST, BODY + 16)],
    ['a changed tag', changed(RUST, BODY + 16 + 34)],
    ['a nonce that is too short', cut(changed(changed(RUST, BODY, 0x3f ^ 0x3e), BODY + 51, 0x0c ^ 0x0b), BODY + 59, BODY + 60)],
    ['a length beyond its end', changed(RUST, V + 7, 0xff)],
    ['nothing', new Uint8Array()],
    ['what ends before the name of the cipher does', RUST.subarray(0, -1)],
  ])('does not open with %s', (_what, locked) => {
    expect(openTimelock(locked, ROUND_1000)).toBeUndefined();
  }); // prettier-ignore

  it('may name any cipher', () => {
    expect(openTimelock(changed(RUST, RUST.length - 1), ROUND_1000)).toEqual(text('hello subtensor 326'));
  });

  it.each([
    ['too short', ROUND_1000.subarray(0, 47)],
    ['not compressed', changed(ROUND_1000, 0, 0x80)],
    ['no point', changed(ROUND_1000, 47, 3)],
    ['at infinity', changed(ROUND_1000, 0, 0x40)],
  ])('does not open by a signature that is %s', (_what, signature) => {
    expect(openTimelock(RUST, signature)).toBeUndefined();
  });

  it('opens by a signature that something follows', () => {
    expect(openTimelock(RUST, concatBytes(ROUND_1000, ROUND_1000))).toEqual(text('hello subtensor 326'));
  });
});
