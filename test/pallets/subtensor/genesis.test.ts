import { cryptoReady } from '../../../primitives/crypto/hashers';
import { buildGenesis, type Subtensor } from '../../../pallets/subtensor';
import { contents, recorded, startSubtensor } from './bench';

beforeAll(() => cryptoReady());

describe('the genesis of SubtensorModule', () => {
  it('is that of the recorded chain, key for key', () => {
    const { ctx, state } = startSubtensor({ genesis: false });
    buildGenesis(ctx);
    const expected = recorded('SubtensorModule');
    expect(expected.size).toBeGreaterThan(40);
    expect(contents(state)).toEqual(expected);
  });
});

describe('defaults of SubtensorModule', () => {
  const absent = (ctx: Subtensor) => ({
    tempo: ctx.storage.Tempo.get(9 as never),
    burn: ctx.storage.Burn.get(9 as never),
    pause: ctx.storage.NetworkRateLimit.get(),
  });

  it('are the constants in force', () => {
    expect(absent(startSubtensor({ powFaucet: false }).ctx)).toEqual({ tempo: 10, burn: 100_000_000n, pause: 7_200n });
  });

  it('let subnets follow each other without a pause where there is a faucet', () => {
    expect(absent(startSubtensor({ powFaucet: true }).ctx).pause).toBe(0n);
  });
});
