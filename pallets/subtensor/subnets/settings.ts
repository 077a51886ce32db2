import { ensure } from '../../support/dispatchError';
import type { Entry } from '../../support/entries';
import type { EventDef } from '../../support/event';
import { errors, type declaration, type Subtensor } from '../declaration';

type Items = Subtensor['storage'];
type Events = (typeof declaration)['events'];
/** What a setting takes: the keys of its item, then the value. Its event, if there is one, has the same fields. */
type KeysThenValue<N extends keyof Items> = Items[N] extends Entry<infer K, infer T, infer _Read> ? [...K, T] : never;
type EventsWith<A> = {
  [E in keyof Events]: Events[E] extends EventDef<infer Fields> ? (A extends Fields ? E : never) : never;
}[keyof Events];

/** Written without an event. */
const SILENT = null;

/**
 * What root, or the owner of a subnet, sets: the item that holds it, and the event that tells.
 * @source subtensor pallets/subtensor/src/utils/misc.rs set_*; src/coinbase/root.rs, src/subnets/subnet.rs, src/staking/stake_utils.rs, src/staking/move_stake.rs
 */
const settings = {
  // The whole network.
  AdminFreezeWindow: 'AdminFreezeWindowSet',
  CKBurn: SILENT,
  ColdkeySwapScheduleDuration: 'ColdkeySwapScheduleDurationSet',
  CommitRevealWeightsVersion: 'CommitRevealVersionSet',
  DissolveNetworkScheduleDuration: 'DissolveNetworkScheduleDurationSet',
  MaxChildkeyTake: 'MaxChildKeyTakeSet',
  MaxDelegateTake: 'MaxDelegateTakeSet',
  MinChildkeyTake: 'MinChildKeyTakeSet',
  MinDelegateTake: 'MinDelegateTakeSet',
  NetworkImmunityPeriod: 'NetworkImmunityPeriodSet',
  NetworkLockReductionInterval: 'NetworkLockCostReductionIntervalSet',
  NetworkMinLockCost: 'NetworkMinLockCostSet',
  NetworkRateLimit: 'NetworkRateLimitSet',
  OwnerHyperparamRateLimit: 'OwnerHyperparamRateLimitSet',
  PendingChildKeyCooldown: SILENT,
  StakeThreshold: 'StakeThresholdSet',
  SubnetLimit: 'SubnetLimitSet',
  SubnetMovingAlpha: SILENT,
  SubnetOwnerCut: 'SubnetOwnerCutSet',
  TotalIssuance: SILENT,
  TxChildkeyTakeRateLimit: 'TxChildKeyTakeRateLimitSet',
  TxDelegateTakeRateLimit: 'TxDelegateTakeRateLimitSet',
  TxRateLimit: 'TxRateLimitSet',
  // One subnet.
  ActivityCutoff: 'ActivityCutoffSet',
  AdjustmentAlpha: 'AdjustmentAlphaSet',
  AdjustmentInterval: 'AdjustmentIntervalSet',
  AlphaSigmoidSteepness: SILENT,
  BondsMovingAverage: 'BondsMovingAverageSet',
  BondsPenalty: 'BondsPenaltySet',
  BondsResetOn: 'BondsResetOnSet',
  CommitRevealWeightsEnabled: 'CommitRevealEnabled',
  Difficulty: 'DifficultySet',
  EMAPriceHalvingBlocks: SILENT,
  ImmuneOwnerUidsLimit: SILENT,
  ImmunityPeriod: 'ImmunityPeriodSet',
  Kappa: 'KappaSet',
  LiquidAlphaOn: SILENT,
  MaxAllowedUids: 'MaxAllowedUidsSet',
  MaxAllowedValidators: 'MaxAllowedValidatorsSet',
  MaxBurn: 'MaxBurnSet',
  MaxDifficulty: 'MaxDifficultySet',
  MaxRegistrationsPerBlock: 'MaxRegistrationsPerBlockSet',
  MaxWeightsLimit: 'MaxWeightLimitSet',
  MinAllowedUids: 'MinAllowedUidsSet',
  MinAllowedWeights: 'MinAllowedWeightSet',
  MinBurn: 'MinBurnSet',
  MinDifficulty: 'MinDifficultySet',
  NetworkPowRegistrationAllowed: 'PowRegistrationAllowed',
  NetworkRegistrationAllowed: 'RegistrationAllowed',
  RAORecycledForRegistration: 'RAORecycledForRegistrationSet',
  RecycleOrBurn: SILENT,
  RevealPeriodEpochs: 'CommitRevealPeriodsSet',
  Rho: SILENT,
  ServingRateLimit: 'ServingRateLimitSet',
  SubnetOwnerHotkey: 'SubnetOwnerHotkeySet',
  SubtokenEnabled: SILENT,
  TargetRegistrationsPerInterval: 'RegistrationPerIntervalSet',
  Tempo: 'TempoSet',
  TransferToggle: 'TransferToggle',
  WeightsSetRateLimit: 'WeightsSetRateLimitSet',
  WeightsVersionKey: 'WeightsVersionKeySet',
  Yuma3On: SILENT,
} as const satisfies { readonly [N in keyof Items]?: EventsWith<KeysThenValue<N>> | null };

