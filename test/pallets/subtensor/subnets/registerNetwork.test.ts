import { cryptoReady } from '../../../../primitives/crypto/ready';
import { I96F32 } from '../../../../primitives/arithmetic/fixed';
import * as u64 from '../../../../primitives/arithmetic/u64';
import { noOrigin, root } from '../../../../pallets/support/origin';
import { netUid, rao } from '../../../../pallets/subtensor';
import { symbolOf } from '../../../../pallets/subtensor/subnets/symbols';
import { tao } from '../../../support/amounts';
import { subnetIdentity, tooLong } from '../identity/identities';
import {
  call,
  coldkey,
  expectEvents,
  expectOk,
  hotkey,
  owner,
  ownerHotkey,
  refuses,
  signed,
  start,
  SUBNET,
  type RegistrationBench,
} from '../registration/bench';

beforeAll(() => cryptoReady());

const PRICE = tao(1_000);
/** The lowest number that is free. */
const NEW = netUid(3);
const found = call('register_network', { hotkey });

function fill({ storage }: RegistrationBench): void {
  storage.SubnetLimit.set(2);
}

describe('register_network', () => {
  refuses(start, 'SubtensorModule.register_network', [
    ['root', root, { hotkey }, 'BadOrigin'],
    ['nobody', noOrigin(), { hotkey }, 'BadOrigin'],
    ["another's hotkey", signed(), { hotkey: ownerHotkey }, 'SubtensorModule.NonAssociatedColdKey'],
    ['a block too early', signed(), { hotkey }, 'SubtensorModule.SubNetRegistrationDisabled',
      ({ storage }) => storage.NetworkRegistrationStartBlock.set(101n)],
    ['a block too soon after another', signed(), { hotkey }, 'SubtensorModule.NetworkTxRateLimitExceeded',
      ({ storage }) => {
        storage.NetworkRateLimit.set(10n);
        storage.LastRateLimitedBlock.set({ type: 'NetworkLastRegistered' }, 91n);
      }],
    ['one more than there may be, all immune', signed(), { hotkey }, 'SubtensorModule.SubnetLimitReached', fill],
    ['who lacks a rao', signed(), { hotkey }, 'SubtensorModule.CannotAffordLockCost',
      ({ leave }) => leave(coldkey, PRICE - 1n)],
  ]); // prettier-ignore

  it('writes down every setting of a new subnet and tells each', () => {
    const bench = start();
    expectOk(bench, found, signed());
    expectEvents(
      bench,
      ['Balances.Withdraw', { who: coldkey, amount: PRICE }],
      ['SubtensorModule.RegistrationAllowed', [NEW, true]],
      ['SubtensorModule.MaxAllowedUidsSet', [NEW, 256]],
      ['SubtensorModule.MaxAllowedValidatorsSet', [NEW, 64]],
      ['SubtensorModule.MinAllowedWeightSet', [NEW, 1]],
      ['SubtensorModule.MaxWeightLimitSet', [NEW, 65_535]],
      ['SubtensorModule.AdjustmentIntervalSet', [NEW, 360]],
      ['SubtensorModule.RegistrationPerIntervalSet', [NEW, 1]],
      ['SubtensorModule.AdjustmentAlphaSet', [NEW, 17_893_341_751_498_265_066n]],
      ['SubtensorModule.ImmunityPeriodSet', [NEW, 5_000]],
      ['SubtensorModule.MinDifficultySet', [NEW, u64.MAX]],
      ['SubtensorModule.MaxDifficultySet', [NEW, u64.MAX]],
      ['SubtensorModule.NetworkAdded', [NEW, 1]],
    );
  });

  it('gives the hotkey to the coldkey and its first place, and the coldkey the subnet', () => {
    const bench = start();
    const { storage } = bench;
    expectOk(bench, found, signed());
    expect(storage.Owner.get(hotkey)).toBe(coldkey);
    expect([storage.Keys.get(NEW, 0), storage.SubnetworkN.get(NEW)]).toEqual([hotkey, 1]);
    expect([storage.SubnetOwner.get(NEW), storage.SubnetOwnerHotkey.get(NEW)]).toEqual([coldkey, hotkey]);
    expect(storage.NetworkRegisteredAt.get(NEW)).toBe(100n);
    expect(storage.TokenSymbol.get(NEW)).toEqual(symbolOf(NEW));
    expect(storage.SubtokenEnabled.get(NEW)).toBe(false);
    expect(bench.pallets.Swap.storage.EnabledUserLiquidity.get(NEW)).toBe(true);
    // Root, the two of the bench's genesis, and this one.
    expect(storage.TotalNetworks.get()).toBe(4);
  });

  it('puts the least price into the pool and recycles the rest', () => {
    const bench = start();
    const { storage } = bench;
    storage.LastRateLimitedBlock.set({ type: 'NetworkLastRegistered' }, 100n);
    storage.NetworkLastLockCost.set(rao(tao(750)));
    storage.TotalIssuance.set(rao(tao(800)));
    const staked = storage.TotalStake.get();
    expectOk(bench, found, signed());
    expect(bench.free()).toBe(tao(10_000) - tao(1_500));
    expect([storage.SubnetTAO.get(NEW), storage.SubnetAlphaIn.get(NEW)]).toEqual([PRICE, PRICE]);
    expect(storage.SubnetLocked.get(NEW)).toBe(tao(1_500));
    expect(storage.RAORecycledForRegistration.get(NEW)).toBe(tao(500));
    expect(storage.TotalIssuance.get()).toBe(tao(300));
    expect(storage.TotalStake.get() - staked).toBe(PRICE);
  });

  it('costs twice as much at once, and a step less each block', () => {
    const bench = start();
    const { storage } = bench;
    storage.NetworkLockReductionInterval.set(1_000n);
    expectOk(bench, found, signed());
    expectOk(bench, found, signed());
    expect(storage.NetworkLastLockCost.get()).toBe(2n * PRICE);
    bench.at(200);
    expectOk(bench, found, signed());
    expect(storage.NetworkLastLockCost.get()).toBe(4n * PRICE - 100n * ((2n * PRICE) / 1_000n));
  });

  it('is not limited by another that long ago', () => {
    const bench = start();
    bench.storage.NetworkRateLimit.set(10n);
    bench.storage.LastRateLimitedBlock.set({ type: 'NetworkLastRegistered' }, 90n);
    expectOk(bench, found, signed());
  });

  it('takes the number of the cheapest subnet that is no longer immune, where there are as many as may be', () => {
    const bench = start();
    const { storage } = bench;
    fill(bench);
    storage.NetworkImmunityPeriod.set(50n);
    bench.at(150);
    expectOk(bench, found, signed());
    // Both prices are 0, and subnet 1 is the elder.
    expect(storage.SubnetOwner.get(netUid(1))).toBe(coldkey);
    expect(storage.TotalNetworks.get()).toBe(3);
    expect(bench.eventNames()).toContain('NetworkRemoved');
    expect(storage.NetworksAdded.get(NEW)).toBe(false);
  });

  it('leaves the elder alone where the younger is cheaper', () => {
    const bench = start();
    const { storage } = bench;
    fill(bench);
    storage.NetworkImmunityPeriod.set(0n);
    storage.SubnetMovingPrice.set(netUid(1), I96F32.fromBits(1n));
    expectOk(bench, found, signed());
    expect(storage.SubnetOwner.get(SUBNET)).toBe(coldkey);
    expect(storage.IsNetworkMember.has(ownerHotkey, SUBNET)).toBe(false);
  });

  it('starts with the first free symbol where its own is taken', () => {
    const bench = start();
    bench.storage.TokenSymbol.set(SUBNET, symbolOf(NEW));
    expectOk(bench, found, signed());
    // Subnet 1 has its own; that of subnet 2 is free.
    expect(bench.storage.TokenSymbol.get(NEW)).toEqual(symbolOf(SUBNET));
  });
});

