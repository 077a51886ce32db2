import { boundedVec, spelt, struct, tuple, u32, u64, unitEnum, type Value } from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';

/** What a proxy may call for another account, from everything to next to nothing. Sorted by this order. */
export const PROXY_TYPES = [
  'Any',
  'Owner',
  'NonCritical',
  'NonTransfer',
  'Senate',
  'NonFungibile',
  'Triumvirate',
  'Governance',
  'Staking',
  'Registration',
  'Transfer',
  'SmallTransfer',
  'RootWeights',
  'ChildKeys',
  'SudoUncheckedSetCode',
  'SwapHotkey',
  'SubnetLeaseBeneficiary',
] as const;
export const ProxyType = unitEnum(['subtensor_runtime_common', 'ProxyType'], PROXY_TYPES, { rust: 'T::ProxyType' });
export type ProxyType = Value<typeof ProxyType>;

/** The type that allows everything. */
export const ANY: ProxyType = 'Any';

export const blockNumber = spelt('BlockNumberFor<T>', u32);

const accountParam = { name: 'AccountId', type: AccountId.type };
const blockParam = { name: 'BlockNumber', type: u32.type };

/** Who may act for an account, for which calls, and how many blocks after announcing them. */
export const ProxyDefinition = struct(
  ['pallet_subtensor_proxy', 'ProxyDefinition'],
  {
    delegate: spelt('AccountId', AccountId),
    proxy_type: spelt('ProxyType', ProxyType),
    delay: spelt('BlockNumber', u32),
  },
  { params: [accountParam, { name: 'ProxyType', type: ProxyType.type }, blockParam] },
);
export type ProxyDefinition = Value<typeof ProxyDefinition>;

/** A call that a proxy will make for `real`, by its hash, and the block in which it said so. */
export const Announcement = struct(
  ['pallet_subtensor_proxy', 'Announcement'],
  { real: spelt('AccountId', AccountId), call_hash: spelt('Hash', H256), height: spelt('BlockNumber', u32) },
  { params: [accountParam, { name: 'Hash', type: H256.type }, blockParam] },
);
export type Announcement = Value<typeof Announcement>;

/** Bound the lists in bytes, and calls weigh for full ones; the constants of these names are what calls ask. */
export const MAX_PROXIES = 20;
export const MAX_PENDING = 75;

/** A list and the deposit for it in rao. */
export const Proxies = tuple(boundedVec(ProxyDefinition, { max: MAX_PROXIES, of: 'MaxProxies' }), u64);
export const Announcements = tuple(boundedVec(Announcement, { max: MAX_PENDING, of: 'MaxPending' }), u64);

/** What a deposit is for. */
export const DepositKind = unitEnum(['pallet_subtensor_proxy', 'DepositKind'], ['Proxies', 'Announcements']);
export type DepositKind = Value<typeof DepositKind>;
