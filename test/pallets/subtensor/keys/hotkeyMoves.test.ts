import { cryptoReady } from '../../../../primitives/crypto/ready';
import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import { signedBy } from '../../../../pallets/support/origin';
import { alphaRao, mechId, mechanismIndex, rao } from '../../../../pallets/subtensor';
import { account, alice, bob } from '../../../support/accounts';
import { expectOk } from '../../../support/expectations';
import { call, netuid, old, replacement, start, type Storage } from './bench';

beforeAll(() => cryptoReady());

const child = account(0x0c);
const parent = account(0x0d);
const relative = (proportion: bigint, who: typeof old) => [proportion, who] as const;
const fixed = (value: bigint): U64F64 => U64F64.saturatingFromNum(value);

type Row = readonly [item: string, put: (storage: Storage) => unknown, read: (storage: Storage) => unknown, expected: unknown]; // prettier-ignore

const axon = { block: 1n, version: 2, ip: 3n, port: 4, ip_type: 4, protocol: 5, placeholder1: 6, placeholder2: 7 };
const prometheus = { block: 1n, version: 2, ip: 3n, port: 4, ip_type: 4 };
const certificate = { public_key: Uint8Array.of(1, 2), algorithm: 3 };
const commit = [[`0x${'01'.repeat(32)}`, 1n, 2n, 3n]] as never;
const second = mechanismIndex(netuid, mechId(1));

