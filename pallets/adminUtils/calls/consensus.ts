import { bool, i16, option, u16, u64, vec } from '../../../primitives/scale';
import { MechId, NetUid } from '../../support/netUid';
import { weight } from '../../support/weight';
import { steepnessForOwners, subnetExists, withinOwnersAverage } from '../checks';
import { call } from '../declaration';
import { ownerOrRoot, rootOutsideFreezeWindow } from '../may';
import { setter } from '../setter';

/** How a subnet makes emission of weights. */
export const consensusCalls = {
  sudo_set_kappa: setter({
    index: 16,
    weight: weight(26_210_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, kappa: u16 },
    docs: 'Owner or root: sets the majority of the consensus, as a part of 65,535.',
    may: ownerOrRoot('Kappa'),
    checks: [subnetExists],
    sets: 'Kappa',
  }),
  sudo_set_rho: setter({
    index: 17,
    weight: weight(23_360_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, rho: u16 },
    docs: 'Owner or root: sets rho.',
    may: ownerOrRoot('Rho'),
    checks: [subnetExists],
    sets: 'Rho',
  }),
  sudo_set_bonds_moving_average: setter({
    index: 26,
    weight: weight(26_270_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, bonds_moving_average: u64 },
    docs: 'Owner or root: sets the moving average of bonds, in millionths; an owner up to 975,000.',
    may: ownerOrRoot('BondsMovingAverage'),
    checks: [withinOwnersAverage, subnetExists],
    sets: 'BondsMovingAverage',
  }),
  sudo_set_bonds_penalty: setter({
    index: 60,
    weight: weight(26_890_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, bonds_penalty: u16 },
    docs: 'Owner or root: sets the penalty on bonds for weights beyond the consensus, as a part of 65,535.',
    may: ownerOrRoot('BondsPenalty'),
    checks: [subnetExists],
    sets: 'BondsPenalty',
  }),
  sudo_set_tempo: setter({
    index: 30,
    weight: weight(25_790_000n, { reads: 3, writes: 1 }),
    args: { netuid: NetUid, tempo: u16 },
    docs: 'Root: sets how many blocks an epoch has.',
    may: rootOutsideFreezeWindow,
    checks: [subnetExists],
    sets: 'Tempo',
  }),
  sudo_set_liquid_alpha_enabled: setter({
    index: 50,
    weight: weight(18_300_000n, { writes: 1 }),
    args: { netuid: NetUid, enabled: bool },
    docs: 'Owner or root: switches liquid alpha on or off.',
    may: ownerOrRoot('LiquidAlphaEnabled'),
    sets: 'LiquidAlphaOn',
  }),
  sudo_set_alpha_values: call({
    index: 51,
    weight: weight(25_280_000n, { reads: 3, writes: 1, proof: 4_089n }),
    args: { netuid: NetUid, alpha_low: u16, alpha_high: u16 },
    docs: 'Owner or root: sets lower and upper liquid alpha, as parts of 65,535. Liquid alpha must be on.',
    run(ctx, origin, { netuid, alpha_low, alpha_high }) {
      ownerOrRoot('AlphaValues')(ctx, origin, netuid, () => ctx.config.setAlphaValues(netuid, alpha_low, alpha_high));
    },
  }),
  sudo_set_alpha_sigmoid_steepness: setter({
    index: 68,
    weight: weight(23_140_000n, { reads: 3, writes: 1, proof: 4_045n }),
    args: { netuid: NetUid, steepness: i16 },
    docs: 'Owner or root: sets the steepness of the liquid alpha sigmoid; below zero only root.',
    may: ownerOrRoot('AlphaSigmoidSteepness'),
    checks: [subnetExists, steepnessForOwners],
    sets: 'AlphaSigmoidSteepness',
  }),
  sudo_set_yuma3_enabled: setter({
    index: 69,
    weight: weight(20_460_000n, { writes: 1 }),
    args: { netuid: NetUid, enabled: bool },
    docs: 'Owner or root: switches Yuma3 on or off.',
    may: ownerOrRoot('Yuma3Enabled'),
    sets: 'Yuma3On',
    event: 'Yuma3EnableToggled',
  }),
  sudo_set_bonds_reset_enabled: setter({
    index: 70,
    weight: weight(22_340_000n, { writes: 1 }),
    args: { netuid: NetUid, enabled: bool },
    docs: 'Owner or root: sets whether a commitment may reset the bonds of its miner.',
    may: ownerOrRoot('BondsResetEnabled'),
    sets: 'BondsResetOn',
    event: 'BondsResetToggled',
  }),
  sudo_set_mechanism_count: call({
    index: 76,
    weight: weight(15_000_000n, { reads: 1, writes: 1 }),
    args: { netuid: NetUid, mechanism_count: MechId },
    docs: 'Owner or root: sets how many mechanisms the subnet has, 1 or 2.',
    run(ctx, origin, { netuid, mechanism_count }) {
      ownerOrRoot('MechanismCountUpdate')(ctx, origin, netuid, () =>
        ctx.config.setMechanismCount(netuid, mechanism_count),
      );
    },
  }),
  sudo_set_mechanism_emission_split: call({
    index: 77,
    weight: weight(15_000_000n, { reads: 1, writes: 1 }),
    args: { netuid: NetUid, maybe_split: option(vec(u16)) },
    docs: 'Owner or root: splits emission between mechanisms, parts that sum up to 65,535. None splits it evenly.',
    run(ctx, origin, { netuid, maybe_split }) {
      ownerOrRoot('MechanismEmission')(ctx, origin, netuid, () => ctx.config.setEmissionSplit(netuid, maybe_split));
    },
  }),
};
