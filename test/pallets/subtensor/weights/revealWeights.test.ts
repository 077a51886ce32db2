import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { commitHash } from '../../../../pallets/subtensor/weights/commitHash';
import type { NetUidStorageIndex } from '../../../../pallets/subtensor';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { expectEvents, expectRefused, refuses } from '../../../support/expectations';
import {
  byValidator, call, committing, LATER, miner, netuid, onMain, onSecond, second, stranger, succeeds, validator, VALIDATOR,
  type Start,
} from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

/** Weights that differ in their salt. */
const weights = (salt: number) => ({ uids: [1, 2], values: [1, 3], salt: [salt], version_key: 7n });
const args = { netuid, ...weights(1) };
const hashOf = (salt: number, index: NetUidStorageIndex = onMain, who = validator) =>
  commitHash(who, index, weights(salt));

/** Committed in block 50,000, revealed from 50,006 to 50,015. */
const [FIRST, LAST] = [LATER + 6, LATER + 15];
/** Its epoch has passed in these blocks. */
const EXPIRED = LATER - 10;

const commit = (bench: Start, salts: readonly number[], block = LATER, index = onMain, who = validator) => {
  const before = bench.storage.WeightCommits.get(index, who) ?? [];
  const more = salts.map((salt) => [hashOf(salt, index, who), BigInt(block), 0n, 0n] as const);
  bench.storage.WeightCommits.set(index, who, [...before, ...more]);
};
/** Commits, oldest first, and then the block in which they are revealed. */
const committed =
  (salts: readonly number[], { expired = [] as readonly number[], at = FIRST } = {}) =>
  (bench: Start) => {
    commit(bench, expired, EXPIRED);
    commit(bench, salts);
    bench.at(at);
  };
const atOnce = ({ storage }: Start) => storage.CommitRevealWeightsEnabled.set(netuid, false);
const saltsLeft = ({ storage }: Start) =>
  storage.WeightCommits.get(onMain, validator)?.map(([hash]) => [0, 1, 2, 3].find((salt) => hashOf(salt) === hash));

describe('reveal_weights', () => {
  refuses(committing, 'SubtensorModule.reveal_weights', [
    ['nobody', noOrigin(), args, 'BadOrigin', atOnce],
    ['root', root, args, 'BadOrigin'],
    ['a subnet where weights are set at once', signedBy(stranger), args, 'SubtensorModule.CommitRevealDisabled', atOnce],
    ['a hotkey without commits', signedBy(stranger), args, 'SubtensorModule.NoWeightsCommitFound'],
    ['another than the one that expired', byValidator, args, 'SubtensorModule.NoWeightsCommitFound', committed([], { expired: [2] })],
    ['the one that expired', byValidator, args, 'SubtensorModule.ExpiredWeightCommit', committed([], { expired: [1] })],
    ['the one that expired, where others are open', byValidator, args, 'SubtensorModule.ExpiredWeightCommit', committed([2], { expired: [1] })],
    ['another than those that are open', byValidator, args, 'SubtensorModule.InvalidRevealCommitHashNotMatch', committed([2])],
    ['other values than were committed to', byValidator, { ...args, values: [1, 4] }, 'SubtensorModule.InvalidRevealCommitHashNotMatch', committed([1])],
    ['a block before the epoch', byValidator, args, 'SubtensorModule.RevealTooEarly', committed([1], { at: FIRST - 1 })],
    ['a block after the epoch', byValidator, args, 'SubtensorModule.ExpiredWeightCommit', committed([1], { at: LAST + 1 })],
    ['weights that cannot be set', byValidator, args, 'SubtensorModule.IncorrectWeightVersionKey', (bench) => {
      committed([2, 1])(bench);
      bench.storage.WeightsVersionKey.set(netuid, 8n);
    }],
  ]); // prettier-ignore

  it.each([FIRST, LAST])('sets them in block %i, without a limit of the rate and without remembering it', (block) => {
    const bench = committing();
    committed([1], { at: block })(bench);
    bench.storage.LastUpdate.set(onMain, [BigInt(block), 0n, 0n, 0n]);
    bench.at(block);
    succeeds(bench, 'reveal_weights', args);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual([[1, 21_845], [2, 65_535]]); // prettier-ignore
    expect(bench.storage.LastUpdate.get(onMain)).toEqual([BigInt(block), 0n, 0n, 0n]);
    expect(bench.storage.WeightCommits.has(onMain, validator)).toBe(false);
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.WeightsRevealed', [validator, onMain, hashOf(1)]],
    );
  });

  it('forgets what was committed to before, and keeps what came after', () => {
    const bench = committing();
    committed([2, 1, 3], { expired: [0] })(bench);
    succeeds(bench, 'reveal_weights', args);
    expect(saltsLeft(bench)).toEqual([3]);
  });

  it('takes nobody else’s commit', () => {
    const bench = committing();
    committed([1])(bench);
    expectRefused(bench, call('reveal_weights', args), signedBy(miner), 'SubtensorModule.NoWeightsCommitFound');
  });
});

