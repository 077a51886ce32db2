import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { ROOT } from '../../../../pallets/subtensor';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { MAX } from '../../../../primitives/arithmetic/u64';
import { alice, bob } from '../../../support/accounts';
import { expectEvents, expectRefused, refuses } from '../../../support/expectations';
import { addStaked } from '../../../support/subnets';
import {
  byValidator, call, justUpdated, LATER, LIMIT, main, miner, MINER, missing, netuid, onMain, onSecond, second, start, stranger,
  succeeds, updatedAt, validator, VALIDATOR, type Start,
} from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const args = { netuid, dests: [1, 2], weights: [1, 3], version_key: 7n };
const set = (bench: Start, dests: readonly number[], weights: readonly number[], who = validator) =>
  succeeds(bench, 'set_weights', { ...args, dests, weights }, who);
const atOnce = (of: typeof netuid) => (bench: Start) => bench.storage.CommitRevealWeightsEnabled.set(of, false);
const committed = ({ storage }: Start) => storage.CommitRevealWeightsEnabled.set(netuid, true);
const all =
  (...steps: readonly ((bench: Start) => unknown)[]) =>
  (bench: Start) =>
    steps.forEach((step) => step(bench));
const poor = ({ storage }: Start) => storage.StakeThreshold.set(1n);
const newer = ({ storage }: Start) => storage.WeightsVersionKey.set(netuid, 8n);
const limited = ({ storage }: Start) => storage.MaxWeightsLimit.set(netuid, 0x7fff);

describe('set_weights', () => {
  refuses(start, 'SubtensorModule.set_weights', [
    ['nobody, where weights are committed first', noOrigin(), args, 'SubtensorModule.CommitRevealEnabled', committed],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['root', root, args, 'BadOrigin'],
    ['weights on root', byValidator, { ...args, netuid: ROOT, dests: [] }, 'SubtensorModule.CanNotSetRootNetworkWeights', atOnce(ROOT)],
    ['fewer uids than values', byValidator, { ...args, netuid: missing, dests: [1] }, 'SubtensorModule.WeightVecNotEqualSize', atOnce(missing)],
    ['a subnet that is not there', byValidator, { ...args, netuid: missing }, 'SubtensorModule.MechanismDoesNotExist', atOnce(missing)],
    ['more uids than there are', signedBy(stranger), { ...args, dests: [0, 1, 2, 3, 4], weights: [1, 1, 1, 1, 1] }, 'SubtensorModule.UidsLengthExceedUidsInSubNet'],
    ['a hotkey without a place', signedBy(stranger), args, 'SubtensorModule.HotKeyNotRegisteredInSubNet', poor],
    ['too little stake', byValidator, args, 'SubtensorModule.NotEnoughStakeToSetWeights', all(poor, newer)],
    ['old software', byValidator, args, 'SubtensorModule.IncorrectWeightVersionKey', all(newer, justUpdated)],
    ['weights set 99 blocks ago', signedBy(miner), args, 'SubtensorModule.SettingWeightsTooFast', updatedAt(LATER - LIMIT + 1, onMain, MINER)],
    ['a hotkey without a permit', signedBy(miner), { ...args, dests: [1, 1] }, 'SubtensorModule.NeuronNoValidatorPermit'],
    ['a uid twice', byValidator, { ...args, dests: [4, 4] }, 'SubtensorModule.DuplicateUids'],
    ['a uid that is not there', byValidator, { ...args, dests: [4], weights: [1] }, 'SubtensorModule.UidVecContainInvalidOne'],
    ['too few', byValidator, { ...args, dests: [1], weights: [1] }, 'SubtensorModule.WeightVecLengthIsLow', limited],
    ['too large a part for one', byValidator, { ...args, weights: [1, 1] }, 'SubtensorModule.MaxWeightExceeded', limited],
  ]); // prettier-ignore

  it('keeps the order and the zeros, scales the largest to 65,535, and remembers the block', () => {
    const bench = start();
    set(bench, [2, 1, 3], [0, 1, 3]);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual([[2, 0], [1, 21_845], [3, 65_535]]); // prettier-ignore
    expect(bench.storage.LastUpdate.get(onMain)[VALIDATOR]).toBe(BigInt(LATER));
    expectEvents(bench, ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]]);
  });

  it.each([
    ['leaves nothing but zeros as it is', [0, 0], [0, 0]],
    ['leaves what is scaled', [65_535, 9], [65_535, 9]],
    ['rounds a half up', [20_000, 10_000], [65_535, 32_768]],
    ['rounds a half down above 32,768, where it scales by a quotient', [40_000, 20_000], [65_535, 32_767]],
    ['does not overflow in between', [32_768, 16_384], [65_535, 32_768]],
  ] as const)('%s', (_what, weights, [first, other]) => {
    const bench = start();
    set(bench, [1, 2], weights);
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual([[1, first], [2, other]]); // prettier-ignore
  });

  it('lets everybody weigh itself alone, whatever the limits', () => {
    const bench = start();
    limited(bench);
    set(bench, [MINER], [3], miner);
    expect(bench.storage.Weights.get(onMain, MINER)).toEqual([[MINER, 65_535]]);
    const other = { ...args, dests: [2], weights: [3] };
    bench.at(LATER + LIMIT);
    expectRefused(bench, call('set_weights', other), signedBy(miner), 'SubtensorModule.NeuronNoValidatorPermit');
  });

  it('is open again after as many blocks as the subnet asks for', () => {
    const bench = start();
    set(bench, [1, 2], [1, 1]);
    bench.at(LATER + LIMIT - 1);
    expectRefused(bench, call('set_weights', args), byValidator, 'SubtensorModule.SettingWeightsTooFast');
    bench.at(LATER + LIMIT);
    set(bench, [1, 2], [1, 1]);
  });

  it('takes whoever never set any at once', () => {
    const bench = start();
    bench.at(1);
    updatedAt(0)(bench);
    set(bench, [1, 2], [1, 1]);
  });

  it('takes stake of just the threshold, and the version that is asked for', () => {
    const bench = start();
    bench.storage.StakeThreshold.set(1_000n);
    bench.storage.WeightsVersionKey.set(netuid, 7n);
    addStaked(bench, { hotkey: validator, coldkey: bob, netuid }, 1_000n);
    set(bench, [1, 2], [1, 1]);
  });

  it('takes no stake for the greatest threshold', () => {
    const bench = start();
    bench.storage.StakeThreshold.set(MAX);
    addStaked(bench, { hotkey: validator, coldkey: bob, netuid }, MAX / 2n);
    expectRefused(bench, call('set_weights', args), byValidator, 'SubtensorModule.NotEnoughStakeToSetWeights');
  });

  it('takes a part that is just within the limit', () => {
    const bench = start();
    bench.storage.MaxWeightsLimit.set(netuid, 0x8000);
    set(bench, [1, 2], [1, 1]);
  });

  it('takes as many as there are neurons where more are asked for', () => {
    const bench = start();
    bench.storage.MinAllowedWeights.set(netuid, 5);
    set(bench, [0, 1, 2, 3], [1, 1, 1, 1]);
  });
});

