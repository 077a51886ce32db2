import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { QUICKNET, type Pulse } from '../../../pallets/drand/types';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { fromHex } from '../../../primitives/scale';
import { alice } from '../../support/accounts';
import { negated, pulseOf } from '../../support/beacon';
import { expectEvents, expectOk, refuses } from '../../support/expectations';
import { call, NOW, signer, start, type Start } from './bench';

/** Pulses of our own beacon, by round. */
let pulses: ReadonlyMap<bigint, Pulse>;

beforeAll(async () => {
  await cryptoReady();
  pulses = new Map([1n, 5n, 6n, 216_001n, 216_151n].map((round) => [round, pulseOf(round)]));
});

const of = (...rounds: readonly bigint[]) => rounds.map((round) => pulses.get(round)!);
const payload = (those: readonly Pulse[]) => ({ pulses_payload: { block_number: NOW, pulses: those, public: signer }, signature: undefined }); // prettier-ignore
const write = (bench: Start, those: readonly Pulse[]) =>
  expectOk(bench, call('write_pulse', payload(those)), noOrigin());
const malformed: Pulse = { round: 5n, randomness: new Uint8Array(), signature: new Uint8Array(48) };
const noKey = ({ storage }: Start) => storage.BeaconConfig.set({ ...QUICKNET, public_key: new Uint8Array(96) });
const lastWas = (round: bigint) => (bench: Start) => bench.storage.LastStoredRound.set(round);

describe('write_pulse', () => {
  refuses(start, 'Drand.write_pulse', [
    ['a signer', signedBy(alice), payload([malformed]), 'BadOrigin'],
    ['root', root, payload([]), 'BadOrigin'],
    ['what is no signature', noOrigin(), payload([malformed]), 'Drand.PulseVerificationError', lastWas(9n)],
    ['a beacon without a key', noOrigin(), payload([{ ...malformed, signature: new Uint8Array(48).with(0, 0xc0) }]), 'Drand.PulseVerificationError', noKey],
  ]); // prettier-ignore

  it('stores what the beacon said, and in which block', () => {
    const bench = start();
    write(bench, of(5n, 6n));
    const { Pulses, LastStoredRound, OldestStoredRound, NextUnsignedAt } = bench.storage;
    expect([Pulses.get(5n), Pulses.get(6n)]).toEqual(of(5n, 6n));
    expect([LastStoredRound.get(), OldestStoredRound.get(), NextUnsignedAt.get()]).toEqual([6n, 5n, NOW]);
    expectEvents(bench, ['Drand.NewPulse', { rounds: [5n, 6n] }]);
  });

  it('passes over what another said, and over another round', () => {
    const bench = start();
    const [five] = of(5n) as [Pulse];
    write(bench, [
      { ...five, signature: negated(five.signature) },
      { ...five, round: 7n },
    ]);
    expect([...bench.storage.Pulses.keys()]).toEqual([]);
    expect([bench.storage.LastStoredRound.has(), bench.storage.NextUnsignedAt.get()]).toEqual([true, NOW]);
    expectEvents(bench);
  });

  it('passes over a signature at infinity', () => {
    const bench = start();
    write(bench, [{ ...malformed, signature: new Uint8Array(48).with(0, 0xc0) }]);
    expect(bench.storage.LastStoredRound.get()).toBe(0n);
  });

  it.each([
    ['a round that is stored', [5n, 5n]],
    ['an older round', [6n, 5n]],
  ])('answers Drand.InvalidRoundNumber to %s, and stores none', (_what, rounds) => {
    const bench = start();
    const { error } = bench.run(call('write_pulse', payload(of(...rounds))), noOrigin()) as { error?: unknown };
    expect(error).toEqual({ type: 'Module', value: { pallet: 'Drand', name: 'InvalidRoundNumber' } });
    expect([...bench.storage.Pulses.keys()]).toEqual([]);
  });

  it('keeps the pulses of a week', () => {
    const bench = start();
    write(bench, of(1n, 216_001n));
    expect([bench.storage.OldestStoredRound.get(), bench.storage.Pulses.has(1n)]).toEqual([2n, false]);
  });

  it('lets a hundred go at a time', () => {
    const bench = start();
    write(bench, of(1n));
    write(bench, of(216_151n));
    expect(bench.storage.OldestStoredRound.get()).toBe(101n);
  });

  it('lets none go where it is not known which is the oldest', () => {
    const bench = start();
    lastWas(1n)(bench);
    write(bench, of(216_151n));
    expect(bench.storage.OldestStoredRound.has()).toBe(false);
  });

  it('believes the beacon that drand calls quicknet at first', () => {
    const bench = start();
    bench.storage.BeaconConfig.remove();
    const said = {
      1000: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
      2000: 'b6cb8f482a0b15d45936a4c4ea08e98a087e71787caee3f4d07a8a9843b1bc5423c6b3c22f446488b3137eaca799c77e',
    };
    write(bench, Object.entries(said).map(([round, hex]) => pulseOf(BigInt(round), fromHex(hex)))); // prettier-ignore
    expectEvents(bench, ['Drand.NewPulse', { rounds: [1000n, 2000n] }]);
  });
});

describe('set_beacon_config', () => {
  const config = { ...QUICKNET, period: 30 };
  const args = { config_payload: { block_number: NOW, config, public: signer }, signature: undefined };

  refuses(start, 'Drand.set_beacon_config', [
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a signer', signedBy(alice), args, 'BadOrigin'],
  ]);

  it('believes it from the next block on', () => {
    const bench = start();
    expectOk(bench, call('set_beacon_config', args), root);
    expect(bench.storage.BeaconConfig.get()).toEqual(config);
    expect(bench.storage.NextUnsignedAt.get()).toBe(NOW + 1);
    expectEvents(bench, ['Drand.BeaconConfigChanged', {}]);
  });
});