/** What stands of the old hotkey, and of the new one, after the swap. */
const moved: readonly Row[] = [
  [
    'TotalHotkeyAlpha',
    ({ TotalHotkeyAlpha }) => (TotalHotkeyAlpha.set(old, netuid, alphaRao(5n)), TotalHotkeyAlpha.set(replacement, netuid, alphaRao(2n))),
    ({ TotalHotkeyAlpha }) => [TotalHotkeyAlpha.maybe(old, netuid), TotalHotkeyAlpha.maybe(replacement, netuid)],
    [undefined, 7n],
  ],
  [
    'TotalHotkeyAlpha of nothing',
    () => undefined,
    ({ TotalHotkeyAlpha }) => [TotalHotkeyAlpha.maybe(old, netuid), TotalHotkeyAlpha.maybe(replacement, netuid)],
    [undefined, 0n],
  ],
  [
    'TotalHotkeyShares',
    ({ TotalHotkeyShares }) => (TotalHotkeyShares.set(old, netuid, fixed(5n)), TotalHotkeyShares.set(replacement, netuid, fixed(2n))),
    ({ TotalHotkeyShares }) => [TotalHotkeyShares.maybe(old, netuid), TotalHotkeyShares.maybe(replacement, netuid)],
    [undefined, fixed(7n)],
  ],
  [
    'IsNetworkMember, Uids and Keys',
    () => undefined,
    ({ IsNetworkMember, Uids, Keys }) => [
      [IsNetworkMember.maybe(old, netuid), IsNetworkMember.maybe(replacement, netuid)],
      [Uids.maybe(netuid, old), Uids.maybe(netuid, replacement)],
      Keys.get(netuid, 0),
    ],
    [[undefined, true], [undefined, 0], replacement],
  ],
  [
    'a row that says that there is no place',
    ({ IsNetworkMember }) => IsNetworkMember.remove(old, netuid),
    ({ IsNetworkMember, Uids }) => [IsNetworkMember.maybe(replacement, netuid), Uids.maybe(netuid, old)],
    [false, 0],
  ],
  [
    'Prometheus',
    ({ Prometheus }) => Prometheus.set(netuid, old, prometheus),
    ({ Prometheus }) => [Prometheus.maybe(netuid, old), Prometheus.maybe(netuid, replacement)],
    [undefined, prometheus],
  ],
  [
    'Axons',
    ({ Axons }) => Axons.set(netuid, old, axon),
    ({ Axons }) => [Axons.maybe(netuid, old), Axons.maybe(netuid, replacement)],
    [undefined, axon],
  ],
  [
    'no Axons of who has no place',
    ({ Axons, IsNetworkMember }) => (Axons.set(netuid, old, axon), IsNetworkMember.remove(old, netuid)),
    ({ Axons }) => [Axons.maybe(netuid, old), Axons.maybe(netuid, replacement)],
    [axon, undefined],
  ],
  [
    'NeuronCertificates',
    ({ NeuronCertificates }) => NeuronCertificates.set(netuid, old, certificate),
    ({ NeuronCertificates }) => [NeuronCertificates.maybe(netuid, old), NeuronCertificates.maybe(netuid, replacement)],
    [undefined, certificate],
  ],
  [
    'WeightCommits of every mechanism',
    ({ WeightCommits, MechanismCountCurrent }) => (MechanismCountCurrent.set(netuid, mechId(2)), WeightCommits.set(second, old, commit)),
    ({ WeightCommits }) => [WeightCommits.maybe(second, old), WeightCommits.maybe(second, replacement)],
    [undefined, commit],
  ],
  [
    'LoadedEmission',
    ({ LoadedEmission }) => LoadedEmission.set(netuid, [[bob, 1n, 2n], [old, 3n, 4n]]),
    ({ LoadedEmission }) => LoadedEmission.get(netuid),
    [[bob, 1n, 2n], [replacement, 3n, 4n]],
  ],
  [
    'ChildKeys, and ParentKeys of the children',
    ({ ChildKeys, ParentKeys }) => (ChildKeys.set(old, netuid, [relative(5n, child)]), ParentKeys.set(child, netuid, [relative(1n, bob), relative(5n, old)])),
    ({ ChildKeys, ParentKeys }) => [ChildKeys.maybe(old, netuid), ChildKeys.get(replacement, netuid), ParentKeys.get(child, netuid)],
    [undefined, [[5n, child]], [[1n, bob], [5n, replacement]]],
  ],
  [
    'ParentKeys, and ChildKeys of the parents',
    ({ ChildKeys, ParentKeys }) => (ParentKeys.set(old, netuid, [relative(5n, parent)]), ChildKeys.set(parent, netuid, [relative(5n, old), relative(1n, bob)])),
    ({ ChildKeys, ParentKeys }) => [ParentKeys.maybe(old, netuid), ParentKeys.get(replacement, netuid), ChildKeys.get(parent, netuid)],
    [undefined, [[5n, parent]], [[5n, replacement], [1n, bob]]],
  ],
  [
    'rows of no relatives',
    () => undefined,
    ({ ChildKeys, ParentKeys }) => [ChildKeys.maybe(replacement, netuid), ParentKeys.maybe(replacement, netuid)],
    [[], []],
  ],
  [
    'PendingChildKeys',
    ({ PendingChildKeys }) => PendingChildKeys.set(netuid, old, [[relative(5n, child)], 9n]),
    ({ PendingChildKeys }) => [PendingChildKeys.maybe(netuid, old), PendingChildKeys.maybe(netuid, replacement)],
    [undefined, [[[5n, child]], 9n]],
  ],
  [
    'PendingChildKeys of others, at the end of the list',
    ({ PendingChildKeys }) => PendingChildKeys.set(netuid, parent, [[relative(5n, old), relative(1n, bob)], 9n]),
    ({ PendingChildKeys }) => PendingChildKeys.get(netuid, parent),
    [[[1n, bob], [5n, replacement]], 9n],
  ],
  [
    'AutoStakeDestination and its coldkeys',
    ({ AutoStakeDestination, AutoStakeDestinationColdkeys }) => (AutoStakeDestination.set(bob, netuid, old), AutoStakeDestinationColdkeys.set(old, netuid, [bob])),
    ({ AutoStakeDestination, AutoStakeDestinationColdkeys }) => [AutoStakeDestination.get(bob, netuid), AutoStakeDestinationColdkeys.maybe(old, netuid), AutoStakeDestinationColdkeys.maybe(replacement, netuid)],
    [replacement, undefined, [bob]],
  ],
  [
    'SubnetOwnerHotkey',
    ({ SubnetOwnerHotkey }) => SubnetOwnerHotkey.set(netuid, old),
    ({ SubnetOwnerHotkey }) => SubnetOwnerHotkey.maybe(netuid),
    replacement,
  ],
  [
    'no SubnetOwnerHotkey of others',
    ({ SubnetOwnerHotkey }) => SubnetOwnerHotkey.set(netuid, bob),
    ({ SubnetOwnerHotkey }) => SubnetOwnerHotkey.maybe(netuid),
    bob,
  ],
  [
    'TotalHotkeyAlphaLastEpoch',
    ({ TotalHotkeyAlphaLastEpoch: last }) => (last.set(old, netuid, alphaRao(5n)), last.set(replacement, netuid, alphaRao(2n))),
    ({ TotalHotkeyAlphaLastEpoch: last }) => [last.maybe(old, netuid), last.maybe(replacement, netuid)],
    [undefined, 7n],
  ],
  [
    'AlphaDividendsPerSubnet',
    ({ AlphaDividendsPerSubnet: paid }) => (paid.set(netuid, old, alphaRao(5n)), paid.set(netuid, replacement, alphaRao(2n))),
    ({ AlphaDividendsPerSubnet: paid }) => [paid.maybe(netuid, old), paid.maybe(netuid, replacement)],
    [undefined, 7n],
  ],
  [
    'TaoDividendsPerSubnet',
    ({ TaoDividendsPerSubnet: paid }) => (paid.set(netuid, old, rao(5n)), paid.set(netuid, replacement, rao(2n))),
    ({ TaoDividendsPerSubnet: paid }) => [paid.maybe(netuid, old), paid.maybe(netuid, replacement)],
    [undefined, 7n],
  ],
  [
    'Alpha',
    ({ Alpha }) => (Alpha.set(old, bob, netuid, fixed(5n)), Alpha.set(replacement, bob, netuid, fixed(2n))),
    ({ Alpha }) => [Alpha.maybe(old, bob, netuid), Alpha.maybe(replacement, bob, netuid)],
    [undefined, fixed(7n)],
  ],
  [
    'StakingHotkeys',
    ({ Alpha, StakingHotkeys }) => (Alpha.set(old, bob, netuid, fixed(5n)), StakingHotkeys.set(bob, [old, child])),
    ({ StakingHotkeys }) => StakingHotkeys.get(bob),
    [old, child, replacement],
  ],
  [
    'no ChildkeyTake',
    ({ ChildkeyTake }) => ChildkeyTake.set(old, netuid, 5),
    ({ ChildkeyTake }) => [ChildkeyTake.maybe(old, netuid), ChildkeyTake.maybe(replacement, netuid)],
    [5, undefined],
  ],
]; // prettier-ignore

describe('a hotkey that takes the place of another on a subnet takes over', () => {
  it.each(moved)('%s', (_item, put, read, expected) => {
    const bench = start();
    put(bench.storage);
    expectOk(bench, call('swap_hotkey', { hotkey: old, new_hotkey: replacement, netuid }), signedBy(alice));
    expect(read(bench.storage)).toEqual(expected);
  });
});
