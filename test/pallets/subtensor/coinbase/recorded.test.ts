import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { fromHex } from '../../../../primitives/scale';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import type { Subtensor } from '../../../../pallets/subtensor';
import { blockStep } from '../../../../pallets/subtensor/coinbase/blockStep';
import { runtimeDefinition } from '../../../../runtime';
import type { BlockStep } from '../../../../scripts/replay/blockSteps';
import { compareChanges, describeKey } from '../../../../scripts/replay/compare';
import { benchWith } from '../../../support/bench';

const steps = ['block-steps', 'epoch-steps'].flatMap((name) => {
  const file = join(__dirname, `../../../vectors/${name}.json.gz`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly BlockStep[];
});
const definition = runtimeDefinition('fast');

beforeAll(() => cryptoReady());

/** The pallets on a recorded state. */
function standing({ state, block }: BlockStep) {
  const whole = benchWith({ definition });
  for (const [key, value] of state) whole.state.putRaw(fromHex(key), fromHex(value));
  whole.sys.storage.Number.set(block);
  whole.state.settle();
  return { ...whole, ctx: whole.contexts.SubtensorModule as unknown as Subtensor };
}

describe('a recorded block step', () => {
  it.each(steps.map((step) => [step.recording, step.block, step] as const))(
    'of %s, block %i, changes what the chain changed, and nothing else',
    (_recording, block, step) => {
      const { state, ctx, forgetEvents } = standing(step);
      blockStep(ctx, block);
      forgetEvents();
      const wrong = compareChanges(state, step.changes);
      expect(wrong.map(({ key, ...values }) => [describeKey(state, key), values])).toEqual([]);
      expect(step.changes.length).toBeGreaterThan(12);
    },
  );
});
