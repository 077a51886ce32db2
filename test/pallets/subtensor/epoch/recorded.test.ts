import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { I32F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { netUid } from '../../../../pallets/subtensor';
import { fixedAlpha, moveBonds } from '../../../../pallets/subtensor/epoch/bonds';
import { alphaCurve, alphaSigmoid, liquidAlphas } from '../../../../pallets/subtensor/epoch/liquidAlpha';
import type { Matrix, Row } from '../../../../pallets/subtensor/epoch/matrix';
import { movingAverage } from '../../../../pallets/subtensor/epoch/movingAverage';
import type { Vector } from '../../../../pallets/subtensor/epoch/vectors';
import { startSubtensor } from '../bench';
import { FUNCTIONS, UNARY, read, write, type Recorded } from './recordedFunctions';

interface RecordedBonds {
  readonly alphaLow: number;
  readonly alphaHigh: number;
  readonly steepness: number;
  readonly bondsMovingAverage: number;
  readonly liquidAlpha: boolean;
  readonly consensus: Recorded;
  readonly weightsSparse: Recorded;
  readonly bondsSparse: Recorded;
  readonly out: { readonly [name: string]: Recorded };
}

interface Sample {
  readonly epochMath: { readonly [name: string]: readonly { readonly args: Recorded; readonly ret: Recorded }[] };
  readonly epochBonds: readonly RecordedBonds[];
  readonly alpha_sigmoid: readonly (readonly [readonly string[], string, string])[];
}

const file = process.env.EPOCH_VECTORS ?? join(__dirname, '../../../vectors/epoch-math.json.gz');
const sample = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Sample;
const netuid = netUid(1);
const NO_ROW: Row = [];

beforeAll(() => cryptoReady());

describe('the recorded chain and this one agree to the bit', () => {
  it.each(Object.keys(FUNCTIONS))('on %s', (name) => {
    const rows = sample.epochMath[name] ?? [];
    expect(rows.length).toBeGreaterThan(0);
    const run = FUNCTIONS[name]!;
    for (const { args, ret } of rows) {
      const values = read(args) as unknown[];
      expect(write(UNARY.has(name) ? run(values) : run(...values))).toEqual(ret);
    }
  });

  it('on the alpha of a bond', () => {
    expect(sample.alpha_sigmoid.length).toBeGreaterThan(0);
    for (const [values, steepness, alpha] of sample.alpha_sigmoid) {
      const [consensus, weight, bond, low, high] = values.map(BigInt) as [I32F32, I32F32, I32F32, I32F32, I32F32];
      const curve = { low, high, steepness: BigInt(steepness) as I32F32 };
      expect(alphaSigmoid(consensus, weight, bond, curve).toString()).toBe(alpha);
    }
  });

  it.each(sample.epochBonds.map((row, number) => [number, row] as const))('on how bonds move, case %i', (_, row) => {
    const { ctx } = startSubtensor();
    const { storage } = ctx;
    storage.AlphaValues.set(netuid, [row.alphaLow, row.alphaHigh]);
    storage.AlphaSigmoidSteepness.set(netuid, row.steepness);
    storage.BondsMovingAverage.set(netuid, BigInt(row.bondsMovingAverage));
    storage.LiquidAlphaOn.set(netuid, row.liquidAlpha);
    const weights = read(row.weightsSparse) as Matrix;
    const bonds = read(row.bondsSparse) as Matrix;
    const consensus = read(row.consensus) as Vector;
    const alphas = weights.map((cells, i) => {
      const alphaOf = liquidAlphas(cells, bonds[i] ?? NO_ROW, consensus, alphaCurve(ctx, netuid));
      return consensus.map((_value, column) => alphaOf(column));
    });
    expect(write(fixedAlpha(ctx, netuid))).toBe(row.out.compute_disabled_liquid_alpha);
    expect(write(movingAverage(weights, bonds, fixedAlpha(ctx, netuid)))).toEqual(
      row.out.compute_ema_bonds_normal_sparse,
    );
    expect(write(alphas)).toEqual(row.out.compute_liquid_alpha_values_sparse);
    expect(write(moveBonds(ctx, netuid, weights, bonds, consensus))).toEqual(row.out.compute_bonds_sparse);
  });
});
