import type { Subtensor } from '../declaration';
import { alphaRao, type AlphaCurrency, type NetUidStorageIndex } from '../types';
import { yuma2, yuma3 } from './bonds';
import { agree } from './consensus';
import { amounts, emissionParts } from './emission';
import { interpolate, type Row } from './matrix';
import { toFixed } from './part';
import { fromU16, scaledToU16, toU16 } from './proportion';
import { activeStakeParts } from './stake';
import { inactiveNeurons, type Subnet } from './subnet';
import type { MechanismTerms } from './terms';
import type { Vector } from './vectors';
import { countedWeights } from './weights';

type Stored = MechanismTerms['bonds'][number];

const NOTHING: Stored = [];

const storedBonds = (row: Row | undefined): Stored =>
  row === undefined || row.length === 0 ? NOTHING : row.map(([column, bond]) => [column, toU16(bond)] as const);

/**
 * Reckons the epoch of one mechanism of a subnet; nothing is written.
 *
 * @param emission what the mechanism has to give, in alpha rao
 * @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism
 */
export function reckonMechanism(
  ctx: Subtensor,
  subnet: Subnet,
  index: NetUidStorageIndex,
  emission: AlphaCurrency,
): MechanismTerms {
  const { storage } = ctx;
  const { netuid, size, neurons, stake, permits, nextPermits } = subnet;
  const inactive = inactiveNeurons(ctx, subnet, index);
  const activeStake = activeStakeParts(stake, inactive, permits);
  const weights = countedWeights(ctx, subnet, index);
  const agreement = agree(weights, activeStake, fromU16(storage.Kappa.get(netuid)));
  const { consensus, incentive } = agreement;

  const penalty = fromU16(storage.BondsPenalty.get(netuid));
  const bondWeights = interpolate(weights, agreement.clipped, size, penalty);
  const yuma = storage.Yuma3On.get(netuid) ? yuma3 : yuma2;
  const { bonds, dividends } = yuma(ctx, subnet, index, { weights: bondWeights, activeStake, consensus, incentive });
  const parts = emissionParts(incentive, dividends, activeStake, stake);

  const each = <T>(list: readonly T[], otherwise: T): readonly T[] => neurons.map(({ uid }) => list[uid] ?? otherwise);
  const u16s = (values: Vector): readonly number[] => neurons.map(({ uid }) => toU16(values[uid] ?? 0));
  const alpha = (values: Vector): readonly AlphaCurrency[] => each(amounts(values, emission), alphaRao(0n));
  const earned = u16s(incentive);
  return {
    active: neurons.map(({ uid }) => inactive[uid] === false),
    permits: each(nextPermits, false),
    rank: earned,
    trust: u16s(agreement.trust),
    consensus: u16s(consensus),
    incentive: earned,
    dividends: u16s(dividends),
    stakeWeight: u16s(stake),
    pruningScores: each(scaledToU16(parts.combined.map(toFixed)), 0),
    validatorTrust: u16s(agreement.validatorTrust),
    emission: alpha(parts.combined),
    serverEmission: alpha(parts.server),
    validatorEmission: alpha(parts.validator),
    bonds: neurons.map(({ uid }) => (nextPermits[uid] === true ? storedBonds(bonds[uid]) : NOTHING)),
  };
}
