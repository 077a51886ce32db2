import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { I32F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { netUid } from '../../../../pallets/subtensor';
import { fixedAlpha, moveBonds } from '../../../../pallets/subtensor/epoch/bonds';
import { extremeAverage } from '../../../../pallets/subtensor/epoch/extremeAverage';
import { alphaCurve, alphaSigmoid, liquidAlphas } from '../../../../pallets/subtensor/epoch/liquidAlpha';
import type { Matrix, Row } from '../../../../pallets/subtensor/epoch/matrix';
import { movingAverage } from '../../../../pallets/subtensor/epoch/movingAverage';
import type { Vector } from '../../../../pallets/subtensor/epoch/vectors';
import { startSubtensor } from '../bench';
import { FUNCTIONS, OF_BITS, UNARY, isHeld, read, shown, type Recorded } from './recordedFunctions';

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
    const all = sample.epochMath[name] ?? [];
    const rows = OF_BITS.has(name) ? all : all.filter(({ args, ret }) => isHeld([args, ret]));
    expect(rows.length).toBeGreaterThan(0);
    const run = FUNCTIONS[name]!;
    for (const { args, ret } of rows) {
      const values = (OF_BITS.has(name) ? args : read(args)) as unknown[];
      expect(shown(UNARY.has(name) ? run(values) : run(...values))).toEqual(shown(ret));
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
    const alpha = fixedAlpha(ctx, netuid);
    const { out } = row;
    expect(shown(alpha)).toBe(out.compute_disabled_liquid_alpha);
    expect(shown(movingAverage(weights, bonds, Number(alpha)))).toEqual(shown(out.compute_ema_bonds_normal_sparse));
    expect(shown(extremeAverage(weights, bonds, alpha).bonds)).toEqual(shown(out.compute_ema_bonds_normal_sparse));
    expect(shown(alphas)).toEqual(shown(out.compute_liquid_alpha_values_sparse));
    expect(shown(moveBonds(ctx, netuid, weights, bonds, consensus).bonds)).toEqual(shown(out.compute_bonds_sparse));
  });
});
