import { cryptoReady } from '../../../../primitives/crypto/ready';
import * as u64 from '../../../../primitives/arithmetic/u64';
import { attempt } from '../../../../pallets/support/dispatchError';
import { rao, ROOT, type NetUid } from '../../../../pallets/subtensor';
import { maxAmountAdd, maxAmountMove, maxAmountRemove } from '../../../../pallets/subtensor/staking/maxAmounts';
import { tao } from '../../../support/amounts';
import { CHEAP, STABLE, start, SUBNET } from './bench';

beforeAll(() => cryptoReady());

const ALL = u64.MAX;
const NONE = 'SubtensorModule.ZeroMaxStakeAmount';
const answer = (ask: () => bigint): bigint | string => {
  const asked = attempt(ask);
  return asked.ok ? asked.value : asked.failure.message;
};

describe('at most so much TAO is added', () => {
  it.each<[string, NetUid, bigint, bigint | string]>([
    ['root at 1', ROOT, tao(1), ALL],
    ['root below 1', ROOT, tao(1) - 1n, NONE],
    ['a stable subnet at 1', STABLE, tao(1), ALL],
    ['a stable subnet at 0', STABLE, 0n, NONE],
    ['a pool at its price', SUBNET, tao(1), NONE],
    ['a pool at 0', SUBNET, 0n, NONE],
    // √4 - 1 times 1,000 TAO, and 33/65502 on top.
    ['a pool at four times its price', SUBNET, tao(4), tao(1_000) + 503_801_410n],
    ['a cheap pool at four times its price', CHEAP, tao(1), tao(1_000) + 503_801_409n],
  ])('to %s', (_where, netuid, limit, expected) => {
    const { ctx } = start();
    expect(answer(() => maxAmountAdd(ctx, netuid, limit))).toBe(expected);
  });
});

describe('at most so much alpha is removed', () => {
  it.each<[string, NetUid, bigint, bigint | string]>([
    ['root at 1', ROOT, tao(1), ALL],
    ['root above 1', ROOT, tao(1) + 1n, NONE],
    ['a stable subnet at 0', STABLE, 0n, ALL],
    ['a pool at its price', SUBNET, tao(1), NONE],
    ['a pool above its price', SUBNET, ALL, NONE],
    // √4 - 1 times 1,000 alpha, and 33/65502 on top; the root of the limit is good to ten decimals.
    ['a pool at a quarter of its price', SUBNET, tao('0.25'), tao(1_000) + 503_801_293n],
  ])('from %s', (_where, netuid, limit, expected) => {
    const { ctx } = start();
    expect(answer(() => maxAmountRemove(ctx, netuid, limit))).toBe(expected);
  });
});

describe('at most so much is moved', () => {
  it.each<[string, NetUid, NetUid, bigint, bigint | string]>([
    ['from root to a stable subnet at 1', ROOT, STABLE, tao(1), ALL],
    ['from a stable subnet to root above 1', STABLE, ROOT, tao(1) + 1n, NONE],
    ['from root to a pool without a limit', ROOT, SUBNET, 0n, ALL],
    ['from root to a pool at a quarter', ROOT, SUBNET, tao('0.25'), tao(1_000) + 503_801_410n],
    ['from a stable subnet to a pool at a quarter', STABLE, SUBNET, tao('0.25'), tao(1_000) + 503_801_410n],
    ['from root to a pool at the ratio there is', ROOT, SUBNET, tao(1), NONE],
    ['from a pool to root at a quarter', SUBNET, ROOT, tao('0.25'), tao(1_000) + 503_801_293n],
    ['from a pool to a stable subnet above the price', SUBNET, STABLE, tao(2), NONE],
    ['from pool to pool without a limit', SUBNET, CHEAP, 0n, ALL],
    ['from pool to pool above the ratio', SUBNET, CHEAP, tao(4) + 1n, NONE],
    ['from pool to pool at the ratio', SUBNET, CHEAP, tao(4), NONE],
    // 4,000 alpha × ½ ÷ 2 - 1,000 alpha × ½
    ['from pool to pool at half the ratio', SUBNET, CHEAP, tao(2), tao(500)],
    // 1,000 alpha × ½ ÷ ⅛ - 4,000 alpha × ½
    ['from a cheap pool to a dear one', CHEAP, SUBNET, tao('0.125'), tao(2_000)],
  ])('%s', (_where, from, to, limit, expected) => {
    const { ctx } = start();
    expect(answer(() => maxAmountMove(ctx, from, to, limit))).toBe(expected);
  });

  it('nothing where a pool has no TAO or no alpha', () => {
    const { ctx } = start();
    ctx.storage.SubnetTAO.set(CHEAP, rao(0n));
    expect(answer(() => maxAmountMove(ctx, SUBNET, CHEAP, 0n))).toBe(NONE);
  });

  it('counts what users provided', () => {
    const { ctx } = start();
    ctx.storage.SubnetTAO.set(CHEAP, rao(0n));
    ctx.storage.SubnetTaoProvided.set(CHEAP, rao(tao(1_000)));
    expect(answer(() => maxAmountMove(ctx, SUBNET, CHEAP, tao(2)))).toBe(tao(500));
  });
});
