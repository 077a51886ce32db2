import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { alphaRao, mechanismIndex, mechId, netUid, rao, ROOT } from '../../../../pallets/subtensor';
import { account, charlie } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { addStaked } from '../../../support/subnets';
import { subnetIdentity } from '../identity/identities';
import { call, coldkey, expectEvents, expectOk, MISSING, owner, ownerHotkey, refuses, signed, start, SUBNET, type RegistrationBench } from '../registration/bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const dissolve = call('root_dissolve_network', { netuid: SUBNET });
const stake = (bench: RegistrationBench, who: typeof coldkey, alpha: bigint, hotkey = ownerHotkey) =>
  addStaked(bench, { hotkey, coldkey: who, netuid: SUBNET }, alpha);
/** The pool of the subnet, in rao. */
function pool({ storage }: RegistrationBench, amount: bigint): void {
  storage.SubnetTAO.set(SUBNET, rao(amount));
}

describe.each([
  ['root_dissolve_network', {}],
  ['dissolve_network', { coldkey: charlie }],
])('%s', (name, more) => {
  refuses(start, `SubtensorModule.${name}`, [
    ['the owner', signed(owner), { netuid: SUBNET, ...more }, 'BadOrigin'],
    ['a subnet that is not there', root, { netuid: MISSING, ...more }, 'SubtensorModule.SubnetNotExists'],
    ['the root network', root, { netuid: ROOT, ...more }, 'SubtensorModule.SubnetNotExists'],
  ]);

  it('removes the subnet', () => {
    const bench = start();
    expectOk(bench, call(name, { netuid: SUBNET, ...more }), root);
    expect(bench.storage.NetworksAdded.get(SUBNET)).toBe(false);
    expect(bench.storage.TotalNetworks.get()).toBe(2);
    expectEvents(bench, ['SubtensorModule.NetworkRemoved', [SUBNET]]);
  });
});

describe('the pool of a subnet that ends', () => {
  it('goes to the coldkeys by their parts, and the rao that are left to those who lost most by rounding', () => {
    const bench = start();
    pool(bench, 100n);
    // Of 100 rao: 14 and 2/7, 28 and 4/7, 57 and 1/7.
    stake(bench, coldkey, 1_000n);
    stake(bench, owner, 2_000n);
    stake(bench, charlie, 4_000n);
    bench.storage.TotalStake.set(rao(tao(1)));
    const before = [bench.free(coldkey), bench.free(owner), bench.free(charlie)];
    expectOk(bench, dissolve, root);
    const after = [bench.free(coldkey), bench.free(owner), bench.free(charlie)];
    expect(after.map((free, who) => free - before[who]!)).toEqual([14n, 29n, 57n]);
    expect(bench.storage.TotalStake.get()).toBe(tao(1) - 100n);
  });

  it('counts the bare shares of a pool that is worth nothing', () => {
    const bench = start();
    pool(bench, 30n);
    bench.storage.Alpha.set(account(0x41), coldkey, SUBNET, U64F64.saturatingFromNum(2n));
    bench.storage.Alpha.set(account(0x42), owner, SUBNET, U64F64.saturatingFromNum(1n));
    const before = [bench.free(coldkey), bench.free(owner)];
    expectOk(bench, dissolve, root);
    expect([bench.free(coldkey) - before[0]!, bench.free(owner) - before[1]!]).toEqual([20n, 10n]);
  });

  it('is gone where nobody has stake', () => {
    const bench = start();
    const issued = bench.pallets.Balances.storage.TotalIssuance.get();
    expectOk(bench, dissolve, root);
    expect(bench.storage.SubnetTAO.has(SUBNET)).toBe(false);
    expect(bench.pallets.Balances.storage.TotalIssuance.get()).toBe(issued);
  });

  it('leaves stake on other subnets alone', () => {
    const bench = start();
    stake(bench, coldkey, tao(1));
    addStaked(bench, { hotkey: ownerHotkey, coldkey, netuid: ROOT }, tao(2));
    expectOk(bench, dissolve, root);
    expect([...bench.storage.Alpha.keys(ownerHotkey)]).toEqual([[ownerHotkey, coldkey, ROOT]]);
    expect(bench.storage.TotalHotkeyAlpha.get(ownerHotkey, SUBNET)).toBe(0n);
  });
});

