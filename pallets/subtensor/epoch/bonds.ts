import { I32F32, I64F64 } from '../../../primitives/arithmetic/fixed';
import { saturatingSub } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import type { NetUid, NetUidStorageIndex } from '../types';
import { alphaCurve, liquidAlphas } from './liquidAlpha';
import {
  filterCells,
  normalizeColumns,
  scaleColumns,
  scaleRows,
  weighRows,
  type Cell,
  type Matrix,
  type Row,
} from './matrix';
import { movingAverage, movingAverageBy } from './movingAverage';
import { fromU16 } from './proportion';
import type { Subnet } from './subnet';
import { multiply, normalize, type Vector } from './vectors';

/** What validators bring along, and what the epoch found. */
export interface BondTerms {
  readonly weights: Matrix;
  readonly activeStake: Vector;
  readonly consensus: Vector;
  readonly incentive: Vector;
}

/** Bonds as they are stored, and what they bring their validators. */
export interface Bonded {
  readonly bonds: Matrix;
  readonly dividends: Vector;
}

const NOTHING: Row = [];
const MILLION = I64F64.saturatingFromNum(1_000_000);

/** Stored bonds but those with neurons that came since the last epoch. */
function standingBonds(
  { storage }: Subtensor,
  { netuid, block, size, registeredAt }: Subnet,
  index: NetUidStorageIndex,
  read: (bond: number) => I32F32,
): Matrix {
  const rows = new Array<Row>(size).fill(NOTHING);
  for (const [[, uid], bonds] of storage.Bonds.entries(index))
    if (uid < size) rows[uid] = bonds.map(([column, bond]): Cell => [column, read(bond)]);
  const lastEpoch = saturatingSub(block, BigInt(storage.Tempo.get(netuid)));
  return filterCells(rows, (_row, column) => lastEpoch > (registeredAt[column] ?? 0n));
}

/** How much of new bonds the moving average takes. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs compute_disabled_liquid_alpha, compute_ema_bonds_normal_sparse */
export function fixedAlpha({ storage }: Subtensor, netuid: NetUid): I32F32 {
  const kept = I64F64.safeDiv(I64F64.saturatingFromNum(storage.BondsMovingAverage.get(netuid)), MILLION);
  return I32F32.saturatingSub(I32F32.ONE, I32F32.saturatingFromFixed(I64F64, kept));
}

/** Yuma 2: bonds are parts of what all validators hold in a miner. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism */
export function yuma2(ctx: Subtensor, subnet: Subnet, index: NetUidStorageIndex, terms: BondTerms): Bonded {
  const { size, netuid } = subnet;
  const { weights, activeStake, incentive } = terms;
  const old = normalizeColumns(standingBonds(ctx, subnet, index, I32F32.saturatingFromNum), size);
  const current = normalizeColumns(scaleRows(weights, activeStake), size);
  const bonds = normalizeColumns(movingAverage(current, old, fixedAlpha(ctx, netuid)), size);
  return { bonds: scaleColumns(bonds, size), dividends: normalize(weighRows(bonds, incentive)) };
}

/** Yuma 3: each bond moves on its own, and stake counts when dividends are paid. @source same function */
export function yuma3(ctx: Subtensor, subnet: Subnet, index: NetUidStorageIndex, terms: BondTerms): Bonded {
  const { size, netuid } = subnet;
  const { weights, activeStake, consensus, incentive } = terms;
  const old = standingBonds(ctx, subnet, index, fromU16);
  const bonds = moveBonds(ctx, netuid, weights, old, consensus);
  const earned = weighRows(normalizeColumns(bonds, size), incentive);
  return { bonds, dividends: normalize(multiply(earned, activeStake)) };
}

/** @source subtensor pallets/subtensor/src/epoch/run_epoch.rs compute_bonds_sparse */
export function moveBonds(ctx: Subtensor, netuid: NetUid, weights: Matrix, bonds: Matrix, consensus: Vector): Matrix {
  if (!ctx.storage.LiquidAlphaOn.get(netuid) || consensus.every((value) => value === 0n))
    return movingAverage(weights, bonds, fixedAlpha(ctx, netuid));
  const curve = alphaCurve(ctx, netuid);
  return movingAverageBy(weights, bonds, (row) =>
    liquidAlphas(weights[row] ?? NOTHING, bonds[row] ?? NOTHING, consensus, curve),
  );
}
