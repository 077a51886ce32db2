import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, mechanismIndex, mechId, netUid, type NetUid } from '../../../../pallets/subtensor';
import { isNeuronImmune, immuneOwnerNeurons } from '../../../../pallets/subtensor/subnets/immunity';
import { trimToMaxAllowedUids } from '../../../../pallets/subtensor/subnets/trim';
import { attempt } from '../../../../pallets/support/dispatchError';
import { account, alice } from '../../../support/accounts';
import { startSubtensor } from '../bench';

const netuid = netUid(1);
const indexes = [mechanismIndex(netuid, mechId(0)), mechanismIndex(netuid, mechId(1))] as const;
const key = (uid: number) => account(0x10 + uid);
const EMISSION = [50n, 10n, 10n, 0n, 30n, 0n];
const uids = EMISSION.map((_emission, uid) => uid);
const NOW = 1_000;

beforeAll(() => cryptoReady());

/** Six neurons on subnet 1 of two mechanisms: what each has in a list or a map tells its uid. All registered long ago. */
function start() {
  const bench = startSubtensor({ genesis: false });
  const { storage } = bench.ctx;
  bench.chain.block = NOW;
  storage.NetworksAdded.set(netuid, true);
  storage.MinAllowedUids.set(netuid, 1);
  storage.MaxAllowedUids.set(netuid, 10);
  storage.SubnetworkN.set(netuid, 6);
  storage.ImmunityPeriod.set(netuid, 100);
  storage.SubnetOwner.set(netuid, alice);
  storage.MechanismCountCurrent.set(netuid, mechId(2));
  storage.Emission.set(netuid, EMISSION.map(alphaRao));
  const { Rank, Trust, Consensus, Dividends, PruningScores, ValidatorTrust } = storage;
  for (const list of [Rank, Trust, Consensus, Dividends, PruningScores, ValidatorTrust]) list.set(netuid, uids);
  for (const list of [storage.Active, storage.ValidatorPermit])
    list.set(
      netuid,
      uids.map((uid) => uid === 4),
    );
  for (const index of indexes) {
    storage.Incentive.set(index, uids);
    storage.LastUpdate.set(index, uids.map(BigInt));
    storage.Weights.set(index, 4, [[0, 1], [3, 2], [5, 3], [2, 4]]); // prettier-ignore
    storage.Bonds.set(index, 2, [[4, 7], [3, 8]]); // prettier-ignore
    storage.Weights.set(index, 5, [[0, 9]]);
  }
  for (const uid of uids) register(bench.ctx.storage, uid);
  const trim = (places: number, of: NetUid = netuid): string => {
    const ended = attempt(() => trimToMaxAllowedUids(bench.ctx, of, places));
    return ended.ok ? 'trimmed' : ended.failure.message;
  };
  const hotkeys = () => [...storage.Keys.entries(netuid)].map(([[, uid], hotkey]) => [uid, hotkey]);
  return { ...bench, storage, trim, hotkeys };
}
type Storage = ReturnType<typeof startSubtensor>['ctx']['storage'];

function register(storage: Storage, uid: number): void {
  storage.Keys.set(netuid, uid, key(uid));
  storage.Uids.set(netuid, key(uid), uid);
  storage.BlockAtRegistration.set(netuid, uid, BigInt(uid));
  storage.IsNetworkMember.set(key(uid), netuid, true);
  storage.AlphaDividendsPerSubnet.set(netuid, key(uid), alphaRao(1n));
}
const kept = (...left: readonly number[]) => left.map((uid, place) => [place, key(uid)]);
const recently = ({ storage }: { readonly storage: Storage }, ...registered: readonly number[]): void => {
  for (const uid of registered) storage.BlockAtRegistration.set(netuid, uid, BigInt(NOW - 99));
};

