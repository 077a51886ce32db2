import fc from 'fast-check';
import { U96F32 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, netUid, rao, ROOT } from '../../../../pallets/subtensor';
import type { SubnetEmission } from '../../../../pallets/subtensor/coinbase/emission';
import { inject } from '../../../../pallets/subtensor/coinbase/injection';
import { layOwnerCutAside, ownerCut } from '../../../../pallets/subtensor/coinbase/ownerCut';
import { layRootShareAside, rootWeight } from '../../../../pallets/subtensor/coinbase/rootShare';
import { TAO, withStarted, type Started } from './started';

beforeAll(() => cryptoReady());

const TWO = netUid(2);
const ALL = U96F32.fromNum(TAO);
const U64_MAX = 2n ** 64n - 1n;

const emission = (more: Partial<SubnetEmission> = {}): SubnetEmission => ({
  netuid: TWO,
  taoIn: ALL,
  alphaIn: ALL,
  alphaOut: ALL,
  isSubsidized: false,
  ...more,
});

describe('the injection', () => {
  it('puts whole rao into the pool, the world and the totals', () => {
    const { ctx } = withStarted({ tao: 10n, alpha: 20n, out: 5n });
    const { storage } = ctx;
    const before = { stake: storage.TotalStake.get(), issuance: storage.TotalIssuance.get() };
    const half = U96F32.ONE / 2n;
    inject(ctx, emission({ taoIn: U96F32.fromBits(ALL + half), alphaIn: U96F32.fromNum(7n), alphaOut: ALL }));
    expect(storage.SubnetTaoInEmission.get(TWO)).toBe(TAO);
    expect(storage.SubnetTAO.get(TWO)).toBe(11n * TAO);
    expect(storage.SubnetAlphaInEmission.get(TWO)).toBe(7n);
    expect(storage.SubnetAlphaIn.get(TWO)).toBe(20n * TAO + 7n);
    expect(storage.SubnetAlphaOutEmission.get(TWO)).toBe(TAO);
    expect(storage.SubnetAlphaOut.get(TWO)).toBe(6n * TAO);
    expect(storage.TotalStake.get()).toBe(before.stake + TAO);
    expect(storage.TotalIssuance.get()).toBe(before.issuance + TAO);
  });

  it('writes down that nothing came', () => {
    const { ctx } = withStarted({});
    inject(ctx, emission({ taoIn: U96F32.ZERO, alphaIn: U96F32.ZERO, alphaOut: U96F32.ZERO }));
    expect(ctx.storage.SubnetTaoInEmission.maybe(TWO)).toBe(0n);
    expect(ctx.storage.SubnetAlphaOutEmission.maybe(TWO)).toBe(0n);
  });

  it('stops at the limits of an amount', () => {
    const { ctx } = withStarted({});
    ctx.storage.TotalIssuance.set(rao(U64_MAX - 1n));
    inject(ctx, emission());
    expect(ctx.storage.TotalIssuance.get()).toBe(U64_MAX);
  });
});

describe("the owner's cut", () => {
  // SubnetOwnerCut, and what of one alpha is laid aside, in alpha rao.
  it.each([
    [0, 0n],
    [11_796, 179_995_422n],
    [32_768, 500_007_629n],
    [65_535, 1_000_000_000n],
  ])('at %d of 65,535 is %d of 1,000,000,000', (cut, expected) => {
    const { ctx } = withStarted({});
    ctx.storage.SubnetOwnerCut.set(cut);
    layOwnerCutAside(ctx, emission(), ownerCut(ctx));
    expect(ctx.storage.PendingOwnerCut.maybe(TWO)).toBe(expected);
  });

  it('adds up, and is taken where nobody owns the subnet', () => {
    const { ctx } = withStarted({});
    ctx.storage.PendingOwnerCut.set(TWO, alphaRao(5n));
    layOwnerCutAside(ctx, emission(), ownerCut(ctx));
    expect(ctx.storage.SubnetOwner.has(TWO)).toBe(false);
    expect(ctx.storage.PendingOwnerCut.get(TWO)).toBe(179_995_427n);
  });

  it('leaves the rest to the last bit', () => {
    const { ctx } = withStarted({});
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: ALL }), fc.integer({ min: 0, max: 65_535 }), (raw, cut) => {
        ctx.storage.SubnetOwnerCut.set(cut);
        const before = ctx.storage.PendingOwnerCut.get(TWO);
        const rest = layOwnerCutAside(ctx, emission({ alphaOut: U96F32.fromBits(raw) }), ownerCut(ctx));
        const laidAside = ctx.storage.PendingOwnerCut.get(TWO) - before;
        expect(raw - rest - (laidAside << 32n)).toBeGreaterThanOrEqual(0n);
        expect(raw - rest - (laidAside << 32n)).toBeLessThan(U96F32.ONE);
      }),
    );
  });
});