describe('register_network_with_identity', () => {
  refuses(start, 'SubtensorModule.register_network_with_identity', [
    ['root', root, { hotkey, identity: undefined }, 'BadOrigin'],
    ["another's hotkey", signed(), { hotkey: ownerHotkey, identity: undefined }, 'SubtensorModule.NonAssociatedColdKey'],
    ['a name that is too long', signed(), { hotkey, identity: tooLong('subnet_name', 257) }, 'SubtensorModule.InvalidIdentity'],
  ]); // prettier-ignore

  it('says who it is before it is there', () => {
    const bench = start();
    expectOk(bench, call('register_network_with_identity', { hotkey, identity: subnetIdentity }), signed());
    expect(bench.storage.SubnetIdentitiesV3.get(NEW)).toEqual(subnetIdentity);
    expect(bench.eventNames().slice(-2)).toEqual(['SubnetIdentitySet', 'NetworkAdded']);
  });

  it('need not', () => {
    const bench = start();
    expectOk(bench, call('register_network_with_identity', { hotkey, identity: undefined }), signed());
    expect(bench.storage.SubnetIdentitiesV3.has(NEW)).toBe(false);
  });
});

describe('start_call', () => {
  const args = { netuid: SUBNET };
  refuses(
    () => {
      const bench = start();
      bench.at(110);
      return bench;
    },
    'SubtensorModule.start_call',
    [
      ['a subnet that is not there', root, { netuid: netUid(9) }, 'SubtensorModule.SubnetNotExists'],
      ['root', root, args, 'BadOrigin'],
      ['another than the owner', signed(), args, 'BadOrigin'],
      ['the owner, twice', signed(owner), args, 'SubtensorModule.FirstEmissionBlockNumberAlreadySet',
        ({ storage }) => storage.FirstEmissionBlockNumber.set(SUBNET, 1n)],
      ['the owner, a block too early', signed(owner), args, 'SubtensorModule.NeedWaitingMoreBlocksToStarCall',
        ({ at }) => at(109)],
    ],
  ); // prettier-ignore

  it('lets emission begin with the next block', () => {
    const bench = start();
    bench.storage.SubtokenEnabled.set(SUBNET, false);
    bench.at(110);
    expectOk(bench, call('start_call', args), signed(owner));
    expect(bench.storage.FirstEmissionBlockNumber.get(SUBNET)).toBe(111n);
    expect(bench.storage.SubtokenEnabled.get(SUBNET)).toBe(true);
    expectEvents(bench, ['SubtensorModule.FirstEmissionBlockNumberSet', [SUBNET, 111n]]);
  });

  it('takes a week on the main network', () => {
    const bench = start({ profile: 'mainnet' });
    bench.at(50_500);
    expectOk(bench, call('start_call', args), signed(owner));
  });
});

