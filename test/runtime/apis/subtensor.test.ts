import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { alphaRao, mechId, mechanismIndex, netUid, rao, ROOT } from '../../../pallets/subtensor';
import { account, alice, bob, charlie } from '../../support/accounts';
import { runtimeChain, type RuntimeChain } from '../../support/runtimeChain';
import { ask } from './ask';

const HALF = 1n << 63n;
const ONE = netUid(1);
const hotkeys = [account(1), account(2), account(3)] as const;
const share = (number: bigint): U64F64 => U64F64.fromNum(number);

let chain: RuntimeChain;
beforeEach(async () => {
  chain = await runtimeChain();
});

const subnet = (name: string, inputs: object = {}) => ask(chain.runtime, 'SubnetInfoRuntimeApi', name, { ...inputs });

/** Registers the hotkeys on subnet 1 and stakes 100, 200, 300 alpha rao with them. */
function populate(): void {
  const { storage } = chain.pallets.SubtensorModule;
  storage.SubnetworkN.set(ONE, hotkeys.length);
  hotkeys.forEach((hotkey, uid) => {
    storage.Keys.set(ONE, uid, hotkey);
    storage.Uids.set(ONE, hotkey, uid);
    storage.Owner.set(hotkey, alice);
    storage.TotalHotkeyAlpha.set(hotkey, ONE, alphaRao(100n * BigInt(uid + 1)));
  });
}

describe('stake as it weighs', () => {
  it('is own alpha and weighed TAO of root; tao_stake itself is not weighed', () => {
    populate();
    const { storage } = chain.pallets.SubtensorModule;
    storage.TotalHotkeyAlpha.set(hotkeys[0], ROOT, alphaRao(1_000n));
    storage.TaoWeight.set(HALF);
    const state = subnet('get_subnet_state', { netuid: ONE });
    expect(state.alpha_stake).toEqual([100n, 200n, 300n]);
    expect(state.tao_stake).toEqual([1_000n, 0n, 0n]);
    expect(state.total_stake).toEqual([600n, 200n, 300n]);
  });

  it('goes from parents to children by their parts', () => {
    populate();
    const { storage } = chain.pallets.SubtensorModule;
    storage.ChildKeys.set(hotkeys[2], ONE, [[HALF, hotkeys[0]]]);
    storage.ParentKeys.set(hotkeys[0], ONE, [[HALF, hotkeys[2]]]);
    expect(subnet('get_subnet_state', { netuid: ONE }).alpha_stake).toEqual([250n, 200n, 150n]);
  });
});

describe('lists of subnets', () => {
  const list = (name: string): number[] => subnet(name).map((one: { readonly netuid: number }) => one.netuid);

  beforeEach(() => {
    for (const netuid of [256, 2]) chain.pallets.SubtensorModule.storage.NetworksAdded.set(netUid(netuid), true);
  });

  it.each(['get_all_dynamic_info', 'get_all_metagraphs', 'get_all_mechagraphs'])('%s follows the keys', (name) => {
    expect(list(name)).toEqual([0, 256, 1, 2]);
  });

  it.each(['get_subnets_info', 'get_subnets_info_v2'])('%s ascends', (name) => {
    expect(list(name)).toEqual([0, 1, 2, 256]);
  });

  it.each([
    ['get_subnet_info', {}],
    ['get_subnet_hyperparams_v2', {}],
    ['get_metagraph', {}],
    ['get_dynamic_info', {}],
    ['get_subnet_state', {}],
    ['get_selective_metagraph', { metagraph_indexes: [0] }],
    ['get_mechagraph', { mecid: 0 }],
  ])('%s of a subnet that is not there is nothing', (name, more) => {
    expect(subnet(name, { netuid: 77, ...more })).toBeUndefined();
  });
});