describe("root's share", () => {
  const pending = ({ ctx }: ReturnType<typeof withStarted>) => ({
    tao: ctx.storage.PendingRootDivs.maybe(TWO),
    swapped: ctx.storage.PendingAlphaSwapped.maybe(TWO),
    alpha: ctx.storage.PendingEmission.maybe(TWO),
  });

  /** Root has as much TAO as there is alpha, at half its weight: a third counts as root's, of the validators' half. */
  function beside(more: Started = {}) {
    const chain = withStarted({ tao: 50_000n, alpha: 100_000n, out: 100_000n, ...more });
    chain.ctx.storage.SubnetTAO.set(ROOT, rao(200_000n * TAO));
    chain.ctx.storage.TaoWeight.set(2n ** 63n);
    return chain;
  }
  const lay = (chain: ReturnType<typeof withStarted>, more: Partial<SubnetEmission> = {}) =>
    layRootShareAside(chain.ctx, emission(more), ALL, rootWeight(chain.ctx));

  it('is sold for TAO without a fee, and the rest waits as alpha', () => {
    const chain = beside();
    const { storage } = chain.ctx;
    storage.TotalStake.set(rao(1_000_000n * TAO));
    lay(chain);
    const { tao = 0n, swapped, alpha } = pending(chain);
    expect(swapped).toBe(166_666_666n);
    expect(alpha).toBe(833_333_333n);
    // Half a TAO each, less what the sale itself moves the price: no fee, which would be 42,000 rao.
    expect(tao).toBeGreaterThan(83_333_000n);
    expect(tao).toBeLessThanOrEqual(83_333_333n);
    expect(storage.SubnetTAO.get(TWO)).toBe(50_000n * TAO - tao);
    expect(storage.SubnetAlphaIn.get(TWO)).toBe(100_000n * TAO + 166_666_666n);
    expect(storage.SubnetAlphaOut.get(TWO)).toBe(100_000n * TAO - 166_666_666n);
    expect(storage.TotalStake.get()).toBe(1_000_000n * TAO - tao);
    expect(storage.SubnetVolume.get(TWO)).toBe(tao);
  });

  it('adds up', () => {
    const chain = beside();
    chain.ctx.storage.PendingAlphaSwapped.set(TWO, alphaRao(1n));
    chain.ctx.storage.PendingEmission.set(TWO, alphaRao(2n));
    chain.ctx.storage.PendingRootDivs.set(TWO, rao(TAO));
    lay(chain);
    expect(pending(chain)).toMatchObject({ swapped: 166_666_667n, alpha: 833_333_335n });
    expect(pending(chain).tao).toBeGreaterThan(TAO + 83_333_000n);
  });

  it('is nothing while nobody stakes on root, and that is written down', () => {
    const chain = beside();
    chain.ctx.storage.SubnetTAO.set(ROOT, rao(0n));
    lay(chain);
    expect(pending(chain)).toEqual({ tao: 0n, swapped: 0n, alpha: TAO });
  });

  it('is nothing where there is neither TAO nor alpha', () => {
    const chain = withStarted({ tao: 0n, alpha: 0n });
    lay(chain);
    expect(pending(chain)).toMatchObject({ swapped: 0n, alpha: TAO });
  });

  it('counts as sold, and brings nothing, in a subsidized subnet', () => {
    const chain = beside();
    lay(chain, { isSubsidized: true });
    expect(pending(chain)).toEqual({ tao: undefined, swapped: 166_666_666n, alpha: 833_333_333n });
    expect(chain.ctx.storage.SubnetVolume.has(TWO)).toBe(false);
  });

  it('counts as sold, and brings nothing, where the pool has too little TAO', () => {
    const chain = beside();
    chain.ctx.storage.SubnetTAO.set(TWO, rao(999_999n));
    lay(chain);
    expect(pending(chain)).toEqual({ tao: undefined, swapped: 166_666_666n, alpha: 833_333_333n });
  });

  it('brings one TAO for an alpha where there is no pool', () => {
    const chain = beside({ mechanism: 0 });
    lay(chain);
    expect(pending(chain)).toEqual({ tao: 166_666_666n, swapped: 166_666_666n, alpha: 833_333_333n });
  });
});
