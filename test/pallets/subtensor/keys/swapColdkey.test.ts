import { cryptoReady } from '../../../../primitives/crypto/ready';
import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { netUid, rao } from '../../../../pallets/subtensor';
import { alice, bob, charlie } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { expectOk, refuses } from '../../../support/expectations';
import { addHotkey, addStaked } from '../../../support/subnets';
import { call, counted, free, LATER, netuid, old as hotkey, replacement as other, start, type Start } from './bench';

beforeAll(() => cryptoReady());

const cost = rao(tao('0.1'));
const args = { old_coldkey: alice, new_coldkey: bob, swap_cost: cost };
const swap = (bench: Start) => expectOk(bench, call('swap_coldkey', args), root);

const identity = {
  name: Uint8Array.of(1),
  url: Uint8Array.of(),
  github_repo: Uint8Array.of(),
  image: Uint8Array.of(),
  discord: Uint8Array.of(),
  description: Uint8Array.of(),
  additional: Uint8Array.of(),
};

describe('swap_coldkey', () => {
  const staking = ({ storage }: Start) => storage.StakingHotkeys.set(bob, [other]);
  const isHotkey = (bench: Start) => bench.storage.Owner.set(bob, charlie);
  const broke = (bench: Start) => bench.sys.storage.Account.remove(alice);

  refuses(start, 'SubtensorModule.swap_coldkey', [
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['the coldkey itself', signedBy(alice), args, 'BadOrigin'],
    [
      'a coldkey that stakes',
      root,
      args,
      'SubtensorModule.ColdKeyAlreadyAssociated',
      (bench) => {
        staking(bench);
        isHotkey(bench);
      },
    ],
    [
      'a hotkey as the new coldkey',
      root,
      args,
      'SubtensorModule.NewColdKeyIsHotkey',
      (bench) => {
        isHotkey(bench);
        broke(bench);
      },
    ],
    ['a coldkey that cannot pay', root, args, 'SubtensorModule.NotEnoughBalanceToPaySwapColdKey', broke],
  ]);

  it('recycles the price and hands over the rest of the balance', () => {
    const bench = start();
    bench.storage.TotalIssuance.set(rao(tao(1)));
    swap(bench);
    expect([free(bench, alice), free(bench, bob)]).toEqual([0n, tao('9.9')]);
    expect(bench.storage.TotalIssuance.get()).toBe(tao('0.9'));
  });

  it('costs nothing where the price is nothing', () => {
    const bench = start();
    expectOk(bench, call('swap_coldkey', { ...args, swap_cost: 0n }), root);
    expect(free(bench, bob)).toBe(tao(10));
  });

  it('leaves the existential deposit where something holds on to the account', () => {
    const bench = start();
    bench.sys.storage.Account.mutate(alice, (info) => ({ ...info, consumers: 1 }));
    swap(bench);
    expect([free(bench, alice), free(bench, bob)]).toEqual([500n, tao('9.9') - 500n]);
  });

  it('hands over identity, subnets and hotkeys', () => {
    const bench = start();
    const { IdentitiesV2, SubnetOwner, Owner, OwnedHotkeys } = bench.storage;
    IdentitiesV2.set(alice, identity);
    SubnetOwner.set(netuid, alice);
    SubnetOwner.set(netUid(1), charlie);
    OwnedHotkeys.set(bob, [other]);
    swap(bench);
    expect([IdentitiesV2.has(alice), IdentitiesV2.get(bob)]).toEqual([false, identity]);
    expect([SubnetOwner.get(netuid), SubnetOwner.get(netUid(1))]).toEqual([bob, charlie]);
    expect(Owner.get(hotkey)).toBe(bob);
    expect([OwnedHotkeys.maybe(alice), OwnedHotkeys.get(bob)]).toEqual([undefined, [other, hotkey]]);
  });

  it('hands over shares, with a row for every subnet', () => {
    const bench = start();
    const { Alpha, StakingHotkeys } = bench.storage;
    addStaked(bench, { hotkey, coldkey: alice, netuid }, tao(5));
    Alpha.set(hotkey, bob, netuid, U64F64.saturatingFromNum(1n));
    const shares = Alpha.get(hotkey, alice, netuid);
    swap(bench);
    const rows = [netUid(0), netUid(1), netuid].map((on) => Alpha.maybe(hotkey, bob, on));
    expect(rows).toEqual([0n, 0n, U64F64.saturatingAdd(shares, U64F64.saturatingFromNum(1n))]);
    expect([...Alpha.keys(hotkey, alice)]).toEqual([]);
    expect([StakingHotkeys.maybe(alice), StakingHotkeys.get(bob)]).toEqual([undefined, [hotkey]]);
  });

  it('hands over where rewards are staked, last among those who stake there', () => {
    const bench = start();
    const { AutoStakeDestination, AutoStakeDestinationColdkeys } = bench.storage;
    AutoStakeDestination.set(alice, netuid, hotkey);
    AutoStakeDestinationColdkeys.set(hotkey, netuid, [bob, alice, charlie]);
    swap(bench);
    expect([AutoStakeDestination.has(alice, netuid), AutoStakeDestination.get(bob, netuid)]).toEqual([false, hotkey]);
    expect(AutoStakeDestinationColdkeys.get(hotkey, netuid)).toEqual([charlie, bob]);
  });

  it('forgets what was scheduled, says so, and reports what the chain counts', () => {
    const bench = start();
    bench.storage.ColdkeySwapScheduled.set(alice, [9, charlie]);
    // Once, on each of 3 subnets, and for the one hotkey that is staked on.
    expect(swap(bench)).toEqual(counted(5n + 3n + 2n + 6n, 1n + 3n + 2n + 6n + 1n));
    expect(bench.storage.ColdkeySwapScheduled.has(alice)).toBe(false);
    expect(bench.storage.LastRateLimitedBlock.get({ type: 'LastTxBlock', value: bob })).toBe(BigInt(LATER));
    expect(bench.events().at(-1)).toEqual({
      pallet: 'SubtensorModule',
      name: 'ColdkeySwapped',
      value: { old_coldkey: alice, new_coldkey: bob, swap_cost: cost },
    });
  });

  it('leaves the owner of nothing with rows of nothing', () => {
    const bench = start();
    expectOk(bench, call('swap_coldkey', { ...args, old_coldkey: charlie, swap_cost: 0n }), root);
    expect([bench.storage.StakingHotkeys.maybe(bob), bench.storage.OwnedHotkeys.maybe(bob)]).toEqual([[], []]);
  });

  it('keeps hotkeys registered: places belong to hotkeys', () => {
    const bench = start();
    addHotkey(bench, other, alice, netuid);
    swap(bench);
    expect(bench.storage.Keys.get(netuid, 1)).toBe(other);
  });
});