describe('set_mechanism_weights', () => {
  refuses(start, 'SubtensorModule.set_mechanism_weights', [
    ['nobody, where weights are committed first', noOrigin(), { ...args, mecid: second }, 'SubtensorModule.CommitRevealEnabled', committed],
    ['nobody', noOrigin(), { ...args, mecid: second }, 'BadOrigin'],
    ['a mechanism that is not there', signedBy(alice), { ...args, mecid: 2 }, 'SubtensorModule.MechanismDoesNotExist'],
    ['weights set on it 99 blocks ago', byValidator, { ...args, mecid: second }, 'SubtensorModule.SettingWeightsTooFast', updatedAt(LATER - LIMIT + 1, onSecond)],
  ]); // prettier-ignore

  it('sets them beside those of the main mechanism, each limited by itself', () => {
    const bench = start();
    for (const mecid of [main, second]) succeeds(bench, 'set_mechanism_weights', { ...args, mecid });
    const weights = [[1, 21_845], [2, 65_535]]; // prettier-ignore
    for (const index of [onMain, onSecond]) {
      expect(bench.storage.Weights.get(index, VALIDATOR)).toEqual(weights);
      expect(bench.storage.LastUpdate.get(index)[VALIDATOR]).toBe(BigInt(LATER));
    }
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.WeightsSet', [onSecond, VALIDATOR]],
    );
  });
});

describe('batch_set_weights', () => {
  const weights = [[1, 1], [2, 3]]; // prettier-ignore
  const batch = (...netuids: readonly number[]) => ({
    netuids,
    weights: netuids.map(() => weights),
    version_keys: netuids.map(() => 7n),
  });

  refuses(start, 'SubtensorModule.batch_set_weights', [
    ['nobody', noOrigin(), { ...batch(netuid), weights: [] }, 'BadOrigin'],
    ['root', root, batch(netuid), 'BadOrigin'],
    ['fewer weights than subnets', byValidator, { ...batch(netuid), weights: [] }, 'SubtensorModule.InputLengthsUnequal'],
    ['more versions than subnets', byValidator, { ...batch(netuid), version_keys: [7n, 7n] }, 'SubtensorModule.InputLengthsUnequal'],
  ]); // prettier-ignore

  it('goes on after what fails, and says so in the end', () => {
    const bench = start();
    const failed = (name: string) => ({ type: 'Module', value: { pallet: 'SubtensorModule', name } });
    succeeds(bench, 'batch_set_weights', batch(missing, netuid, netuid));
    expect(bench.storage.Weights.get(onMain, VALIDATOR)).toEqual([[1, 21_845], [2, 65_535]]); // prettier-ignore
    expectEvents(
      bench,
      ['SubtensorModule.WeightsSet', [onMain, VALIDATOR]],
      ['SubtensorModule.BatchCompletedWithErrors', []],
      ['SubtensorModule.BatchWeightItemFailed', [failed('CommitRevealEnabled')]],
      ['SubtensorModule.BatchWeightItemFailed', [failed('SettingWeightsTooFast')]],
      ['SubtensorModule.BatchWeightsCompleted', [[missing, netuid, netuid], validator]],
    );
  });

  it('does nothing for no subnets', () => {
    const bench = start();
    succeeds(bench, 'batch_set_weights', batch(), stranger);
    expectEvents(bench, ['SubtensorModule.BatchWeightsCompleted', [[], stranger]]);
  });
});
