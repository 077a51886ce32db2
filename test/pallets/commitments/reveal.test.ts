import type { Data } from '../../../pallets/commitments';
import { weight } from '../../../pallets/support/weight';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { account } from '../../support/accounts';
import { lock, pulseOf, signatureOf } from '../../support/beacon';
import { expectEvents } from '../../support/expectations';
import { commit, hotkey, locked, netuid, NOW, other, raw, second, start, type Start } from './bench';

/** The rounds, and what is locked until the first. Locking takes pairings: each is done once. */
const [ROUND, LATER] = [7n, 8n];
const BLOCK = NOW + 4;
let [said, saidToo, empty]: Data[] = [];
let signature: Uint8Array;
const [TEXT, MORE] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)];

beforeAll(async () => {
  await cryptoReady();
  said = locked(lock(TEXT, ROUND), ROUND);
  saidToo = locked(lock(MORE, ROUND), ROUND);
  empty = locked(lock(new Uint8Array(0), ROUND), ROUND);
  signature = signatureOf(ROUND);
});

const waits = locked(Uint8Array.of(9), LATER);
const pulse = (bench: Start, of = signature) => bench.pallets.Drand.storage.Pulses.set(ROUND, pulseOf(ROUND, of));
const left = ({ storage }: Start, who = hotkey) => storage.CommitmentOf.get(netuid, who)?.info.fields;
const reveals = ({ storage }: Start, who = hotkey) => storage.RevealedCommitments.get(netuid, who);
const waiting = ({ storage }: Start) => storage.TimelockedIndex.get();
const told = (who = hotkey) => ['Commitments.CommitmentRevealed', { netuid, who }] as const;

describe('a commitment that is locked', () => {
  it('waits for the beacon', () => {
    const bench = start();
    commit(bench, [said!, raw(1)]);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 3, writes: 1 }));
    expect(left(bench)).toEqual([said, raw(1)]);
    expect([reveals(bench), waiting(bench), bench.events()]).toEqual([undefined, [[netuid, hotkey]], []]);
  });

  it('opens in the first block after the pulse, and is gone', () => {
    const bench = start();
    commit(bench, [said!]);
    pulse(bench);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 5, writes: 3 }));
    expect(reveals(bench)).toEqual([[TEXT, BigInt(BLOCK)]]);
    expect([left(bench), waiting(bench)]).toEqual([undefined, []]);
    expect(bench.storage.LastCommitment.get(netuid, hotkey)).toBe(NOW);
    expectEvents(bench, told());
    expect(bench.open(BLOCK + 1)).toEqual(weight(0n, { reads: 1 }));
  });

  it('keeps its other fields, the block in which it was made, and its deposit', () => {
    const bench = start({ 'Commitments.FieldDeposit': 40n }, 1_000n);
    commit(bench, [raw(1), said!, raw(2)]);
    pulse(bench);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 5, writes: 3 }));
    const fields = [raw(1), raw(2)];
    expect(bench.storage.CommitmentOf.get(netuid, hotkey)).toEqual({ deposit: 120n, block: NOW, info: { fields } });
    expect([reveals(bench)?.length, waiting(bench)]).toEqual([1, []]);
  });

  it('waits on while one of its rounds is to come', () => {
    const bench = start();
    commit(bench, [said!, waits, saidToo!]);
    pulse(bench);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 6, writes: 2 }));
    expect(left(bench)).toEqual([waits]);
    expect(waiting(bench)).toEqual([[netuid, hotkey]]);
    expect(reveals(bench)).toEqual([[TEXT, BigInt(BLOCK)], [MORE, BigInt(BLOCK)]]); // prettier-ignore
    expectEvents(bench, told(), told());
  });

  it('opens by a signature that is stored with 0x in front', () => {
    const bench = start();
    commit(bench, [said!]);
    pulse(bench, Uint8Array.of(0x30, 0x78, ...signature));
    bench.open(BLOCK);
    expect(reveals(bench)?.length).toBe(1);
  });

  it.each<[string, () => Data]>([
    ['was locked for nobody', () => locked(Uint8Array.of(1, 2, 3), ROUND)],
    ['has nothing in it', () => empty!],
  ])('is dropped without a word where it %s', (_what, field) => {
    const bench = start();
    commit(bench, [field()]);
    pulse(bench);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 4, writes: 2 }));
    expect([left(bench), reveals(bench), waiting(bench)]).toEqual([undefined, undefined, []]);
    expect(bench.events()).toEqual([]);
  });

  it('is dropped where the pulse is no signature', () => {
    const bench = start();
    commit(bench, [said!, raw(1)]);
    pulse(bench, Uint8Array.of(1));
    bench.open(BLOCK);
    expect([left(bench), reveals(bench), waiting(bench)]).toEqual([[raw(1)], undefined, []]);
  });

  it('is taken off the list where it is not there', () => {
    const bench = start();
    bench.storage.TimelockedIndex.set([[other, account(0x0e)]]);
    expect(bench.open(BLOCK)).toEqual(weight(0n, { reads: 3, writes: 1 }));
    expect(waiting(bench)).toEqual([]);
  });
});

it('opens the commitments of all, in the order of subnets and hotkeys', () => {
  const bench = start();
  commit(bench, [saidToo!], second);
  commit(bench, [said!], hotkey, other);
  commit(bench, [said!]);
  pulse(bench);
  bench.open(BLOCK);
  expectEvents(bench, told(), told(second), ['Commitments.CommitmentRevealed', { netuid: other, who: hotkey }]);
  expect(reveals(bench, second)).toEqual([[MORE, BigInt(BLOCK)]]);
  expect(waiting(bench)).toEqual([]);
});

it('keeps the last ten that opened', () => {
  const bench = start();
  const before = Array.from({ length: 9 }, (_, at) => [Uint8Array.of(at), BigInt(at)] as const);
  bench.storage.RevealedCommitments.set(netuid, hotkey, before);
  commit(bench, [said!, saidToo!]);
  pulse(bench);
  bench.open(BLOCK);
  expect(reveals(bench)).toEqual([...before.slice(1), [TEXT, BigInt(BLOCK)], [MORE, BigInt(BLOCK)]]);
});
