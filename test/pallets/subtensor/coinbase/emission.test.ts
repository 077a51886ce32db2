import fc from 'fast-check';
import { I96F32, U96F32 } from '../../../../primitives/arithmetic/fixed';
import * as u64 from '../../../../primitives/arithmetic/u64';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, netUid, rao } from '../../../../pallets/subtensor';
import { splitEmission, type SubnetEmission } from '../../../../pallets/subtensor/coinbase/emission';
import { TAO, withStarted, type Started } from './started';

beforeAll(() => cryptoReady());

const BLOCK = U96F32.fromNum(TAO);
const NOWHERE = { taoIn: 0n, alphaIn: 0n, alphaOut: 0n };

/** In rao and alpha rao. */
const whole = ({ taoIn, alphaIn, alphaOut, isSubsidized }: SubnetEmission) => ({
  taoIn: U96F32.toNum(taoIn, u64),
  alphaIn: U96F32.toNum(alphaIn, u64),
  alphaOut: U96F32.toNum(alphaOut, u64),
  isSubsidized,
});

type Chain = ReturnType<typeof withStarted>;
const split = ({ ctx, netuids }: Chain, block = BLOCK) => splitEmission(ctx, netuids, block).map(whole);

describe('the emission of a block', () => {
  it('goes nowhere while no subnet was started', () => {
    const { ctx } = withStarted();
    expect(splitEmission(ctx, [netUid(1)], BLOCK)).toEqual([]);
  });

  it('passes over subnets that were not started, whatever their moving price', () => {
    const chain = withStarted({ netuid: 2 }, { netuid: 3 });
    chain.ctx.storage.FirstEmissionBlockNumber.remove(netUid(2));
    const [only, ...others] = splitEmission(chain.ctx, chain.netuids, BLOCK);
    expect(only).toMatchObject({ netuid: 3, taoIn: BLOCK });
    expect(others).toEqual([]);
  });

  it('looks not at the block from which a subnet emits', () => {
    const chain = withStarted({});
    chain.ctx.storage.FirstEmissionBlockNumber.set(netUid(2), 1_000_000n);
    expect(split(chain)).toMatchObject([{ taoIn: TAO }]);
  });

  it('is split by moving price, and gives alpha at the price of the pool', () => {
    const chain = withStarted(
      { netuid: 2, movingPrice: '0.25', tao: 50_000n },
      { netuid: 3, movingPrice: '0.75', tao: 200_000n },
    );
    expect(split(chain)).toEqual([
      { taoIn: 250_000_000n, alphaIn: 500_000_000n, alphaOut: TAO, isSubsidized: false },
      { taoIn: 750_000_000n, alphaIn: 375_000_000n, alphaOut: TAO, isSubsidized: false },
    ]);
  });

  it('counts one TAO as the moving price of subnets without a pool', () => {
    const chain = withStarted({ netuid: 2, mechanism: 0, movingPrice: '0' }, { netuid: 3, movingPrice: '3' });
    expect(split(chain)).toMatchObject([
      { taoIn: 250_000_000n, alphaIn: 250_000_000n, isSubsidized: false },
      { taoIn: 750_000_000n, alphaIn: 750_000_000n, isSubsidized: false },
    ]);
  });

  it('gives alpha as it would be emitted where nobody has a price', () => {
    const chain = withStarted({ movingPrice: '0', alpha: 0n });
    expect(split(chain)).toEqual([{ taoIn: 0n, alphaIn: TAO, alphaOut: TAO, isSubsidized: false }]);
  });

  it('gives no TAO and still alpha when all TAO is issued', () => {
    const chain = withStarted({});
    expect(split(chain, U96F32.ZERO)).toEqual([{ taoIn: 0n, alphaIn: 0n, alphaOut: TAO, isSubsidized: false }]);
  });

  // Alpha of the subnet, in alpha, and what it emits, in alpha rao.
  it.each([
    [100_000n, 10_399_999n, 1_000_000_000n],
    [100_000n, 10_400_000n, 500_000_000n],
    [100_000n, 15_649_999n, 500_000_000n],
    [100_000n, 15_650_000n, 250_000_000n],
    [100_000n, 20_900_000n, 0n],
  ])('with %d alpha in the pool and %d outside halves as TAO does: %d', (alpha, out, expected) => {
    const chain = withStarted({ alpha, tao: alpha, out });
    expect(split(chain)).toMatchObject([{ alphaOut: expected, taoIn: TAO }]);
  });

  it('overwrites BlockEmission with the alpha of the last subnet that asked', () => {
    const chain = withStarted({ netuid: 2 }, { netuid: 3, out: 10_400_000n });
    split(chain);
    expect(chain.ctx.storage.BlockEmission.maybe()).toBe(500_000_000n);
  });

  it('never gives more TAO than the block emits', () => {
    const chain = withStarted({ netuid: 2 }, { netuid: 3 }, { netuid: 4 });
    const price = fc.bigInt({ min: 0n, max: 4n * U96F32.ONE });
    fc.assert(
      fc.property(fc.tuple(price, price, price), (prices) => {
        prices.forEach((raw, index) =>
          chain.ctx.storage.SubnetMovingPrice.set(chain.netuids[index]!, I96F32.fromBits(raw)),
        );
        const shares = splitEmission(chain.ctx, chain.netuids, BLOCK);
        expect(U96F32.sum(shares.map(({ taoIn }) => taoIn))).toBeLessThanOrEqual(BLOCK);
      }),
    );
  });
});

