import {
  boundedBytes,
  bytes,
  compact,
  of,
  option,
  spelt,
  struct,
  tuple,
  u128,
  u16,
  u32,
  u64,
  u8,
  unit,
  unitEnum,
  variants,
  vec,
  type Value,
} from '../../primitives/scale';
import { Percent } from '../../primitives/arithmetic/perThing';
import { AccountId } from '../support/account';
import { NetUid, netUid, type MechId, type NetUidStorageIndex } from '../support/netUid';

export * from '../support/currency';
export * from '../support/netUid';

/** Subnets from this number on would collide with the mechanisms of lower ones. */
const SUBNETS_BEFORE_MECHANISMS = 4096;

/** @source subtensor pallets/subtensor/src/subnets/mechanism.rs get_mechanism_storage_index */
export function mechanismIndex(netuid: NetUid, mechanism: MechId): NetUidStorageIndex {
  const index = Math.min(mechanism * SUBNETS_BEFORE_MECHANISMS, 0xffff) + netuid;
  return Math.min(index, 0xffff) as NetUidStorageIndex;
}

/** The subnet of a subnet and mechanism. @source same file, get_netuid */
export const netuidOfIndex = (index: NetUidStorageIndex): NetUid => netUid(index % SUBNETS_BEFORE_MECHANISMS);

export const BlockNumber = spelt('BlockNumberFor<T>', u32);
/** Number of a lease. */
export const LeaseId = spelt('LeaseId', u32);
export type LeaseId = Value<typeof LeaseId>;
export const CompactNetUid = spelt('Compact<NetUid>', compact({ ...NetUid, bits: u16.bits, from: u16.from }));

/** Parts of a hotkey's stake, as fractions of 2^64 - 1, and who has them. */
export const Proportions = vec(tuple(u64, AccountId));
export type Proportions = Value<typeof Proportions>;

export { Percent };

export const RecycleOrBurnEnum = unitEnum(['pallet_subtensor', 'pallet', 'RecycleOrBurnEnum'], ['Burn', 'Recycle']);
export type RecycleOrBurnEnum = Value<typeof RecycleOrBurnEnum>;

/** Settings of a subnet whose owner may change them only every so often. */
export const Hyperparameter = unitEnum(
  ['pallet_subtensor', 'utils', 'rate_limiting', 'Hyperparameter'],
  [
    'Unknown',
    'ServingRateLimit',
    'MaxDifficulty',
    'AdjustmentAlpha',
    'MaxWeightLimit',
    'ImmunityPeriod',
    'MinAllowedWeights',
    'Kappa',
    'Rho',
    'ActivityCutoff',
    'PowRegistrationAllowed',
    'MinBurn',
    'MaxBurn',
    'BondsMovingAverage',
    'BondsPenalty',
    'CommitRevealEnabled',
    'LiquidAlphaEnabled',
    'AlphaValues',
    'WeightCommitInterval',
    'TransferEnabled',
    'AlphaSigmoidSteepness',
    'Yuma3Enabled',
    'BondsResetEnabled',
    'ImmuneNeuronLimit',
    'RecycleOrBurn',
    'MaxAllowedUids',
  ],
);
export type Hyperparameter = Value<typeof Hyperparameter>;

const account = spelt('AccountId', AccountId);

/** What is limited, and whose. */
export const RateLimitKey = variants(
  ['pallet_subtensor', 'RateLimitKey'],
  {
    SetSNOwnerHotkey: of(0, NetUid),
    OwnerHyperparamUpdate: of(1, NetUid, Hyperparameter),
    NetworkLastRegistered: unit(2),
    LastTxBlock: of(3, account),
    LastTxBlockChildKeyTake: of(4, account),
    LastTxBlockDelegateTake: of(5, account),
  },
  { params: [{ name: 'AccountId', type: AccountId.type }] },
);
export type RateLimitKey = Value<typeof RateLimitKey>;

/** Where a neuron serves, and since which block. */
export const AxonInfo = struct(['pallet_subtensor', 'pallet', 'AxonInfo'], {
  block: u64,
  version: u32,
  ip: u128,
  port: u16,
  ip_type: u8,
  protocol: u8,
  placeholder1: u8,
  placeholder2: u8,
});
export type AxonInfo = Value<typeof AxonInfo>;

export const PrometheusInfo = struct(['pallet_subtensor', 'pallet', 'PrometheusInfo'], {
  block: u64,
  version: u32,
  ip: u128,
  port: u16,
  ip_type: u8,
});
export type PrometheusInfo = Value<typeof PrometheusInfo>;

export const NeuronCertificate = struct(['pallet_subtensor', 'pallet', 'NeuronCertificate'], {
  public_key: boundedBytes({ max: 64, of: 'ConstU32<64>' }),
  algorithm: u8,
});
export type NeuronCertificate = Value<typeof NeuronCertificate>;

export const ChainIdentity = struct(['pallet_subtensor', 'pallet', 'ChainIdentity'], {
  name: bytes,
  url: bytes,
  image: bytes,
  discord: bytes,
  description: bytes,
  additional: bytes,
});

export const ChainIdentityV2 = struct(['pallet_subtensor', 'pallet', 'ChainIdentityV2'], {
  name: bytes,
  url: bytes,
  github_repo: bytes,
  image: bytes,
  discord: bytes,
  description: bytes,
  additional: bytes,
});
export type ChainIdentityV2 = Value<typeof ChainIdentityV2>;

export const SubnetIdentity = struct(['pallet_subtensor', 'pallet', 'SubnetIdentity'], {
  subnet_name: bytes,
  github_repo: bytes,
  subnet_contact: bytes,
});

const aboutSubnet = {
  subnet_name: bytes,
  github_repo: bytes,
  subnet_contact: bytes,
  subnet_url: bytes,
  discord: bytes,
  description: bytes,
};

export const SubnetIdentityV2 = struct(['pallet_subtensor', 'pallet', 'SubnetIdentityV2'], {
  ...aboutSubnet,
  additional: bytes,
});

export const SubnetIdentityV3 = struct(['pallet_subtensor', 'pallet', 'SubnetIdentityV3'], {
  ...aboutSubnet,
  logo_url: bytes,
  additional: bytes,
});
export type SubnetIdentityV3 = Value<typeof SubnetIdentityV3>;

/** Weights locked until a round of drand. */
export const TimelockedCommit = boundedBytes({ max: 5000, of: 'ConstU32<5000>' });

/** A subnet that a crowd paid for: who has the use of it, until when, and the crowd's share of what it earns. */
export const SubnetLease = struct(
  ['pallet_subtensor', 'subnets', 'leasing', 'SubnetLease'],
  {
    beneficiary: account,
    coldkey: account,
    hotkey: account,
    emissions_share: Percent,
    end_block: option(spelt('BlockNumber', u32)),
    netuid: NetUid,
    cost: spelt('Balance', u64),
  },
  {
    params: [
      { name: 'AccountId', type: AccountId.type },
      { name: 'BlockNumber', type: u32.type },
      { name: 'Balance', type: u64.type },
    ],
    rust: 'SubnetLeaseOf<T>',
  },
);
export type SubnetLease = Value<typeof SubnetLease>;