describe('a trim', () => {
  it.each([
    ['a subnet that is not there', 3, netUid(9), 'SubtensorModule.SubnetNotExists'],
    ['fewer places than the lower limit', 0, netuid, 'SubtensorModule.InvalidValue'],
    ['more places than there are', 11, netuid, 'SubtensorModule.InvalidValue'],
    ['as many', 10, netuid, 'trimmed'],
    ['the lower limit', 1, netuid, 'trimmed'],
  ])('of %s to %i', (_what, places, of, ending) => {
    expect(start().trim(places, of)).toBe(ending);
  });

  it('takes only free places, where that is enough', () => {
    const { trim, storage, hotkeys } = start();
    expect(trim(6)).toBe('trimmed');
    expect(storage.MaxAllowedUids.get(netuid)).toBe(6);
    expect(hotkeys()).toEqual(kept(...uids));
    expect(storage.StakeWeight.has(netuid)).toBe(false);
  });

  it('lets go who earns least, of equals the later ones', () => {
    const { trim, hotkeys } = start();
    expect(trim(3)).toBe('trimmed');
    expect(hotkeys()).toEqual(kept(0, 1, 4));
  });

  it('moves the others together, with all that they have', () => {
    const { trim, storage, hotkeys } = start();
    expect(trim(4)).toBe('trimmed');
    const left = [0, 1, 2, 4];
    expect(storage.SubnetworkN.get(netuid)).toBe(4);
    expect(hotkeys()).toEqual(kept(...left));
    expect(left.map((uid) => storage.Uids.get(netuid, key(uid)))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((uid) => storage.BlockAtRegistration.get(netuid, uid))).toEqual(left.map(BigInt));
    expect(storage.BlockAtRegistration.has(netuid, 4)).toBe(false);
    expect(storage.Emission.get(netuid)).toEqual([50n, 10n, 10n, 30n]);
    expect(storage.Rank.get(netuid)).toEqual(left);
    expect(storage.Active.get(netuid)).toEqual([false, false, false, true]);
    // Nothing had a stake weight: the list grows as long as the others.
    expect(storage.StakeWeight.maybe(netuid)).toEqual([0, 0, 0, 0]);
    for (const index of indexes) {
      expect(storage.Incentive.get(index)).toEqual(left);
      expect(storage.LastUpdate.get(index)).toEqual(left.map(BigInt));
    }
  });

  it('renames connections and drops those to who is gone; who has none gets an empty list', () => {
    const { trim, storage } = start();
    trim(4);
    for (const index of indexes) {
      expect([...storage.Weights.entries(index)].map(([[, uid], weights]) => [uid, weights])).toEqual([
        [0, []],
        [1, []],
        [2, []],
        [3, [[0, 1], [2, 4]]], // prettier-ignore
      ]);
      expect(storage.Bonds.get(index, 2)).toEqual([[3, 7]]);
    }
  });

  it('forgets the hotkeys that are gone', () => {
    const { trim, storage } = start();
    trim(4);
    for (const uid of [3, 5]) {
      expect(storage.Uids.has(netuid, key(uid))).toBe(false);
      expect(storage.IsNetworkMember.has(key(uid), netuid)).toBe(false);
      expect(storage.AlphaDividendsPerSubnet.has(netuid, key(uid))).toBe(false);
    }
    expect(storage.IsNetworkMember.has(key(4), netuid)).toBe(true);
  });

  it("spares who registered recently, and the owner's neuron", () => {
    const bench = start();
    recently(bench, 5);
    bench.storage.OwnedHotkeys.set(alice, [key(3)]);
    expect(bench.trim(3)).toBe('trimmed');
    expect(bench.hotkeys()).toEqual(kept(0, 3, 5));
  });

  it('is refused where four fifths of those left would be immune', () => {
    const bench = start();
    recently(bench, 0, 1, 2, 3);
    expect(bench.trim(5)).toBe('SubtensorModule.TrimmingWouldExceedMaxImmunePercentage');
    const other = start();
    recently(other, 0, 1, 2);
    expect(other.trim(5)).toBe('trimmed');
    expect(other.trim(4)).toBe('trimmed');
    expect(other.trim(3)).toBe('SubtensorModule.TrimmingWouldExceedMaxImmunePercentage');
  });
});

describe('a neuron', () => {
  it.each([
    [NOW - 99, true],
    [NOW - 100, false],
    [NOW + 5, true],
  ])('registered in block %i with 100 blocks of immunity: %s', (block, immune) => {
    const { ctx, storage } = start();
    storage.BlockAtRegistration.set(netuid, 0, BigInt(block));
    expect(isNeuronImmune(ctx, netuid, 0)).toBe(immune);
  });
});

describe('the immune neurons of an owner', () => {
  const immune = (limit: number, owned: readonly number[], named?: number) => {
    const { ctx, storage } = start();
    storage.ImmuneOwnerUidsLimit.set(netuid, limit);
    storage.OwnedHotkeys.set(alice, owned.map(key));
    if (named !== undefined) storage.SubnetOwnerHotkey.set(netuid, key(named));
    return immuneOwnerNeurons(ctx, netuid, alice).map(({ uid }) => uid);
  };

  it.each([
    ['those that registered first', 2, [5, 4, 1], undefined, [1, 4]],
    ['the named one before them', 2, [5, 4, 1], 5, [5, 1]],
    ['the named one where it stands', 2, [5, 4, 1], 4, [1, 4]],
    ['the named one though it is of somebody else', 1, [5], 0, [0]],
    ['no hotkey without a place', 3, [5, 9], 8, [5]],
    ['none', 1, [], undefined, []],
  ])('are %s', (_what, limit, owned, named, expected) => {
    expect(immune(limit, owned, named)).toEqual(expected);
  });
});
