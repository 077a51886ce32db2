import { bool, i16, tuple, u16, u64 } from '../../../primitives/scale';
import { item, key } from '../../support/storage';
import { NetUid } from '../types';
import { initial } from './initial';
import { byNetUid } from './mapKeys';

/** What the owner of a subnet, or root, may tune. */
export const hyperparameters = {
  MinActivityCutoff: item({
    keys: [],
    value: u16,
    default: () => 360,
    docs: 'Lowest value accepted for ActivityCutoff (no setter; constant in practice).',
  }),
  AdminFreezeWindow: item({
    keys: [],
    value: u16,
    default: () => 10,
    docs: 'Number of last blocks of each tempo during which owner/root hyperparameter calls are refused.',
  }),
  Rho: item({ keys: [byNetUid], value: u16, default: initial('InitialRho'), docs: 'Legacy epoch parameter.' }),
  AlphaSigmoidSteepness: item({
    keys: [byNetUid],
    value: i16,
    default: initial('InitialAlphaSigmoidSteepness'),
    docs: 'Liquid-alpha sigmoid steepness.',
  }),
  Kappa: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialKappa'),
    docs: 'Consensus majority ratio (u16 fraction).',
  }),
  MinAllowedUids: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialMinAllowedUids'),
    docs: 'Lower bound for MaxAllowedUids/trim.',
  }),
  MaxAllowedUids: item({ keys: [byNetUid], value: u16, default: initial('InitialMaxAllowedUids'), docs: 'Capacity.' }),
  ImmunityPeriod: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialImmunityPeriod'),
    docs: 'Blocks a neuron is immune to pruning.',
  }),
  ActivityCutoff: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialActivityCutoff'),
    docs: 'Blocks after which a validator without weights is inactive.',
  }),
  MaxWeightsLimit: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialMaxWeightsLimit'),
    docs: 'Maximum normalised weight (u16).',
  }),
  WeightsVersionKey: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialWeightsVersionKey'),
    docs: 'Minimum version key for set_weights.',
  }),
  MinAllowedWeights: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialMinAllowedWeights'),
    docs: 'Minimum number of weights.',
  }),
  MaxAllowedValidators: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialMaxAllowedValidators'),
    docs: 'Top-K validators by stake get permits.',
  }),
  BondsMovingAverage: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialBondsMovingAverage'),
    docs: 'Bond EMA parameter, /1e6.',
  }),
  BondsPenalty: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialBondsPenalty'),
    docs: 'Bond clipping penalty (u16 fraction).',
  }),
  BondsResetOn: item({
    keys: [byNetUid],
    value: bool,
    default: initial('InitialBondsResetOn'),
    docs: 'Allow bonds reset through commitments.',
  }),
  ValidatorPruneLen: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialValidatorPruneLen'),
    docs: 'Legacy.',
  }),
  ScalingLawPower: item({ keys: [byNetUid], value: u16, default: initial('InitialScalingLawPower'), docs: 'Legacy.' }),
  LiquidAlphaOn: item({
    keys: [key('Blake2_128Concat', NetUid)],
    value: bool,
    default: () => false,
    docs: 'Liquid alpha switch.',
  }),
  Yuma3On: item({
    keys: [key('Blake2_128Concat', NetUid)],
    value: bool,
    default: () => false,
    docs: 'Yuma v3 switch.',
  }),
  AlphaValues: item({
    keys: [byNetUid],
    value: tuple(u16, u16),
    default: () => [45_875, 58_982] as const,
    docs: '(alpha_low, alpha_high) for liquid alpha.',
  }),
  ImmuneOwnerUidsLimit: item({
    keys: [byNetUid],
    value: u16,
    default: () => 1,
    docs: 'How many owner-coldkey hotkeys are immune to pruning.',
  }),
};
