import { cryptoReady } from '../../../primitives/crypto/hashers';
import { adjustProtocolLiquidity, maxPrice, swap } from '../../../pallets/swap';
import { MAX_TICK, MIN_TICK } from '../../../pallets/swap/types';
import { openPool, pools, SUBNET, UNIT, type Pools } from './bench';

beforeAll(() => cryptoReady());

const buy = ({ ctx }: Pools) => swap(ctx, SUBNET, 'Buy', 100n * UNIT, maxPrice(), false, false);

describe('liquidity of the pool itself', () => {
  it('grows by what is emitted and by fees, and the price stays', () => {
    const bench = openPool();
    const { storage } = bench.ctx;
    const { feePaid } = buy(bench);
    const [price, before] = [storage.AlphaSqrtPrice.get(SUBNET), storage.CurrentLiquidity.get(SUBNET)];
    adjustProtocolLiquidity(bench.ctx, SUBNET, UNIT, 4n * UNIT);
    const [position] = storage.Positions.values(SUBNET);
    const grown = storage.CurrentLiquidity.get(SUBNET) - before;
    expect(storage.AlphaSqrtPrice.get(SUBNET)).toBe(price);
    expect(feePaid).toBeGreaterThan(0n);
    expect(grown).toBeGreaterThan(2n * UNIT);
    expect(position).toMatchObject({ liquidity: before + grown, fees_tao: storage.FeeGlobalTao.get(SUBNET) });
    expect(storage.Ticks.get(SUBNET, MIN_TICK)?.liquidity_net).toBe(before + grown);
    expect(storage.Ticks.get(SUBNET, MAX_TICK)?.liquidity_net).toBe(-before - grown);
  });

  it('takes fees only once', () => {
    const bench = openPool();
    buy(bench);
    adjustProtocolLiquidity(bench.ctx, SUBNET, 0n, 0n);
    const liquidity = bench.ctx.storage.CurrentLiquidity.get(SUBNET);
    adjustProtocolLiquidity(bench.ctx, SUBNET, 0n, 0n);
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET) - liquidity).toBe(0n);
  });

  it('is none before the first swap', () => {
    const bench = pools();
    const before = bench.root();
    adjustProtocolLiquidity(bench.ctx, SUBNET, UNIT, UNIT);
    expect(bench.root()).toBe(before);
  });
});