export type Setting = keyof typeof settings;

const MIN_REVEAL_PERIOD = 1n;
const MAX_REVEAL_PERIOD = 100n;
const MIN_IMMUNE_OWNER_UIDS = 1;
const MAX_IMMUNE_OWNER_UIDS = 10;

/** Settings that SubtensorModule itself keeps within bounds, whoever sets them. */
const bounds: { readonly [N in Setting]?: (ctx: Subtensor, ...keysThenValue: KeysThenValue<N>) => void } = {
  ActivityCutoff: ({ storage }, _netuid, blocks) =>
    ensure(blocks >= storage.MinActivityCutoff.get(), errors.ActivityCutoffTooLow),
  ImmuneOwnerUidsLimit: (_ctx, _netuid, limit) =>
    ensure(limit >= MIN_IMMUNE_OWNER_UIDS && limit <= MAX_IMMUNE_OWNER_UIDS, errors.InvalidValue),
  RevealPeriodEpochs: (_ctx, _netuid, epochs) => {
    ensure(epochs <= MAX_REVEAL_PERIOD, errors.RevealPeriodTooLarge);
    ensure(epochs >= MIN_REVEAL_PERIOD, errors.RevealPeriodTooSmall);
  },
};

/** The table's types tell that keys, value and event fit each other; inside, they are any setting's. */
interface AnySetting {
  set(...keysThenValue: readonly unknown[]): void;
}
type AnyDeposit = (event: string, ...fields: readonly unknown[]) => void;

/**
 * Writes a setting and tells it: `changeSetting(ctx, 'Tempo', netuid, 99)`.
 *
 * @throws SubtensorModule.ActivityCutoffTooLow, InvalidValue, RevealPeriodTooLarge, RevealPeriodTooSmall
 */
export function changeSetting<N extends Setting>(ctx: Subtensor, name: N, ...keysThenValue: KeysThenValue<N>): void {
  bounds[name]?.(ctx, ...keysThenValue);
  (ctx.storage[name] as AnySetting).set(...keysThenValue);
  const event = settings[name];
  if (event !== SILENT) (ctx.deposit as AnyDeposit)(event, ...keysThenValue);
}

/** How each setting is changed, as a function of its own, for a pallet that has no other way in. */
export type ChangeSettings = { readonly [N in Setting]: (...keysThenValue: KeysThenValue<N>) => void };

export const changeSettings = (ctx: Subtensor): ChangeSettings =>
  Object.fromEntries(
    (Object.keys(settings) as Setting[]).map((name) => [
      name,
      (...keysThenValue: KeysThenValue<Setting>) => changeSetting(ctx, name, ...keysThenValue),
    ]),
  ) as ChangeSettings;
