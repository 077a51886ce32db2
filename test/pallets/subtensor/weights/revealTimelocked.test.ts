import type { AccountId } from '../../../../pallets/support/account';
import { runCoinbase } from '../../../../pallets/subtensor/coinbase/runCoinbase';
import { revealTimelocked } from '../../../../pallets/subtensor/weights/revealTimelocked';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { bytes, encode, fromHex, tuple, u16, u64, vec } from '../../../../primitives/scale';
import { account } from '../../../support/accounts';
import { lock, pulseOf, signatureOf } from '../../../support/beacon';
import { expectEvents } from '../../../support/expectations';
import { committing, LATER, miner, MINER, netuid, onMain, onSecond, validator, VALIDATOR, type Start } from './bench';

const ROUND = 7n;
/** The epoch of the commits, and the first block of the next one. */
const [EPOCH, DUE] = [5_000n, BigInt(LATER + 6)];

const Payload = tuple(bytes, vec(u16), vec(u16), u64);
const Legacy = tuple(vec(u16), vec(u16), u64);
const WEIGHTS = [[1, 2], [1, 3], 7n] as const;
const payload = (hotkey: Uint8Array) => lock(encode(Payload, [hotkey, ...WEIGHTS]), ROUND);

/** Locking takes pairings: each is done once. */
let [ofValidator, ofMiner, legacy, unclear, nonsense]: Uint8Array[] = [];
let signature: Uint8Array;

beforeAll(async () => {
  await cryptoReady();
  ofValidator = payload(fromHex(validator));
  ofMiner = payload(fromHex(miner));
  legacy = lock(encode(Legacy, WEIGHTS), ROUND);
  unclear = payload(fromHex(validator).subarray(1));
  nonsense = lock(Uint8Array.of(1), ROUND);
  signature = signatureOf(ROUND);
});

type Kept = readonly [who: AccountId, commit: Uint8Array | undefined, round?: bigint];
/** Commits of the epoch before, and the first block in which they are due. */
function keeping(commits: readonly Kept[], index = onMain): Start {
  const bench = committing();
  const all = commits.map(([who, commit, round = ROUND]) => [who, BigInt(LATER), commit!, round] as const);
  bench.storage.TimelockedWeightCommits.set(index, EPOCH, all);
  bench.at(Number(DUE));
  return bench;
}
const pulse = (bench: Start, of = signature) => bench.pallets.Drand.storage.Pulses.set(ROUND, pulseOf(ROUND, of));
const reveal = (bench: Start, block = DUE) => revealTimelocked(bench.ctx, netuid, block);
const left = ({ storage }: Start, index = onMain) => [...storage.TimelockedWeightCommits.entries(index)].map(([[, epoch], all]) => [epoch, all.length]); // prettier-ignore

const SET = [[1, 21_845], [2, 65_535]]; // prettier-ignore

describe('weights that were locked', () => {
  it('are set in the epoch after, as soon as the beacon has spoken', () => {
    const bench = keeping([[validator, ofValidator]]);
    reveal(bench);
    expect(left(bench)).toEqual([[EPOCH, 1]]);
    pulse(bench);
    reveal(bench, DUE - 1n);
    expect(left(bench)).toEqual([[EPOCH, 1]]);
    reveal(bench, DUE + 9n);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
    expect(left(bench)).toEqual([]);
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.TimelockedWeightsRevealed', [onMain, validator]],
    );
  });

  it('are gone when their epoch has passed', () => {
    const bench = keeping([[validator, ofValidator]]);
    reveal(bench, DUE + 10n);
    pulse(bench);
    expect(left(bench)).toEqual([]);
    expect(bench.events()).toEqual([]);
  });

  it('wait for as many epochs as the subnet asks for', () => {
    const bench = keeping([[validator, ofValidator]]);
    bench.storage.RevealPeriodEpochs.set(netuid, 2n);
    pulse(bench);
    reveal(bench);
    expect(left(bench)).toEqual([[EPOCH, 1]]);
    reveal(bench, DUE + 10n);
    expect(left(bench)).toEqual([]);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
  });

  it('are not looked at in epochs from before the first that can be revealed', () => {
    const bench = keeping([]);
    bench.storage.TimelockedWeightCommits.set(onMain, 0n, [[validator, 1n, Uint8Array.of(), ROUND]]);
    pulse(bench);
    bench.storage.RevealPeriodEpochs.set(netuid, 3n);
    reveal(bench, 25n);
    expect(left(bench)).toContainEqual([0n, 1]);
    reveal(bench, 26n);
    expect(left(bench)).not.toContainEqual([0n, 1]);
  });

  it('wait for their own round each, in their order', () => {
    const bench = keeping([
      [miner, ofMiner, 8n],
      [validator, ofValidator],
      [validator, ofValidator, 9n],
    ]);
    pulse(bench);
    reveal(bench);
    const rounds = bench.storage.TimelockedWeightCommits.get(onMain, EPOCH).map(([, , , round]) => round);
    expect(rounds).toEqual([8n, 9n]);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
  });

  it('are set from the older form, which names no hotkey, by whoever committed it', () => {
    const bench = keeping([[validator, legacy]]);
    pulse(bench);
    reveal(bench);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
  });

  it('open by a signature that is stored with 0x in front', () => {
    const bench = keeping([[validator, ofValidator]]);
    pulse(bench, Uint8Array.of(0x30, 0x78, ...signature));
    reveal(bench);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
  });

  it.each<[string, () => Kept]>([
    ['was locked for nobody', () => [validator, Uint8Array.of(1, 2, 3)]],
    ['is a copy of another hotkey’s', () => [miner, ofValidator]],
    ['names no hotkey, but not in the older form', () => [validator, unclear]],
    ['is in neither form', () => [validator, nonsense]],
    ['may not be set', () => [miner, ofMiner]],
    ['is of a hotkey without a place', () => [account(0x0e), legacy]],
  ])('are dropped without a word where what was committed %s', (_what, commit) => {
    const bench = keeping([commit()]);
    pulse(bench);
    reveal(bench);
    expect(left(bench)).toEqual([]);
    expect([VALIDATOR, MINER].some((uid) => bench.storage.Weights.has(onMain, uid))).toBe(false);
    expect(bench.events()).toEqual([]);
  });

  it('are dropped where the pulse is no signature', () => {
    const bench = keeping([[validator, ofValidator]]);
    pulse(bench, Uint8Array.of(1));
    reveal(bench);
    expect([left(bench), bench.events()]).toEqual([[], []]);
  });

  it('are set on each mechanism by itself', () => {
    const bench = keeping([[validator, ofValidator]], onSecond);
    pulse(bench);
    reveal(bench);
    expect(bench.storage.Weights.get(onSecond, VALIDATOR)).toEqual(SET);
    expect(bench.storage.Weights.has(onMain, VALIDATOR)).toBe(false);
    expect(left(bench, onSecond)).toEqual([]);
  });

  it('are set by every block, for the epoch in it to see', () => {
    const bench = keeping([[validator, ofValidator]]);
    pulse(bench);
    runCoinbase(bench.ctx, 0n, DUE);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual(SET);
  });
});
