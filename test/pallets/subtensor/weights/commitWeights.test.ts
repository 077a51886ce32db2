import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import type { H256 } from '../../../../pallets/support/account';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { account } from '../../../support/accounts';
import { expectEvents, expectRefused, refuses } from '../../../support/expectations';
import {
  byValidator, call, committing, EPOCH, justUpdated, LATER, missing, netuid, onMain, onSecond, second, start, stranger,
  succeeds, updatedAt, validator, VALIDATOR, type Start,
} from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const hash = (byte: number) => account(byte) as string as H256;
const args = { netuid, commit_hash: hash(7) };
/** As one commits in a block: open for reveal in the next epoch. */
const since = (block: number, byte = 1) => [hash(byte), BigInt(block), 0n, 0n] as const;
const kept = (bench: Start, ...commits: readonly ReturnType<typeof since>[]) =>
  bench.storage.WeightCommits.set(onMain, validator, commits);
const ten = (block: number) => (bench: Start) =>
  kept(bench, ...Array.from({ length: 10 }, (_, at) => since(block, at)));
const atOnce = ({ storage }: Start) => storage.CommitRevealWeightsEnabled.set(netuid, false);
/** The last block of an epoch whose commits have expired, the one before the last epoch began. */
const EXPIRED = LATER - EPOCH - 5;

describe('commit_weights', () => {
  refuses(committing, 'SubtensorModule.commit_weights', [
    ['a subnet that is not there, whoever asks', noOrigin(), { ...args, netuid: missing }, 'SubtensorModule.MechanismDoesNotExist'],
    ['nobody', noOrigin(), args, 'BadOrigin', atOnce],
    ['root', root, args, 'BadOrigin'],
    ['a subnet where weights are set at once', signedBy(stranger), args, 'SubtensorModule.CommitRevealDisabled', atOnce],
    ['a hotkey without a place', signedBy(stranger), args, 'SubtensorModule.HotKeyNotRegisteredInSubNet'],
    ['a commit 99 blocks ago', byValidator, args, 'SubtensorModule.CommittingWeightsTooFast', (bench) => { ten(LATER)(bench); justUpdated(bench); }],
    ['ten commits that are still open', byValidator, args, 'SubtensorModule.TooManyUnrevealedCommits', ten(EXPIRED + 1)],
  ]); // prettier-ignore

  it('keeps the hash with the blocks in which it can be revealed, and remembers the block', () => {
    const bench = committing();
    succeeds(bench, 'commit_weights', args);
    const [first, last] = [BigInt(LATER + 6), BigInt(LATER + 15)];
    expect(bench.storage.WeightCommits.get(onMain, validator)).toEqual([
      [args.commit_hash, BigInt(LATER), first, last],
    ]);
    expect(bench.storage.LastUpdate.get(onMain)[VALIDATOR]).toBe(BigInt(LATER));
    expectEvents(bench, ['SubtensorModule.WeightsCommitted', [validator, onMain, args.commit_hash]]);
  });

  it('counts as many epochs as the subnet asks for', () => {
    const bench = committing();
    bench.storage.RevealPeriodEpochs.set(netuid, 3n);
    succeeds(bench, 'commit_weights', args);
    expect(bench.storage.WeightCommits.get(onMain, validator)![0]).toEqual([args.commit_hash, BigInt(LATER), BigInt(LATER + 26), BigInt(LATER + 35)]); // prettier-ignore
  });

  it('makes room: of ten that have expired none remains', () => {
    const bench = committing();
    ten(EXPIRED)(bench);
    succeeds(bench, 'commit_weights', args);
    expect(bench.storage.WeightCommits.get(onMain, validator)).toHaveLength(1);
  });

  it('looks for expired ones only up to the first that is open', () => {
    const bench = committing();
    kept(bench, since(EXPIRED), since(LATER), since(EXPIRED, 2));
    succeeds(bench, 'commit_weights', args);
    const blocks = bench.storage.WeightCommits.get(onMain, validator)!.map(([, block]) => Number(block));
    expect(blocks).toEqual([LATER, EXPIRED, LATER]);
  });
});

describe('commit_mechanism_weights', () => {
  refuses(committing, 'SubtensorModule.commit_mechanism_weights', [
    ['a mechanism that is not there', noOrigin(), { ...args, mecid: 2 }, 'SubtensorModule.MechanismDoesNotExist'],
    ['a commit on it 99 blocks ago', byValidator, { ...args, mecid: second }, 'SubtensorModule.CommittingWeightsTooFast', updatedAt(LATER - 99, onSecond)],
  ]); // prettier-ignore

  it('keeps it beside those of the main mechanism', () => {
    const bench = committing();
    justUpdated(bench);
    succeeds(bench, 'commit_mechanism_weights', { ...args, mecid: second });
    expect(bench.storage.WeightCommits.get(onSecond, validator)).toHaveLength(1);
    expect(bench.storage.WeightCommits.has(onMain, validator)).toBe(false);
  });
});

describe('batch_commit_weights', () => {
  const batch = { netuids: [netuid, missing, netuid], commit_hashes: [hash(1), hash(2), hash(3)] };

  refuses(start, 'SubtensorModule.batch_commit_weights', [
    ['nobody', noOrigin(), { ...batch, netuids: [] }, 'BadOrigin'],
    ['root', root, batch, 'BadOrigin'],
    ['fewer subnets than hashes', byValidator, { ...batch, netuids: [netuid] }, 'SubtensorModule.InputLengthsUnequal'],
  ]); // prettier-ignore

  it('goes on after what fails, and says so in the end', () => {
    const bench = committing();
    const failed = (name: string) => ({ type: 'Module', value: { pallet: 'SubtensorModule', name } });
    succeeds(bench, 'batch_commit_weights', batch);
    expect(bench.storage.WeightCommits.get(onMain, validator)!.map(([committed]) => committed)).toEqual([hash(1)]);
    expectEvents(
      bench,
      ['SubtensorModule.WeightsCommitted', [validator, onMain, hash(1)]],
      ['SubtensorModule.BatchCompletedWithErrors', []],
      ['SubtensorModule.BatchWeightItemFailed', [failed('MechanismDoesNotExist')]],
      ['SubtensorModule.BatchWeightItemFailed', [failed('CommittingWeightsTooFast')]],
      ['SubtensorModule.BatchWeightsCompleted', [batch.netuids, validator]],
    );
  });

  it('leaves what it did where all else fails', () => {
    const bench = start();
    expectRefused(bench, call('commit_weights', args), byValidator, 'SubtensorModule.CommitRevealDisabled');
    succeeds(bench, 'batch_commit_weights', batch);
    expect(bench.storage.WeightCommits.has(onMain, validator)).toBe(false);
  });
});
