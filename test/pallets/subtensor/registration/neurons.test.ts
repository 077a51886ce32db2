import { cryptoReady } from '../../../../primitives/crypto/ready';
import { alphaRao, mechanismIndex, mechId } from '../../../../pallets/subtensor';
import { appendNeuron, replaceNeuron } from '../../../../pallets/subtensor/registration/neurons';
import { neuronToPrune } from '../../../../pallets/subtensor/registration/pruning';
import { account } from '../../../support/accounts';
import { coldkey, hotkey, ownerHotkey, start, SUBNET, type RegistrationBench } from './bench';

beforeAll(() => cryptoReady());

const main = mechanismIndex(SUBNET, mechId(0));
const second = mechanismIndex(SUBNET, mechId(1));
const MAX = 65_535;

/** Places 1 to 4, of Alice's hotkeys, registered in these blocks and with these pruning scores; place 0 is the owner's. */
function places(scores: readonly number[], blocks: readonly bigint[] = scores.map(() => 10n)): RegistrationBench {
  const bench = start();
  for (const [index, score] of scores.entries()) {
    const uid = appendNeuron(bench.ctx, SUBNET, account(0x60 + index));
    bench.storage.BlockAtRegistration.set(SUBNET, uid, blocks[index]!);
    bench.storage.PruningScores.mutate(SUBNET, (all) => all.with(uid, score));
  }
  bench.storage.ImmunityPeriod.set(SUBNET, 50);
  return bench;
}

describe('who makes room', () => {
  it.each([
    ['has the lowest score', [5, 3, 4], [10n, 10n, 10n], 2],
    ['came first, of equal scores', [3, 3, 3], [30n, 20n, 25n], 2],
    ['has the lower place, of equal scores and blocks', [3, 3, 3], [20n, 20n, 20n], 1],
    ['is not immune', [9, 1, 2], [50n, 51n, 100n], 1],
    ['is immune only if all are: lowest score', [9, 1, 2], [60n, 61n, 62n], 2],
    ['came first of the immune, of equal scores', [2, 2, 2], [70n, 61n, 62n], 2],
    ['may have the highest score', [MAX, MAX, MAX], [12n, 11n, 13n], 2],
  ] as const)('%s', (_what, scores, blocks, uid) => {
    const { ctx, storage } = places(scores, blocks);
    expect(neuronToPrune(ctx, SUBNET)).toBe(uid);
    expect(storage.PruningScores.get(SUBNET)).toEqual([0, ...scores.map((score, at) => (at === uid - 1 ? MAX : score))]);
  }); // prettier-ignore

  it.each([
    [100, 2],
    [101, 1],
  ])('is immune up to the last block of the period: at block %i it is %i', (block, uid) => {
    const bench = places([1, 9], [51n, 40n]);
    bench.at(block);
    expect(neuronToPrune(bench.ctx, SUBNET)).toBe(uid);
  });

  it('is none of the owner’s, as many as the limit says', () => {
    const bench = places([1, 2, 3]);
    // The owner's hotkey stands first, then those who came first.
    bench.storage.OwnedHotkeys.set(bench.storage.SubnetOwner.get(SUBNET), [account(0x60), account(0x61)]);
    bench.storage.ImmuneOwnerUidsLimit.set(SUBNET, 2);
    expect(neuronToPrune(bench.ctx, SUBNET)).toBe(2);
    bench.storage.ImmuneOwnerUidsLimit.set(SUBNET, 1);
    expect(neuronToPrune(bench.ctx, SUBNET)).toBe(1);
  });

  it('is place 0 on an empty subnet, and where all are spared', () => {
    const { ctx, storage } = start();
    expect(neuronToPrune(ctx, SUBNET)).toBe(0);
    storage.SubnetworkN.set(SUBNET, 0);
    expect(neuronToPrune(ctx, SUBNET)).toBe(0);
  });
});

describe('a new place', () => {
  it('has an entry in every list, on every mechanism', () => {
    const { ctx, storage } = start();
    storage.MechanismCountCurrent.set(SUBNET, mechId(2));
    expect(appendNeuron(ctx, SUBNET, hotkey)).toBe(1);
    for (const list of ['Rank', 'Trust', 'Emission', 'Consensus', 'Dividends', 'PruningScores', 'ValidatorTrust'] as const)
      expect(storage[list].get(SUBNET).map(Number)).toEqual([0, 0]); // prettier-ignore
    expect(storage.Active.get(SUBNET)).toEqual([true, true]);
    expect(storage.ValidatorPermit.get(SUBNET)).toEqual([false, false]);
    expect(storage.LastUpdate.get(main)).toEqual([100n, 100n]);
    // The second mechanism came after the first neuron.
    expect(storage.Incentive.get(second)).toEqual([0]);
    expect(storage.LastUpdate.get(second)).toEqual([0n, 100n]);
    expect(storage.StakeWeight.has(SUBNET)).toBe(false);
    expect(storage.IsNetworkMember.get(hotkey, SUBNET)).toBe(true);
  });
});

