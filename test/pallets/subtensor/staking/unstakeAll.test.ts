import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { rao, ROOT } from '../../../../pallets/subtensor';
import { tao } from '../../../support/amounts';
import { expectOk, refuses } from '../../../support/expectations';
import { call, CHEAP, CLOSED, coldkey, hotkey, nobodysHotkey, signed, staked, start, SUBNET } from './bench';

beforeAll(() => cryptoReady());

/** What 100 alpha bring in rao on each. */
const [ON_SUBNET, ON_CHEAP] = [90_867_473_489n, 24_378_261_656n];

/** Stake everywhere, on root too; on CHEAP it came in this block. */
function everywhere() {
  const bench = staked(ROOT, SUBNET, CHEAP, CLOSED);
  bench.ctx.storage.SubnetTAO.set(ROOT, rao(tao(100)));
  bench.ctx.storage.StakingOperationRateLimiter.set(hotkey, coldkey, CHEAP, true);
  return bench;
}

describe('unstake_all', () => {
  refuses(start, 'SubtensorModule.unstake_all', [
    ['root', root, { hotkey }, 'BadOrigin'],
    ["nobody's hotkey", signed(), { hotkey: nobodysHotkey }, 'SubtensorModule.HotKeyAccountNotExists'],
  ]);

  it('sells what can be sold now, root’s stake too, and leaves the rest', () => {
    const bench = everywhere();
    expectOk(bench, call('unstake_all', { hotkey }), signed());
    expect(bench.free()).toBe(tao(100) + tao(100) + ON_SUBNET);
    expect([ROOT, SUBNET, CHEAP, CLOSED].map((netuid) => bench.stake(netuid))).toEqual([0n, 0n, tao(100), tao(100)]);
  });

  it('passes over a drained pool', () => {
    const bench = staked(SUBNET, CHEAP);
    bench.drain(SUBNET);
    expectOk(bench, call('unstake_all', { hotkey }), signed());
    expect(bench.free()).toBe(tao(100) + ON_CHEAP);
  });

  it('succeeds where there is nothing', () => {
    const bench = start();
    expectOk(bench, call('unstake_all', { hotkey }), signed());
    expect(bench.events()).toEqual([]);
  });
});

describe('unstake_all_alpha', () => {
  refuses(everywhere, 'SubtensorModule.unstake_all_alpha', [
    ['root', root, { hotkey }, 'BadOrigin'],
    ["nobody's hotkey", signed(), { hotkey: nobodysHotkey }, 'SubtensorModule.HotKeyAccountNotExists'],
    [
      'somebody whose alpha cannot be sold',
      signed(),
      { hotkey },
      'SubtensorModule.AmountTooLow',
      (bench) => bench.drain(SUBNET),
    ],
  ]);

  it('stakes on root what the alpha brings', () => {
    const bench = everywhere();
    expectOk(bench, call('unstake_all_alpha', { hotkey }), signed());
    expect(bench.stake(ROOT)).toBe(tao(100) + ON_SUBNET);
    expect(bench.free()).toBe(tao(100));
    expect(bench.stake(SUBNET)).toBe(0n);
  });

  it('lets what it staked on root go in the same block', () => {
    const bench = everywhere();
    expectOk(bench, call('unstake_all_alpha', { hotkey }), signed());
    expectOk(bench, call('remove_stake', { hotkey, netuid: ROOT, amount_unstaked: tao(190) }), signed());
  });
});