describe('update_symbol', () => {
  const alpha = symbolOf(netUid(1));
  const beta = symbolOf(netUid(2));
  refuses(start, 'SubtensorModule.update_symbol', [
    ['another than the owner', signed(), { netuid: SUBNET, symbol: beta }, 'BadOrigin'],
    ['what is none', signed(owner), { netuid: SUBNET, symbol: Uint8Array.of(0x61) }, 'SubtensorModule.SymbolDoesNotExist'],
    ["root's", signed(owner), { netuid: SUBNET, symbol: symbolOf(netUid(0)) }, 'SubtensorModule.SymbolDoesNotExist'],
    ['one that is taken', signed(owner), { netuid: SUBNET, symbol: alpha }, 'SubtensorModule.SymbolAlreadyInUse'],
  ]); // prettier-ignore

  it.each([
    ['the owner', signed(owner), SUBNET],
    ['root', root, SUBNET],
    ['root, where there is no subnet', root, netUid(9)],
  ] as const)('obeys %s', (_name, origin, netuid) => {
    const bench = start();
    expectOk(bench, call('update_symbol', { netuid, symbol: beta }), origin);
    expect(bench.storage.TokenSymbol.get(netuid)).toEqual(beta);
    expectEvents(bench, ['SubtensorModule.SymbolUpdated', { netuid, symbol: beta }]);
  });
});

describe('symbols', () => {
  const text = new TextDecoder();
  it.each([
    [0, 'Τ'],
    [1, 'α'],
    [19, 't'],
    [90, '\u1680'],
    [438, 'ධ'],
    [439, 'Τ'],
    [65_535, 'Τ'],
  ])('of subnet %i is %s', (netuid, symbol) => expect(text.decode(symbolOf(netUid(netuid)))).toBe(symbol));
});

it('a hotkey may found as many subnets as its coldkey pays for', () => {
  const bench = start();
  expectOk(bench, call('register_network', { hotkey: ownerHotkey }), signed(owner));
  expect([...bench.storage.IsNetworkMember.keys(ownerHotkey)].map(([, netuid]) => netuid)).toEqual([SUBNET, NEW]);
  expect(bench.free(owner)).toBe(tao(9_000));
});
