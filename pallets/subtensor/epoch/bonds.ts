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
import { extremeAverage, type MovedBonds } from './extremeAverage';
import { movingAverage, movingAverageBy } from './movingAverage';
import type { Part } from './part';
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
  read: (bond: number) => Part,
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

/** With the same alpha for all. */
function moved(current: Matrix, old: Matrix, alpha: I32F32): MovedBonds {
  if (alpha < 0n || alpha > I32F32.ONE) return extremeAverage(current, old, alpha);
  const bonds = movingAverage(current, old, Number(alpha));
  return { bonds, parts: normalizeColumns(bonds, current.length) };
}

/** Yuma 2: bonds are parts of what all validators hold in a miner. @source same file, epoch_mechanism */
export function yuma2(ctx: Subtensor, subnet: Subnet, index: NetUidStorageIndex, terms: BondTerms): Bonded {
  const { size, netuid } = subnet;
  const { weights, activeStake, incentive } = terms;
  // Only the ratio of stored bonds counts.
  const old = normalizeColumns(
    standingBonds(ctx, subnet, index, (bond) => bond),
    size,
  );
  const current = normalizeColumns(scaleRows(weights, activeStake), size);
  const { parts } = moved(current, old, fixedAlpha(ctx, netuid));
  return { bonds: scaleColumns(parts, size), dividends: normalize(weighRows(parts, incentive)) };
}

/** Yuma 3: each bond moves on its own, and stake counts when dividends are paid. @source same function */
export function yuma3(ctx: Subtensor, subnet: Subnet, index: NetUidStorageIndex, terms: BondTerms): Bonded {
  const { weights, activeStake, consensus, incentive } = terms;
  const old = standingBonds(ctx, subnet, index, fromU16);
  const { bonds, parts } = moveBonds(ctx, subnet.netuid, weights, old, consensus);
  return { bonds, dividends: normalize(multiply(weighRows(parts, incentive), activeStake)) };
}

/** Moves bonds towards weights, each at its own pace where liquid alpha is on and there is a consensus. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs compute_bonds_sparse */
export function moveBonds(ctx: Subtensor, netuid: NetUid, weights: Matrix, old: Matrix, consensus: Vector): MovedBonds {
  if (!ctx.storage.LiquidAlphaOn.get(netuid) || consensus.every((value) => value === 0))
    return moved(weights, old, fixedAlpha(ctx, netuid));
  const curve = alphaCurve(ctx, netuid);
  const bonds = movingAverageBy(weights, old, (row) =>
    liquidAlphas(weights[row] ?? NOTHING, old[row] ?? NOTHING, consensus, curve),
  );
  return { bonds, parts: normalizeColumns(bonds, weights.length) };
}