describe('selective metagraphs', () => {
  const chosen = (answer: { readonly [name: string]: unknown }): string[] =>
    Object.keys(answer).filter((name) => answer[name] !== undefined);

  it('hold what was asked for; the netuid is 0 unless asked for', () => {
    const answer = subnet('get_selective_metagraph', { netuid: ONE, metagraph_indexes: [52, 8, 999] });
    expect(chosen(answer)).toEqual(['netuid', 'tempo', 'hotkeys']);
    expect(answer.netuid).toBe(0);
    expect(subnet('get_selective_metagraph', { netuid: ONE, metagraph_indexes: [0] }).netuid).toBe(1);
  });

  it('tell an identity that was asked for and is not there from one that was not asked for', () => {
    expect(subnet('get_selective_metagraph', { netuid: ONE, metagraph_indexes: [3] }).identity).toEqual({
      value: undefined,
    });
    expect(subnet('get_selective_metagraph', { netuid: ONE, metagraph_indexes: [1] }).identity).toBeUndefined();
  });

  it('have every index that there is, from 0 to 73', () => {
    populate();
    const all = subnet('get_selective_metagraph', {
      netuid: ONE,
      metagraph_indexes: Array.from({ length: 74 }, (_, index) => index),
    });
    expect(chosen(all)).toHaveLength(74);
    const { validators: _validators, commitments: _commitments, identity, ...same } = all;
    const whole = subnet('get_metagraph', { netuid: ONE });
    expect({ ...same, identity: identity.value }).toEqual(whole);
  });

  it('list validators above the threshold, the lightest first', () => {
    populate();
    const { storage } = chain.pallets.SubtensorModule;
    storage.TotalHotkeyAlpha.set(hotkeys[0], ONE, alphaRao(900n));
    storage.StakeThreshold.set(200n);
    const ask72 = () => subnet('get_selective_metagraph', { netuid: ONE, metagraph_indexes: [72] }).validators;
    expect(ask72()).toEqual([]);
    storage.ValidatorPermit.set(ONE, [true, true, true]);
    expect(ask72()).toEqual([2, 0]);
  });

  it('of a mechanism read its last updates and incentives, and always tell the netuid', () => {
    const index = mechanismIndex(ONE, mechId(1));
    chain.pallets.SubtensorModule.storage.Incentive.set(index, [5]);
    const answer = subnet('get_selective_mechagraph', { netuid: ONE, subid: 1, metagraph_indexes: [62] });
    expect([answer.netuid, answer.incentives]).toEqual([1, [5]]);
    expect(subnet('get_mechagraph', { netuid: ONE, mecid: 1 })).toBeUndefined();
    chain.pallets.SubtensorModule.storage.MechanismCountCurrent.set(ONE, mechId(2));
    expect(subnet('get_mechagraph', { netuid: ONE, mecid: 1 }).netuid).toBe(4_097);
  });
});

describe('delegates', () => {
  it('a quirk: the pool of nominators is looked up by its place in the list of subnets', () => {
    const { storage } = chain.pallets.SubtensorModule;
    const [hotkey] = hotkeys;
    storage.NetworksAdded.set(netUid(256), true); // the list is 0, 256, 1
    storage.Delegates.set(hotkey, 0);
    for (const [netuid, alpha] of [[1, 1_000n], [256, 80n]] as const) {
      storage.TotalHotkeyAlpha.set(hotkey, netUid(netuid), alphaRao(alpha));
      storage.TotalHotkeyShares.set(hotkey, netUid(netuid), share(10n));
      storage.Alpha.set(hotkey, bob, netUid(netuid), share(10n));
    } // prettier-ignore
    const info = ask(chain.runtime, 'DelegateInfoRuntimeApi', 'get_delegate', { delegate_account: hotkey });
    expect(info.nominators).toEqual([[bob, [[1, 80n]]]]);
    const stake = { hotkey_account: hotkey, coldkey_account: bob, netuid: ONE };
    const right = ask(chain.runtime, 'StakeInfoRuntimeApi', 'get_stake_info_for_hotkey_coldkey_netuid', stake);
    expect(right.stake).toBe(1_000n);
  });

  it('return what 1000 TAO on root would bring a day, less the take', () => {
    populate();
    const { storage } = chain.pallets.SubtensorModule;
    const [hotkey] = hotkeys;
    storage.Delegates.set(hotkey, 0xffff);
    storage.IsNetworkMember.set(hotkey, ONE, true);
    storage.Emission.set(ONE, [alphaRao(500n)]);
    storage.Tempo.set(ONE, 100);
    storage.TotalHotkeyAlpha.set(hotkey, ROOT, alphaRao(2_000_000_000_000n));
    const daily = () => {
      const info = ask(chain.runtime, 'DelegateInfoRuntimeApi', 'get_delegate', { delegate_account: hotkey });
      return [info.total_daily_return, info.return_per_1000];
    };
    expect(daily()).toEqual([36_000n, 0n]);
    storage.Delegates.set(hotkey, 0);
    expect(daily()).toEqual([36_000n, 18_000n]);
    storage.Tempo.set(ONE, 0);
    expect(daily()).toEqual([0n, 0n]);
  });
});

