import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { blake2b256 } from '../../../../primitives/crypto/hashers';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { toHex } from '../../../../primitives/scale';
import { expectEvents, refuses } from '../../../support/expectations';
import {
  byValidator, committing, EPOCH, justUpdated, LATER, miner, missing, netuid, onMain, onSecond, second, stranger, succeeds,
  updatedAt, validator, VALIDATOR, type Start,
} from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const commit = Uint8Array.of(1, 2, 3);
const args = { netuid, commit, reveal_round: 9n, commit_reveal_version: 4 };
const [now, epoch] = [BigInt(LATER), BigInt(LATER / EPOCH)];
const atOnce = ({ storage }: Start) => storage.CommitRevealWeightsEnabled.set(netuid, false);
const nextVersion = ({ storage }: Start) => storage.CommitRevealWeightsVersion.set(5);
const kept =
  (count: number, who = validator) =>
  ({ storage }: Start) =>
    storage.TimelockedWeightCommits.set(onMain, epoch, new Array(count).fill([who, now, commit, 9n]));

describe('commit_timelocked_weights', () => {
  refuses(committing, 'SubtensorModule.commit_timelocked_weights', [
    ['a subnet that is not there, whoever asks', noOrigin(), { ...args, netuid: missing }, 'SubtensorModule.MechanismDoesNotExist'],
    ['nobody', noOrigin(), args, 'BadOrigin', atOnce],
    ['root', root, args, 'BadOrigin'],
    ['a subnet where weights are set at once', signedBy(stranger), { ...args, commit_reveal_version: 3 }, 'SubtensorModule.CommitRevealDisabled', atOnce],
    ['an older form', signedBy(stranger), { ...args, commit_reveal_version: 3 }, 'SubtensorModule.IncorrectCommitRevealVersion'],
    ['a newer form', signedBy(stranger), { ...args, commit_reveal_version: 5 }, 'SubtensorModule.IncorrectCommitRevealVersion'],
    ['a hotkey without a place', signedBy(stranger), args, 'SubtensorModule.HotKeyNotRegisteredInSubNet'],
    ['a commit 99 blocks ago', byValidator, args, 'SubtensorModule.CommittingWeightsTooFast', (bench) => { kept(10)(bench); justUpdated(bench); }],
    ['ten of the hotkey in this epoch', byValidator, args, 'SubtensorModule.TooManyUnrevealedCommits', kept(10)],
  ]); // prettier-ignore

  it('keeps them for their epoch, tells their hash, and remembers the block', () => {
    const bench = committing();
    kept(10, miner)(bench);
    succeeds(bench, 'commit_timelocked_weights', args);
    expect(bench.storage.TimelockedWeightCommits.get(onMain, epoch).slice(10)).toEqual([[validator, now, commit, 9n]]);
    expect(bench.storage.LastUpdate.get(onMain)[VALIDATOR]).toBe(now);
    const hash = toHex(blake2b256(commit));
    expectEvents(bench, ['SubtensorModule.TimelockedWeightsCommitted', [validator, onMain, hash, 9n]]);
  });

  it.each([
    ['that ends an epoch belong to the next', LATER + 5, epoch + 1n],
    ['before it belong to the one that ends', LATER + 4, epoch],
    ['that begins an epoch belong to it', LATER + 6, epoch + 1n],
  ])('commits in a block %s', (_what, block, expected) => {
    const bench = committing();
    bench.at(block);
    succeeds(bench, 'commit_timelocked_weights', args);
    expect([...bench.storage.TimelockedWeightCommits.keys(onMain)]).toEqual([[onMain, expected]]);
  });
});

describe('on one mechanism', () => {
  refuses(committing, 'SubtensorModule.commit_timelocked_mechanism_weights', [
    ['a mechanism that is not there', noOrigin(), { ...args, mecid: 2 }, 'SubtensorModule.MechanismDoesNotExist'],
    ['a commit on it 99 blocks ago', byValidator, { ...args, mecid: second }, 'SubtensorModule.CommittingWeightsTooFast', updatedAt(LATER - 99, onSecond)],
  ]); // prettier-ignore

  const { commit_reveal_version: _none, ...crv3 } = args;
  refuses(committing, 'SubtensorModule.commit_crv3_mechanism_weights', [
    ['a mechanism that is not there', noOrigin(), { ...crv3, mecid: 2 }, 'SubtensorModule.MechanismDoesNotExist'],
    ['a chain that asks for another form than 4', byValidator, { ...crv3, mecid: second }, 'SubtensorModule.IncorrectCommitRevealVersion', nextVersion],
  ]); // prettier-ignore

  it.each([
    ['commit_timelocked_mechanism_weights', args],
    ['commit_crv3_mechanism_weights', crv3],
  ])('%s keeps them beside those of the main mechanism', (name, those) => {
    const bench = committing();
    succeeds(bench, name, { ...those, mecid: second });
    expect(bench.storage.TimelockedWeightCommits.get(onSecond, epoch)).toEqual([[validator, now, commit, 9n]]);
    expect(bench.storage.LastUpdate.get(onSecond)[VALIDATOR]).toBe(now);
  });
});
