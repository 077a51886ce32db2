import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId } from '../../../pallets/support/account';
import { signedBy } from '../../../pallets/support/origin';
import {
  clearProtocolLiquidity,
  dissolveAllLiquidityProviders,
  isUserLiquidityEnabled,
  maxPrice,
  protocolAccount,
  swap,
  toggleUserLiquidity,
} from '../../../pallets/swap';
import { expectOk } from '../../support/expectations';
import { coldkey, hotkey, openPool, pools, SUBNET, UNIT, type Pools, type Surroundings } from './bench';

beforeAll(() => cryptoReady());

const VALIDATORS = ['0x11', '0x22', '0x33'].map((start) => start.padEnd(66, '0') as AccountId);

/** A pool with a position of Alice at the price and one above it; somebody bought since. */
function used(change: Partial<Surroundings> = {}): Pools {
  const bench = openPool(change);
  toggleUserLiquidity(bench.ctx, SUBNET, true);
  for (const range of [
    { tick_low: -20_000, tick_high: 0 },
    { tick_low: -12_000, tick_high: -11_000 },
  ]) {
    const args = { hotkey, netuid: SUBNET, liquidity: 10n * UNIT, ...range };
    expectOk(bench, { pallet: 'Swap', name: 'add_liquidity', args }, signedBy(coldkey));
  }
  swap(bench.ctx, SUBNET, 'Buy', 20n * UNIT, maxPrice(), false, false);
  bench.rest.booked.length = 0;
  return bench;
}

const owners = ({ ctx }: Pools) => [...ctx.storage.Positions.keys(SUBNET)].map(([, who]) => who);
const counted = ({ rest }: Pools, what: RegExp) => rest.booked.filter((line) => what.test(line)).length;

describe('dissolving', () => {
  it('closes the positions of users only, and stakes alpha with the permitted validator that is trusted most', () => {
    const bench = used({ trust: [9, 5, 7], permit: [false, true, true], hotkeys: VALIDATORS });
    dissolveAllLiquidityProviders(bench.ctx, SUBNET);
    expect(owners(bench)).toEqual([protocolAccount(bench.ctx)]);
    expect(bench.ctx.storage.CurrentLiquidity.get(SUBNET)).toBe(2_000n * UNIT);
    expect(counted(bench, /alpha out to 0x33/)).toBe(2);
    // The position above the price held no TAO.
    expect([counted(bench, /TAO out/), counted(bench, /TAO no more provided/)]).toEqual([1, 1]);
    expect(counted(bench, /alpha no more provided/)).toBe(2);
  });

  it.each([
    ['the first of equals', { trust: [5, 5, 5], permit: [false, true, true] }, '0x22'],
    ['one that nobody trusts, before none', { trust: [0, 0, 0], permit: [true, true, true] }, '0x11'],
    ['no one beyond the shorter list', { trust: [1, 9], permit: [true] }, '0x11'],
  ])('takes %s', (_what, change, start) => {
    const bench = used({ ...change, hotkeys: VALIDATORS });
    dissolveAllLiquidityProviders(bench.ctx, SUBNET);
    expect(counted(bench, new RegExp(`alpha out to ${start}`))).toBe(2);
  });

  it('loses the alpha where nobody may validate, and the fees in TAO always', () => {
    const bench = used();
    dissolveAllLiquidityProviders(bench.ctx, SUBNET);
    expect([counted(bench, /alpha out/), counted(bench, /alpha no more provided/)]).toEqual([0, 2]);
    const amountOf = (what: string) => bench.rest.booked.find((line) => line.endsWith(what))?.split(' ')[0];
    expect(amountOf('TAO out')).toBe(amountOf('TAO no more provided'));
  });

  it('fails where the validator has no hotkey', () => {
    const bench = used({ trust: [1], permit: [true] });
    expect(() => dissolveAllLiquidityProviders(bench.ctx, SUBNET)).toThrow('Other');
  });

  it.each([
    ['has no users', openPool],
    ['was never used', () => pools()],
  ])('changes nothing on a pool that %s', (_what, start) => {
    const bench = start();
    const before = bench.root();
    dissolveAllLiquidityProviders(bench.ctx, SUBNET);
    expect(bench.root()).toBe(before);
  });
});

describe('clearing', () => {
  it('leaves nothing of the subnet, and pays nobody', () => {
    const bench = used();
    const { storage } = bench.ctx;
    storage.FeeRate.set(SUBNET, 5);
    clearProtocolLiquidity(bench.ctx, SUBNET);
    for (const single of [
      storage.FeeRate,
      storage.FeeGlobalTao,
      storage.FeeGlobalAlpha,
      storage.SwapV3Initialized,
      storage.AlphaSqrtPrice,
      storage.CurrentTick,
      storage.CurrentLiquidity,
      storage.EnabledUserLiquidity,
    ])
      expect(single.has(SUBNET)).toBe(false);
    for (const map of [storage.Ticks, storage.Positions, storage.TickIndexBitmapWords])
      expect([...map.keys(SUBNET)]).toEqual([]);
    expect(storage.LastPositionId.get()).toBe(3n);
    expect(bench.rest.booked).toEqual([]);
  });

  it('is nothing where there is nothing', () => {
    const bench = pools();
    const before = bench.root();
    clearProtocolLiquidity(bench.ctx, SUBNET);
    expect(bench.root()).toBe(before);
  });
});

describe('user liquidity', () => {
  it('is allowed and forbidden without a word', () => {
    const bench = pools();
    expect(isUserLiquidityEnabled(bench.ctx, SUBNET)).toBe(false);
    toggleUserLiquidity(bench.ctx, SUBNET, true);
    expect(isUserLiquidityEnabled(bench.ctx, SUBNET)).toBe(true);
    toggleUserLiquidity(bench.ctx, SUBNET, false);
    expect(bench.ctx.storage.EnabledUserLiquidity.maybe(SUBNET)).toBe(false);
    expect(bench.events()).toEqual([]);
  });
});