describe('stake of a coldkey', () => {
  it('is listed subnet by subnet, without what is worth nothing', () => {
    const { storage } = chain.pallets.SubtensorModule;
    const [first, second] = hotkeys;
    storage.StakingHotkeys.set(charlie, [second, first]);
    for (const [hotkey, netuid] of [[first, ROOT], [first, ONE], [second, ONE]] as const) {
      storage.TotalHotkeyAlpha.set(hotkey, netuid, alphaRao(30n));
      storage.TotalHotkeyShares.set(hotkey, netuid, share(3n));
      storage.Alpha.set(hotkey, charlie, netuid, share(1n));
    } // prettier-ignore
    storage.TotalHotkeyAlpha.set(first, ONE, alphaRao(0n));
    const rows = ask(chain.runtime, 'StakeInfoRuntimeApi', 'get_stake_info_for_coldkey', { coldkey_account: charlie });
    expect(rows.map((row: any) => [row.hotkey, row.netuid, row.stake])).toEqual([[first, 0, 10n], [second, 1, 10n]]); // prettier-ignore
  });

  it.each([
    ['nothing within the same place', [alice, 1], [alice, 1], 0n],
    ['nothing to a subnet without a pool', [alice, 1], [alice, 0], 0n],
    ['33 parts of 65535 to one with a pool', [alice, 0], [alice, 1], 503n],
    ['by the origin where there is no destination', [alice, 1], undefined, 503n],
    ['nothing between nowhere and nowhere', undefined, undefined, 0n],
  ])('moving a million costs %s', (_name, origin, destination, fee) => {
    chain.pallets.SubtensorModule.storage.SubnetMechanism.set(ONE, 1);
    const accounts = { origin_coldkey_account: alice, destination_coldkey_account: bob };
    const inputs = { origin, destination, ...accounts, amount: 1_000_000n };
    expect(ask(chain.runtime, 'StakeInfoRuntimeApi', 'get_stake_fee', inputs)).toBe(fee);
  });
});

describe('a new subnet', () => {
  const cost = () => ask(chain.runtime, 'SubnetRegistrationRuntimeApi', 'get_network_registration_cost');

  it('costs twice what the last one did, then less from block to block, and never less than the minimum', () => {
    const { storage } = chain.pallets.SubtensorModule;
    storage.NetworkMinLockCost.set(rao(50n));
    storage.NetworkLastLockCost.set(rao(1_000n));
    storage.NetworkLockReductionInterval.set(10n);
    expect(cost()).toBe(1_000n);
    storage.LastRateLimitedBlock.set({ type: 'NetworkLastRegistered' }, 1n);
    chain.buildTo(1);
    expect(cost()).toBe(2_000n);
    chain.buildTo(3);
    expect(cost()).toBe(1_800n);
    chain.buildTo(22);
    expect(cost()).toBe(50n);
  });

  it('replaces the cheapest that is not immune, the eldest of equals', () => {
    const { storage } = chain.pallets.SubtensorModule;
    storage.NetworkImmunityPeriod.set(0n);
    storage.NetworksAdded.remove(ONE);
    const add = (netuid: number, at: bigint): void => {
      storage.NetworksAdded.set(netUid(netuid), true);
      storage.NetworkRegisteredAt.set(netUid(netuid), at);
    };
    expect(subnet('get_subnet_to_prune')).toBeUndefined();
    chain.buildTo(5);
    add(2, 3n);
    add(3, 2n);
    add(4, 2n);
    expect(subnet('get_subnet_to_prune')).toBe(3);
    storage.SubnetMechanism.set(netUid(2), 1);
    expect(subnet('get_subnet_to_prune')).toBe(2);
    storage.NetworkImmunityPeriod.set(3n);
    expect(subnet('get_subnet_to_prune')).toBe(3);
  });
});

describe('the price of alpha', () => {
  const price = () => ask(chain.runtime, 'SwapRuntimeApi', 'current_alpha_price', { netuid: ONE });

  it('is one where there is no pool, the ratio of reserves, and once the swap runs its own', () => {
    const { SubtensorModule: subtensor, Swap } = chain.pallets;
    subtensor.storage.SubnetMechanism.set(ONE, 0);
    expect(price()).toBe(1_000_000_000n);
    subtensor.storage.SubnetMechanism.set(ONE, 1);
    subtensor.storage.SubnetTAO.set(ONE, rao(1n));
    subtensor.storage.SubnetAlphaIn.set(ONE, alphaRao(0n));
    expect(price()).toBe(0n);
    subtensor.storage.SubnetAlphaIn.set(ONE, alphaRao(3n));
    subtensor.storage.SubnetAlphaInProvided.set(ONE, alphaRao(1n));
    expect(price()).toBe(250_000_000n);
    Swap.storage.SwapV3Initialized.set(ONE, true);
    Swap.storage.AlphaSqrtPrice.set(ONE, U64F64.saturatingFromDecimal('1.5'));
    expect(price()).toBe(2_250_000_000n);
  });
});
