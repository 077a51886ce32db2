import type { I96F32 } from '../../primitives/arithmetic/fixed';
import type { Value } from '../../primitives/scale';
import type { AccountId } from '../support/account';
import type { TaoCurrency } from '../support/currency';
import type { MechId, NetUid } from '../support/netUid';
import type { Origin } from '../support/origin';
import type { AuraId, AuthorityList, RecycleOrBurnEnum } from './types';

type OfNetwork<Names extends string, T> = { readonly [N in Names]: readonly [value: T] };
type OfSubnet<Names extends string, T> = { readonly [N in Names]: readonly [netuid: NetUid, value: T] };

/** What each setting of SubtensorModule takes, by the storage item that holds it. */
export type Settings = OfNetwork<
  | 'AdminFreezeWindow'
  | 'ColdkeySwapScheduleDuration'
  | 'CommitRevealWeightsVersion'
  | 'DissolveNetworkScheduleDuration'
  | 'MaxDelegateTake'
  | 'MinDelegateTake'
  | 'OwnerHyperparamRateLimit'
  | 'SubnetLimit'
  | 'SubnetOwnerCut',
  number
> &
  OfNetwork<
    | 'CKBurn'
    | 'NetworkImmunityPeriod'
    | 'NetworkLockReductionInterval'
    | 'NetworkRateLimit'
    | 'StakeThreshold'
    | 'TxDelegateTakeRateLimit'
    | 'TxRateLimit',
    bigint
  > &
  OfNetwork<'NetworkMinLockCost' | 'TotalIssuance', TaoCurrency> &
  OfNetwork<'SubnetMovingAlpha', Value<typeof I96F32>> &
  OfSubnet<
    | 'ActivityCutoff'
    | 'AdjustmentInterval'
    | 'AlphaSigmoidSteepness'
    | 'BondsPenalty'
    | 'ImmuneOwnerUidsLimit'
    | 'ImmunityPeriod'
    | 'Kappa'
    | 'MaxAllowedUids'
    | 'MaxAllowedValidators'
    | 'MaxRegistrationsPerBlock'
    | 'MaxWeightsLimit'
    | 'MinAllowedUids'
    | 'MinAllowedWeights'
    | 'Rho'
    | 'TargetRegistrationsPerInterval'
    | 'Tempo',
    number
  > &
  OfSubnet<
    | 'AdjustmentAlpha'
    | 'BondsMovingAverage'
    | 'Difficulty'
    | 'EMAPriceHalvingBlocks'
    | 'MaxDifficulty'
    | 'MinDifficulty'
    | 'RevealPeriodEpochs'
    | 'ServingRateLimit'
    | 'WeightsSetRateLimit'
    | 'WeightsVersionKey',
    bigint
  > &
  OfSubnet<
    | 'BondsResetOn'
    | 'CommitRevealWeightsEnabled'
    | 'LiquidAlphaOn'
    | 'NetworkPowRegistrationAllowed'
    | 'NetworkRegistrationAllowed'
    | 'SubtokenEnabled'
    | 'TransferToggle'
    | 'Yuma3On',
    boolean
  > &
  OfSubnet<'MaxBurn' | 'MinBurn' | 'RAORecycledForRegistration', TaoCurrency> &
  OfSubnet<'RecycleOrBurn', RecycleOrBurnEnum> &
  OfSubnet<'SubnetOwnerHotkey', AccountId>;

/** What limits how often the owner of a subnet changes a setting: a hyperparameter, or a transaction type. */
export type OwnerLimit =
  | 'ActivityCutoff'
  | 'AdjustmentAlpha'
  | 'AlphaSigmoidSteepness'
  | 'AlphaValues'
  | 'BondsMovingAverage'
  | 'BondsPenalty'
  | 'BondsResetEnabled'
  | 'CommitRevealEnabled'
  | 'ImmuneNeuronLimit'
  | 'ImmunityPeriod'
  | 'Kappa'
  | 'LiquidAlphaEnabled'
  | 'MaxAllowedUids'
  | 'MaxBurn'
  | 'MaxDifficulty'
  | 'MaxWeightLimit'
  | 'MinAllowedWeights'
  | 'MinBurn'
  | 'PowRegistrationAllowed'
  | 'RecycleOrBurn'
  | 'Rho'
  | 'ServingRateLimit'
  | 'TransferEnabled'
  | 'WeightCommitInterval'
  | 'Yuma3Enabled'
  | 'MaxUidsTrimming'
  | 'MechanismCountUpdate'
  | 'MechanismEmission'
  | 'SetWeightsVersionKey';

/** What a subnet allows for, and how full it is. Burns in rao. */
export interface SubnetLimits {
  readonly uids: number;
  readonly minAllowedUids: number;
  readonly maxAllowedUids: number;
  readonly minBurn: bigint;
  readonly maxBurn: bigint;
}

/** What every subnet has to keep to. Burns in rao. */
export interface NetworkLimits {
  readonly maxAllowedUids: number;
  readonly minBurnUpperBound: bigint;
  readonly maxBurnLowerBound: bigint;
}

/** What AdminUtils asks of the runtime; all but the last three of SubtensorModule. */
export interface Config {
  /** Writes a setting and deposits its event. @throws DispatchFailure of SubtensorModule where it is out of bounds */
  readonly set: { readonly [N in keyof Settings]: (...keysThenValue: Settings[N]) => void };
  subnetExists(netuid: NetUid): boolean;
  limitsOf(netuid: NetUid): SubnetLimits;
  readonly limits: NetworkLimits;
  /** @throws BadOrigin */
  ensureSubnetOwner(origin: Origin, netuid: NetUid): AccountId;
  /** Root as undefined. @throws BadOrigin; SubtensorModule.AdminActionProhibitedDuringWeightsWindow, TxRateLimitExceeded */
  ensureOwnerOrRootWithLimit(origin: Origin, netuid: NetUid, limit: OwnerLimit): AccountId | undefined;
  /** Remembers that the owner made a change that is limited. */
  recordOwnerChange(owner: AccountId, netuid: NetUid, limit: OwnerLimit): void;
  /** @throws SubtensorModule.AdminActionProhibitedDuringWeightsWindow */
  ensureNotInAdminFreezeWindow(netuid: NetUid): void;
  /** @throws DispatchFailure of SubtensorModule */
  setAlphaValues(netuid: NetUid, low: number, high: number): void;
  setMechanismCount(netuid: NetUid, count: MechId): void;
  setEmissionSplit(netuid: NetUid, split: readonly number[] | undefined): void;
  trimToMaxAllowedUids(netuid: NetUid, places: number): void;
  setSubnetOwnerHotkey(origin: Origin, netuid: NetUid, hotkey: AccountId): void;
  /** Millionths of the least stake. Smaller nominations may be cleared. */
  setNominatorMinRequiredStake(factor: bigint): void;
  changeAuraAuthorities(authorities: readonly Value<typeof AuraId>[]): void;
  /** @throws Grandpa.ChangePending, TooSoon */
  scheduleGrandpaChange(authorities: Value<typeof AuthorityList>, inBlocks: number, forced: number | undefined): void;
  setEvmChainId(chainId: bigint): void;
}