describe('reveal_mechanism_weights', () => {
  it('sets what was committed to on that mechanism', () => {
    const bench = committing();
    commit(bench, [1], LATER, onSecond);
    bench.at(FIRST);
    const onMainOnly = call('reveal_weights', args);
    expectRefused(bench, onMainOnly, byValidator, 'SubtensorModule.NoWeightsCommitFound');
    succeeds(bench, 'reveal_mechanism_weights', { ...args, mecid: second });
    expect(bench.storage.Weights.has(onSecond, VALIDATOR)).toBe(true);
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onSecond, VALIDATOR]],
      ['SubtensorModule.WeightsRevealed', [validator, onSecond, hashOf(1, onSecond)]],
    );
  });
});

describe('batch_reveal_weights', () => {
  const batch = (...salts: readonly number[]) => {
    const all = salts.map(weights);
    return {
      netuid,
      uids_list: all.map(({ uids }) => uids),
      values_list: all.map(({ values }) => values),
      salts_list: all.map(({ salt }) => salt),
      version_keys: all.map(({ version_key }) => version_key),
    };
  };

  refuses(committing, 'SubtensorModule.batch_reveal_weights', [
    ['fewer values than uids, whoever asks', noOrigin(), { ...batch(1), values_list: [] }, 'SubtensorModule.InputLengthsUnequal'],
    ['fewer salts', byValidator, { ...batch(1), salts_list: [] }, 'SubtensorModule.InputLengthsUnequal'],
    ['more versions', byValidator, { ...batch(1), version_keys: [7n, 7n] }, 'SubtensorModule.InputLengthsUnequal'],
    ['nobody', noOrigin(), batch(1), 'BadOrigin', atOnce],
    ['root', root, batch(1), 'BadOrigin'],
    ['a subnet where weights are set at once', byValidator, batch(1), 'SubtensorModule.CommitRevealDisabled', atOnce],
    ['a hotkey without commits', byValidator, batch(1), 'SubtensorModule.NoWeightsCommitFound'],
    ['one that expired', byValidator, batch(2, 1), 'SubtensorModule.ExpiredWeightCommit', committed([2], { expired: [1] })],
    ['one that was not committed to', byValidator, batch(2, 1), 'SubtensorModule.InvalidRevealCommitHashNotMatch', committed([2])],
    ['nothing but what expired, and another', byValidator, batch(1), 'SubtensorModule.InvalidRevealCommitHashNotMatch', committed([], { expired: [2] })],
    ['a block before the epoch', byValidator, batch(2, 1), 'SubtensorModule.RevealTooEarly', committed([2, 1], { at: FIRST - 1 })],
    ['one twice', byValidator, batch(1, 1), 'SubtensorModule.InvalidRevealCommitHashNotMatch', committed([1])],
  ]); // prettier-ignore

  it('sets them one after the other, and keeps what was committed to before and in between', () => {
    const bench = committing();
    committed([0, 1, 2, 3], {})(bench);
    succeeds(bench, 'batch_reveal_weights', batch(3, 1));
    expect(saltsLeft(bench)).toEqual([0, 2]);
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.WeightsBatchRevealed', [validator, netuid, [hashOf(3), hashOf(1)]]],
    );
  });

  it('forgets what expired even where it reveals nothing', () => {
    const bench = committing();
    committed([], { expired: [1, 2] })(bench);
    succeeds(bench, 'batch_reveal_weights', batch());
    expect(bench.storage.WeightCommits.has(onMain, validator)).toBe(false);
    expectEvents(bench, ['SubtensorModule.WeightsBatchRevealed', [validator, netuid, []]]);
  });
});
