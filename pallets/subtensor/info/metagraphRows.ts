import { I64F64 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Value } from '../../../primitives/scale';
import type { Subtensor } from '../declaration';
import { alphaRao, rao } from '../types';
import type { metagraphFields } from './metagraphTypes';
import { axonOf } from '../serving/served';
import { subnetName } from './subnetName';
import type { View } from './view';

type Columns = { readonly [N in keyof typeof metagraphFields]: (view: View) => Value<(typeof metagraphFields)[N]> };

type Storage = Subtensor['storage'];
type ByNetuid = {
  readonly [N in keyof Storage]: Storage[N]['get'] extends (netuid: View['netuid']) => unknown ? N : never;
}[keyof Storage];

/** What a map says of the subnet. */
const of =
  <const N extends ByNetuid>(name: N) =>
  ({ ctx, netuid }: View): ReturnType<Storage[N]['get']> =>
    ctx.storage[name].get(netuid) as ReturnType<Storage[N]['get']>;

const whole = (number: I64F64): bigint => I64F64.saturatingToNum(number, u64);
const uids = (view: View): readonly number[] => view.hotkeys().map((_, uid) => uid);

/** How each part of a metagraph is read. @source subtensor pallets/subtensor/src/rpc_info/metagraph.rs get_metagraph */
export const rows: Columns = {
  name: ({ ctx, netuid }) => subnetName(ctx, netuid),
  symbol: of('TokenSymbol'),
  identity: of('SubnetIdentitiesV3'),
  network_registered_at: of('NetworkRegisteredAt'),
  owner_hotkey: of('SubnetOwnerHotkey'),
  owner_coldkey: of('SubnetOwner'),
  block: ({ block }) => block,
  tempo: of('Tempo'),
  last_step: of('LastMechansimStepBlock'),
  blocks_since_last_step: (view) => u64.saturatingSub(view.block, rows.last_step(view)),
  subnet_emission: () => 0n,
  alpha_in: of('SubnetAlphaIn'),
  alpha_out: of('SubnetAlphaOut'),
  tao_in: of('SubnetTAO'),
  alpha_out_emission: of('SubnetAlphaOutEmission'),
  alpha_in_emission: of('SubnetAlphaInEmission'),
  tao_in_emission: of('SubnetTaoInEmission'),
  pending_alpha_emission: of('PendingEmission'),
  pending_root_emission: of('PendingRootDivs'),
  subnet_volume: of('SubnetVolume'),
  moving_price: of('SubnetMovingPrice'),
  rho: of('Rho'),
  kappa: of('Kappa'),
  min_allowed_weights: of('MinAllowedWeights'),
  max_weights_limit: of('MaxWeightsLimit'),
  weights_version: of('WeightsVersionKey'),
  weights_rate_limit: of('WeightsSetRateLimit'),
  activity_cutoff: of('ActivityCutoff'),
  max_validators: of('MaxAllowedValidators'),
  num_uids: of('SubnetworkN'),
  max_uids: of('MaxAllowedUids'),
  burn: of('Burn'),
  difficulty: of('Difficulty'),
  registration_allowed: of('NetworkRegistrationAllowed'),
  pow_registration_allowed: of('NetworkPowRegistrationAllowed'),
  immunity_period: of('ImmunityPeriod'),
  min_difficulty: of('MinDifficulty'),
  max_difficulty: of('MaxDifficulty'),
  min_burn: of('MinBurn'),
  max_burn: of('MaxBurn'),
  adjustment_alpha: of('AdjustmentAlpha'),
  adjustment_interval: of('AdjustmentInterval'),
  target_regs_per_interval: of('TargetRegistrationsPerInterval'),
  max_regs_per_block: of('MaxRegistrationsPerBlock'),
  serving_rate_limit: of('ServingRateLimit'),
  commit_reveal_weights_enabled: of('CommitRevealWeightsEnabled'),
  commit_reveal_period: of('RevealPeriodEpochs'),
  liquid_alpha_enabled: of('LiquidAlphaOn'),
  alpha_high: ({ ctx, netuid }) => ctx.storage.AlphaValues.get(netuid)[1],
  alpha_low: ({ ctx, netuid }) => ctx.storage.AlphaValues.get(netuid)[0],
  bonds_moving_avg: of('BondsMovingAverage'),
  hotkeys: (view) => view.hotkeys(),
  coldkeys: (view) => view.hotkeys().map((hotkey) => view.ctx.storage.Owner.get(hotkey)),
  identities: (view) => rows.coldkeys(view).map((coldkey) => view.ctx.storage.IdentitiesV2.get(coldkey)),
  axons: (view) => view.hotkeys().map((hotkey) => axonOf(view.ctx, view.netuid, hotkey)),
  active: of('Active'),
  validator_permit: of('ValidatorPermit'),
  pruning_score: of('PruningScores'),
  last_update: ({ ctx, index }) => ctx.storage.LastUpdate.get(index),
  emission: of('Emission'),
  dividends: of('Dividends'),
  incentives: ({ ctx, index }) => ctx.storage.Incentive.get(index),
  consensus: of('Consensus'),
  trust: of('Trust'),
  rank: of('Rank'),
  block_at_registration: (view) => uids(view).map((uid) => view.ctx.storage.BlockAtRegistration.get(view.netuid, uid)),
  alpha_stake: (view) => view.weights().map(({ alpha }) => alphaRao(whole(alpha))),
  tao_stake: (view) => view.weights().map(({ tao }) => rao(whole(tao))),
  total_stake: (view) => view.weights().map(({ total }) => rao(whole(total))),
  tao_dividends_per_hotkey: (view) =>
    view.hotkeys().map((hotkey) => [hotkey, view.ctx.storage.TaoDividendsPerSubnet.get(view.netuid, hotkey)] as const),
  alpha_dividends_per_hotkey: (view) =>
    view
      .hotkeys()
      .map((hotkey) => [hotkey, view.ctx.storage.AlphaDividendsPerSubnet.get(view.netuid, hotkey)] as const),
};
