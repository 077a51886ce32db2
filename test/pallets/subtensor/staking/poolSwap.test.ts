import { cryptoReady } from '../../../../primitives/crypto/ready';
import { alphaRao, rao } from '../../../../pallets/subtensor';
import { swapAlphaForTao, swapTaoForAlpha } from '../../../../pallets/subtensor/staking/poolSwap';
import { tao } from '../../../support/amounts';
import { STABLE, start, SUBNET } from './bench';

beforeAll(() => cryptoReady());

const NO_LIMIT = 2n ** 64n - 1n;

it('takes what users provided of a pool first', () => {
  const { ctx, pool } = start();
  ctx.storage.SubnetAlphaInProvided.set(SUBNET, alphaRao(tao(4)));
  swapTaoForAlpha(ctx, SUBNET, rao(tao(1)), NO_LIMIT, true);
  expect(pool(SUBNET)[1]).toBe(tao(1_000));
  const { amountPaidOut } = swapTaoForAlpha(ctx, SUBNET, rao(tao(10)), NO_LIMIT, true);
  expect(ctx.storage.SubnetAlphaInProvided.get(SUBNET)).toBe(0n);
  expect(pool(SUBNET)[1]).toBeGreaterThan(tao(1_000) - amountPaidOut);
});

it('never wants more of a stable subnet than there is', () => {
  const { ctx, pool } = start();
  ctx.storage.SubnetTAO.set(STABLE, rao(1n));
  swapAlphaForTao(ctx, STABLE, alphaRao(tao(1)), 0n, false);
  expect(pool(STABLE)).toEqual([0n, tao(1_001)]);
});

it('reckons stable amounts in 63 bits and a sign, as the chain does', () => {
  const { ctx, pool } = start();
  ctx.storage.SubnetAlphaIn.set(STABLE, alphaRao(2n ** 63n));
  swapTaoForAlpha(ctx, STABLE, rao(2n ** 63n + 5n), NO_LIMIT, false);
  expect(pool(STABLE)).toEqual([tao(1_000) + 2n ** 63n + 5n, 5n]);
});