describe('the lock of the owner', () => {
  const lock = tao(500);
  function early(bench: RegistrationBench): RegistrationBench {
    bench.storage.SubnetLocked.set(SUBNET, rao(lock));
    bench.storage.NetworkRegistrationStartBlock.set(101n);
    return bench;
  }

  it('is kept', () => {
    const bench = start();
    bench.storage.SubnetLocked.set(SUBNET, rao(lock));
    expectOk(bench, dissolve, root);
    expect(bench.free(owner)).toBe(tao(10_000));
  });

  it('is given back for a subnet from before registrations began', () => {
    const bench = early(start());
    expectOk(bench, dissolve, root);
    expect(bench.free(owner)).toBe(tao(10_000) + lock);
  });

  it('is lessened by what the last epoch gave the owner, as if that were sold', () => {
    const bench = early(start());
    bench.storage.Emission.set(SUBNET, [alphaRao(tao(30)), alphaRao(tao(20))]);
    bench.storage.SubnetOwnerCut.set(0x8000);
    const cut = 25_000_381_469n;
    const sold = bench.ctx.config.swap.simSwap(SUBNET, 'Sell', cut).amountPaidOut;
    expectOk(bench, dissolve, root);
    expect(bench.free(owner)).toBe(tao(10_000) + lock - sold);
  });

  it('is never negative', () => {
    const bench = early(start());
    bench.storage.SubnetLocked.set(SUBNET, rao(1n));
    bench.storage.Emission.set(SUBNET, [alphaRao(tao(900))]);
    expectOk(bench, dissolve, root);
    expect(bench.free(owner)).toBe(tao(10_000));
  });
});

describe('of a subnet that ended', () => {
  it('nothing is kept but what the chain forgets to remove', () => {
    const bench = start();
    const { storage } = bench;
    const second = mechanismIndex(SUBNET, mechId(1));
    storage.MechanismCountCurrent.set(SUBNET, mechId(2));
    for (const index of [mechanismIndex(SUBNET, mechId(0)), second]) {
      storage.Weights.set(index, 0, [[0, 1]]);
      storage.Bonds.set(index, 0, [[0, 1]]);
    }
    storage.SubnetIdentitiesV3.set(SUBNET, subnetIdentity);
    storage.ChildKeys.set(ownerHotkey, SUBNET, [[1n, coldkey]]);
    storage.ParentKeys.set(coldkey, SUBNET, [[1n, ownerHotkey]]);
    storage.TransactionKeyLastBlock.set(ownerHotkey, SUBNET, 0, 7n);
    storage.StakingOperationRateLimiter.set(ownerHotkey, coldkey, SUBNET, true);
    storage.LastHotkeySwapOnNetuid.set(SUBNET, coldkey, 7n);
    storage.SubnetUidToLeaseId.set(SUBNET, 3);
    storage.SubnetLeaseShares.set(3, coldkey, U64F64.ONE);
    storage.AccumulatedLeaseDividends.set(3, alphaRao(1n));
    // These stay.
    storage.MinAllowedUids.set(SUBNET, 64);
    storage.RecycleOrBurn.set(SUBNET, 'Recycle');
    storage.AutoStakeDestination.set(coldkey, SUBNET, ownerHotkey);
    expectOk(bench, dissolve, root);
    const left = Object.entries(storage).flatMap(([name, entry]) =>
      [...(entry as { keys(): Iterable<readonly unknown[]> }).keys()].some((keys) => keys.includes(SUBNET) || keys.includes(second))
        ? [name]
        : [],
    ); // prettier-ignore
    expect(left.sort()).toEqual(['AutoStakeDestination', 'MinAllowedUids', 'RecycleOrBurn']);
    expect([...storage.SubnetLeaseShares.keys()]).toEqual([]);
    expect(storage.AccumulatedLeaseDividends.has(3)).toBe(false);
    expectEvents(
      bench,
      ['SubtensorModule.SubnetIdentityRemoved', [SUBNET]],
      ['SubtensorModule.NetworkRemoved', [SUBNET]],
    ); // prettier-ignore
  });

  it('validators of root think nothing any more', () => {
    const bench = start();
    const main = mechanismIndex(ROOT, mechId(0));
    bench.storage.Weights.set(main, 0, [[SUBNET, 7], [1, 9]]); // prettier-ignore
    expectOk(bench, dissolve, root);
    expect(bench.storage.Weights.get(main, 0)).toEqual([[SUBNET, 0], [1, 9]]); // prettier-ignore
  });

  it('commitments are forgotten, those of others are not', () => {
    const bench = start();
    const { LastCommitment, TimelockedIndex } = bench.pallets.Commitments.storage;
    for (const netuid of [netUid(1), SUBNET]) LastCommitment.set(netuid, ownerHotkey, 5);
    TimelockedIndex.set([[netUid(1), ownerHotkey], [SUBNET, ownerHotkey]]); // prettier-ignore
    expectOk(bench, dissolve, root);
    expect([...LastCommitment.keys()]).toEqual([[netUid(1), ownerHotkey]]);
    expect(TimelockedIndex.get()).toEqual([[netUid(1), ownerHotkey]]);
  });

  it('the pool has neither fee rate nor positions', () => {
    const bench = start();
    bench.pallets.Swap.storage.FeeRate.set(SUBNET, 100);
    bench.ctx.config.swap.swap(SUBNET, 'Buy', tao(1), bench.ctx.config.swap.maxPrice(), false, false);
    expectOk(bench, dissolve, root);
    const { FeeRate, Positions, SwapV3Initialized } = bench.pallets.Swap.storage;
    expect([FeeRate.has(SUBNET), SwapV3Initialized.has(SUBNET), [...Positions.keys()]]).toEqual([false, false, []]);
  });
});
