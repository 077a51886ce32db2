import * as u16 from '../../../primitives/arithmetic/u16';
import type { Subtensor } from '../declaration';
import { forgetWeightsFor } from '../registration/neurons';
import { mechanismIndex, mechId, ROOT, type NetUid } from '../types';
import { mechanismIndexes } from './mechanisms';

type Name = keyof Subtensor['storage'];

/** Rows that stand under the subnet alone. Not all do go: see `removeNetwork`. */
const ROWS = [
  'SubnetOwner', 'SubnetworkN', 'NetworksAdded', 'NetworkRegisteredAt',
  'Rank', 'Trust', 'Active', 'Emission', 'Consensus', 'Dividends', 'PruningScores', 'ValidatorPermit', 'ValidatorTrust',
  'Tempo', 'Kappa', 'Difficulty', 'MaxAllowedUids', 'ImmunityPeriod', 'ActivityCutoff', 'MaxWeightsLimit', 'MinAllowedWeights',
  'RegistrationsThisInterval', 'POWRegistrationsThisInterval', 'BurnRegistrationsThisInterval',
  'SubnetAlphaInEmission', 'SubnetAlphaOutEmission', 'SubnetTaoInEmission', 'SubnetVolume', 'SubnetMovingPrice', 'SubnetTaoProvided',
  'TokenSymbol', 'SubnetMechanism', 'SubnetOwnerHotkey', 'NetworkRegistrationAllowed', 'NetworkPowRegistrationAllowed',
  'TransferToggle', 'SubnetLocked', 'LargestLocked',
  'FirstEmissionBlockNumber', 'PendingEmission', 'PendingRootDivs', 'PendingAlphaSwapped', 'PendingOwnerCut',
  'BlocksSinceLastStep', 'LastMechansimStepBlock', 'LastAdjustmentBlock',
  'ServingRateLimit', 'Rho', 'AlphaSigmoidSteepness', 'MaxAllowedValidators', 'AdjustmentInterval', 'BondsMovingAverage',
  'BondsPenalty', 'BondsResetOn', 'WeightsSetRateLimit', 'ValidatorPruneLen', 'ScalingLawPower',
  'TargetRegistrationsPerInterval', 'AdjustmentAlpha', 'CommitRevealWeightsEnabled',
  'Burn', 'MinBurn', 'MaxBurn', 'MinDifficulty', 'MaxDifficulty', 'RegistrationsThisBlock', 'EMAPriceHalvingBlocks',
  'RAORecycledForRegistration', 'MaxRegistrationsPerBlock', 'WeightsVersionKey',
  'LiquidAlphaOn', 'Yuma3On', 'AlphaValues', 'SubtokenEnabled', 'ImmuneOwnerUidsLimit', 'StakeWeight', 'LoadedEmission',
  'RevealPeriodEpochs', 'MechanismCountCurrent', 'MechanismEmissionSplit', 'SubnetIdentities', 'SubnetIdentitiesV2',
] as const satisfies readonly Name[]; // prettier-ignore

/** Maps whose first key is the subnet. */
const BY_SUBNET = [
  'Uids', 'Keys', 'BlockAtRegistration', 'Axons', 'NeuronCertificates', 'Prometheus', 'AlphaDividendsPerSubnet',
  'TaoDividendsPerSubnet', 'PendingChildKeys', 'AssociatedEvmAddress', 'LastHotkeySwapOnNetuid',
] as const satisfies readonly Name[]; // prettier-ignore

/** Maps whose first key is a mechanism of the subnet. */
const BY_MECHANISM = [
  'WeightCommits', 'TimelockedWeightCommits', 'CRV3WeightCommits', 'CRV3WeightCommitsV2', 'Bonds', 'Weights',
] as const satisfies readonly Name[]; // prettier-ignore

/** Maps that name the subnet in a later key, and in which. */
const LATER_KEY = {
  ChildkeyTake: 1,
  ChildKeys: 1,
  ParentKeys: 1,
  LastHotkeyEmissionOnNetuid: 1,
  TotalHotkeyAlphaLastEpoch: 1,
  TransactionKeyLastBlock: 1,
  StakingOperationRateLimiter: 2,
} as const satisfies { readonly [N in Name]?: number };

/** A map as what follows needs it, whatever its keys and values are. */
interface Rows {
  keys(): Iterable<readonly unknown[]>;
  remove(...keys: readonly unknown[]): void;
}

/**
 * Forgets a subnet. Some rows stay, as on the chain: MinAllowedUids, RecycleOrBurn, whose stake goes where by itself, and
 * when the owner last changed a setting.
 *
 * @source subtensor pallets/subtensor/src/coinbase/root.rs remove_network
 */
export function removeNetwork(ctx: Subtensor, netuid: NetUid): void {
  const { storage } = ctx;
  storage.TotalNetworks.mutate((networks) => u16.saturatingSub(networks, 1));
  for (const hotkey of storage.Keys.values(netuid)) storage.IsNetworkMember.remove(hotkey, netuid);
  forgetWeightsFor(ctx, mechanismIndex(ROOT, mechId(0)), netuid);
  for (const index of mechanismIndexes(ctx, netuid)) {
    storage.LastUpdate.remove(index);
    storage.Incentive.remove(index);
    for (const name of BY_MECHANISM) storage[name].clear([index]);
  }
  for (const name of BY_SUBNET) storage[name].clear([netuid]);
  for (const name of ROWS) storage[name].remove(netuid);
  for (const [name, place] of Object.entries(LATER_KEY)) forgetLater(storage[name as Name], place, netuid);
  if (storage.SubnetIdentitiesV3.has(netuid)) {
    storage.SubnetIdentitiesV3.remove(netuid);
    ctx.deposit('SubnetIdentityRemoved', netuid);
  }
  forgetLease(ctx, netuid);
}

function forgetLater(rows: Rows, place: number, netuid: NetUid): void {
  for (const keys of rows.keys()) if (keys[place] === netuid) rows.remove(...keys);
}

function forgetLease({ storage }: Subtensor, netuid: NetUid): void {
  const lease = storage.SubnetUidToLeaseId.take(netuid);
  if (lease === undefined) return;
  storage.SubnetLeases.remove(lease);
  storage.SubnetLeaseShares.clear([lease]);
  storage.AccumulatedLeaseDividends.remove(lease);
}