describe('a subnet whose price is below its share', () => {
  const cheap = { tao: 50_000n, alpha: 200_000n, out: 1_000n };

  it('gets TAO at its price, alpha as the block emits TAO, and a purchase for the rest', () => {
    const chain = withStarted(cheap);
    const { storage } = chain.ctx;
    const netuid = netUid(2);
    const before = { stake: storage.TotalStake.get(), issuance: storage.TotalIssuance.get() };
    const [emission] = split(chain);
    expect(emission).toMatchObject({ alphaIn: TAO, alphaOut: TAO, isSubsidized: true });
    // The square of a root that is not exact.
    expect(Number(emission!.taoIn)).toBeCloseTo(250_000_000, -1);
    const bought = TAO - emission!.taoIn;
    expect(storage.SubnetTAO.get(netuid)).toBe(50_000n * TAO + bought);
    expect(storage.SubnetVolume.get(netuid)).toBe(bought);
    expect(storage.TotalStake.get()).toBe(before.stake + bought);
    expect(storage.TotalIssuance.get()).toBe(before.issuance);
    // About three alpha left the pool and the world.
    const gone = 200_000n * TAO - storage.SubnetAlphaIn.get(netuid);
    expect(gone).toBeGreaterThan(2_999_000_000n);
    expect(gone).toBeLessThan(3_000_100_000n);
    expect(storage.SubnetAlphaOut.get(netuid)).toBe(1_000n * TAO);
  });

  it('gets the same where the purchase fails', () => {
    const chain = withStarted(cheap);
    const { storage } = chain.ctx;
    storage.SubnetAlphaIn.set(netUid(2), alphaRao(999_999n));
    storage.SubnetTAO.set(netUid(2), rao(249_999n));
    const [emission] = split(chain);
    expect(emission).toMatchObject({ alphaIn: TAO, isSubsidized: true });
    expect(storage.SubnetTAO.get(netUid(2))).toBe(249_999n);
    expect(storage.SubnetVolume.has(netUid(2))).toBe(false);
  });

  it('is not subsidized at just its share', () => {
    expect(split(withStarted({}))).toMatchObject([{ isSubsidized: false }]);
  });
});

describe('a subnet that lets nobody register', () => {
  function closed(subnet: Started, byWork: boolean): Chain {
    const chain = withStarted(subnet);
    chain.ctx.storage.NetworkRegistrationAllowed.set(netUid(2), false);
    chain.ctx.storage.NetworkPowRegistrationAllowed.set(netUid(2), byWork);
    return chain;
  }

  it('gets nothing', () => {
    expect(split(closed({}, false))).toEqual([{ ...NOWHERE, isSubsidized: false }]);
  });

  it('gets its share where work still registers', () => {
    expect(split(closed({}, true))).toMatchObject([{ taoIn: TAO, alphaIn: TAO, alphaOut: TAO }]);
  });

  it('had its subsidy before', () => {
    const chain = closed({ tao: 50_000n, alpha: 200_000n }, false);
    expect(split(chain)).toEqual([{ ...NOWHERE, isSubsidized: true }]);
    expect(chain.ctx.storage.SubnetVolume.get(netUid(2))).toBeGreaterThan(0n);
  });
});