describe('a place that changes hands', () => {
  function replaced(): RegistrationBench {
    const bench = places([1, 2]);
    const { storage } = bench;
    for (const list of ['Rank', 'Trust', 'Consensus', 'Dividends', 'ValidatorTrust', 'StakeWeight'] as const)
      storage[list].set(SUBNET, [7, 7, 7]);
    storage.Emission.set(SUBNET, [7n, 7n, 7n].map(alphaRao));
    storage.Incentive.set(main, [7, 7, 7]);
    storage.Active.set(SUBNET, [false, false, false]);
    storage.ValidatorPermit.set(SUBNET, [true, true, true]);
    storage.LastUpdate.set(main, [7n, 7n, 7n]);
    storage.Weights.set(main, 1, [[2, 9]]);
    storage.Weights.set(main, 2, [[1, 9], [0, 8]]); // prettier-ignore
    storage.Bonds.set(main, 1, [[2, 9]]);
    storage.Bonds.set(main, 2, [[1, 9]]);
    storage.AssociatedEvmAddress.set(SUBNET, 1, [`0x${'11'.repeat(20)}` as never, 7n]);
    storage.Axons.set(SUBNET, account(0x60), { block: 1n, version: 0, ip: 0n, port: 1, ip_type: 4, protocol: 0, placeholder1: 0, placeholder2: 0 }); // prettier-ignore
    storage.Prometheus.set(SUBNET, account(0x60), { block: 1n, version: 0, ip: 0n, port: 1, ip_type: 4 });
    storage.NeuronCertificates.set(SUBNET, account(0x60), { algorithm: 1, public_key: Uint8Array.of() });
    replaceNeuron(bench.ctx, SUBNET, 1, hotkey);
    return bench;
  }

  it('belongs to the new hotkey from this block on', () => {
    const { storage } = replaced();
    expect([storage.Keys.get(SUBNET, 1), storage.Uids.get(SUBNET, hotkey)]).toEqual([hotkey, 1]);
    expect(storage.BlockAtRegistration.get(SUBNET, 1)).toBe(100n);
    expect(storage.IsNetworkMember.get(hotkey, SUBNET)).toBe(true);
    expect(storage.Active.get(SUBNET)).toEqual([false, true, false]);
  });

  it('lets nothing be found of the old one but its metrics', () => {
    const { storage } = replaced();
    const old = account(0x60);
    expect(storage.Uids.has(SUBNET, old)).toBe(false);
    expect(storage.IsNetworkMember.has(old, SUBNET)).toBe(false);
    expect(storage.Axons.has(SUBNET, old)).toBe(false);
    expect(storage.NeuronCertificates.has(SUBNET, old)).toBe(false);
    expect(storage.AssociatedEvmAddress.has(SUBNET, 1)).toBe(false);
    expect(storage.Prometheus.has(SUBNET, old)).toBe(true);
  });

  it('starts at zero, but keeps rank, trust of validators, permit and last update', () => {
    const { storage } = replaced();
    for (const list of ['Trust', 'Consensus', 'Dividends', 'StakeWeight', 'Emission'] as const)
      expect(storage[list].get(SUBNET).map(Number)).toEqual([7, 0, 7]);
    expect(storage.Incentive.get(main)).toEqual([7, 0, 7]);
    for (const list of ['Rank', 'ValidatorTrust'] as const) expect(storage[list].get(SUBNET)).toEqual([7, 7, 7]);
    expect(storage.ValidatorPermit.get(SUBNET)).toEqual([true, true, true]);
    expect(storage.LastUpdate.get(main)).toEqual([7n, 7n, 7n]);
  });

  it('has no weights and bonds of its own; weights for it are zero, bonds with it stay', () => {
    const { storage } = replaced();
    expect([storage.Weights.has(main, 1), storage.Bonds.has(main, 1)]).toEqual([false, false]);
    expect(storage.Weights.get(main, 2)).toEqual([[1, 0], [0, 8]]); // prettier-ignore
    expect(storage.Bonds.get(main, 2)).toEqual([[1, 9]]);
  });

  it('is never that of the hotkey that the owner named', () => {
    const { ctx, root, storage } = start();
    const before = root();
    replaceNeuron(ctx, SUBNET, 0, coldkey);
    expect(root()).toBe(before);
    expect(storage.Keys.get(SUBNET, 0)).toBe(ownerHotkey);
  });

  it('stores empty lists where there were none', () => {
    const { ctx, storage } = places([1]);
    replaceNeuron(ctx, SUBNET, 1, hotkey);
    expect([storage.StakeWeight.has(SUBNET), storage.StakeWeight.get(SUBNET)]).toEqual([true, []]);
  });
});
