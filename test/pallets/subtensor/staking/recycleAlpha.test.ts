import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { alphaRao, ROOT } from '../../../../pallets/subtensor';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { call, CLOSED, coldkey, hotkey, MISSING, nobodysHotkey, owner, signed, staked, SUBNET } from './bench';

beforeAll(() => cryptoReady());

const args = (change: object = {}) => ({ hotkey, amount: tao(10), netuid: SUBNET, ...change });

describe.each([
  ['recycle_alpha', 'AlphaRecycled', tao(90)],
  ['burn_alpha', 'AlphaBurned', tao(100)],
] as const)('%s', (name, event, outstanding) => {
  refuses(staked, `SubtensorModule.${name}`, [
    ['root', root, args(), 'BadOrigin'],
    ['a subnet that is missing', signed(), args({ netuid: MISSING }), 'SubtensorModule.SubnetNotExists'],
    ['stake on root', signed(), args({ netuid: ROOT }), 'SubtensorModule.CannotBurnOrRecycleOnRootSubnet'],
    ['a subnet that is not started', signed(), args({ netuid: CLOSED }), 'SubtensorModule.SubtokenDisabled'],
    ["nobody's hotkey", signed(), args({ hotkey: nobodysHotkey }), 'SubtensorModule.HotKeyAccountNotExists'],
    [
      'more than is outstanding',
      signed(),
      args(),
      'SubtensorModule.InsufficientLiquidity',
      ({ ctx }) => ctx.storage.SubnetAlphaOut.set(SUBNET, alphaRao(tao(10) - 1n)),
    ],
  ]);

  it('takes alpha off the stake, and the pool does not notice', () => {
    const bench = staked();
    const pool = bench.pool(SUBNET);
    expectOk(bench, call(name, args()), signed());
    expect(bench.stake(SUBNET)).toBe(tao(90));
    expect(bench.ctx.storage.SubnetAlphaOut.get(SUBNET)).toBe(outstanding);
    expect(bench.pool(SUBNET)).toEqual(pool);
    expectEvents(bench, [`SubtensorModule.${event}`, [coldkey, hotkey, tao(10), SUBNET]]);
  });

  it('takes all there is of more', () => {
    const bench = staked();
    expectOk(bench, call(name, args({ amount: tao(101) })), signed());
    expect(bench.stake(SUBNET)).toBe(0n);
  });

  it('takes nothing from nobody, and says so', () => {
    const bench = staked();
    expectOk(bench, call(name, args()), signed(owner));
    expectEvents(bench, [`SubtensorModule.${event}`, [owner, hotkey, 0n, SUBNET]]);
  });
});

it('reports the dust that goes with what is destroyed, but recycles only what was asked for', () => {
  const bench = staked();
  expectOk(bench, call('recycle_alpha', args({ amount: tao(100) - 1n })), signed());
  expectEvents(bench, ['SubtensorModule.AlphaRecycled', [coldkey, hotkey, tao(100), SUBNET]]);
  expect(bench.ctx.storage.SubnetAlphaOut.get(SUBNET)).toBe(1n);
});
