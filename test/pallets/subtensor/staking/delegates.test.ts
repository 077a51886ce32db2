import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { expectEvents, expectOk, expectRefused, refuses } from '../../../support/expectations';
import { call, coldkey, hotkey, nobodysHotkey, owner, signed, start, type StakingBench } from './bench';

beforeAll(() => cryptoReady());

/** Takes of the bench, as parts of 65,535: from and to, and what the hotkey has. */
const [MIN, MAX, CURRENT] = [100, 10_000, 5_000];
const LIMIT = 20n;

function started() {
  const bench = start();
  const { storage } = bench.ctx;
  storage.MinDelegateTake.set(MIN);
  storage.MaxDelegateTake.set(MAX);
  storage.TxDelegateTakeRateLimit.set(LIMIT);
  storage.Delegates.set(hotkey, CURRENT);
  return bench;
}

const take = (amount: number, of = hotkey) => ({ hotkey: of, take: amount });
const inBlock = (bench: StakingBench, number: bigint) => bench.sys.storage.Number.set(Number(number));

describe('decrease_take', () => {
  refuses(started, 'SubtensorModule.decrease_take', [
    ['root', root, take(MIN), 'BadOrigin'],
    ["nobody's hotkey", signed(), take(MIN, nobodysHotkey), 'SubtensorModule.HotKeyAccountNotExists'],
    ['others than the owner', signed(coldkey), take(MIN), 'SubtensorModule.NonAssociatedColdKey'],
    ['the take there is', signed(owner), take(CURRENT), 'SubtensorModule.DelegateTakeTooLow'],
    ['a take below the least', signed(owner), take(MIN - 1), 'SubtensorModule.DelegateTakeTooLow'],
  ]);

  it('lowers the take, and makes the next increase wait', () => {
    const bench = started();
    inBlock(bench, 5n);
    expectOk(bench, call('decrease_take', take(MIN)), signed(owner));
    expectEvents(bench, ['SubtensorModule.TakeDecreased', [owner, hotkey, MIN]]);
    const increase = call('increase_take', take(MIN + 1));
    expectRefused(bench, increase, signed(owner), 'SubtensorModule.DelegateTxRateLimitExceeded');
  });

  it('is free to any take down from the most where the hotkey chose none', () => {
    const bench = started();
    bench.ctx.storage.Delegates.remove(hotkey);
    expectOk(bench, call('decrease_take', take(MAX)), signed(owner));
    expect(bench.ctx.storage.Delegates.maybe(hotkey)).toBe(MAX);
  });
});

describe('increase_take', () => {
  const changedAt = (block: bigint) => (bench: StakingBench) => {
    inBlock(bench, block);
    expectOk(bench, call('decrease_take', take(MIN)), signed(owner));
  };

  refuses(started, 'SubtensorModule.increase_take', [
    ['root', root, take(MAX), 'BadOrigin'],
    ["nobody's hotkey", signed(), take(MAX, nobodysHotkey), 'SubtensorModule.HotKeyAccountNotExists'],
    ['others than the owner', signed(coldkey), take(MAX), 'SubtensorModule.NonAssociatedColdKey'],
    ['the take there is', signed(owner), take(CURRENT), 'SubtensorModule.DelegateTakeTooLow'],
    ['a take above the most', signed(owner), take(MAX + 1), 'SubtensorModule.DelegateTakeTooHigh'],
    [
      'the last block of the limit',
      signed(owner),
      take(MAX),
      'SubtensorModule.DelegateTxRateLimitExceeded',
      (bench) => {
        changedAt(5n)(bench);
        inBlock(bench, 5n + LIMIT);
      },
    ],
  ]);

  it('raises the take up to the most', () => {
    const bench = started();
    expectOk(bench, call('increase_take', take(MAX)), signed(owner));
    expect(bench.ctx.storage.Delegates.maybe(hotkey)).toBe(MAX);
    expectEvents(bench, ['SubtensorModule.TakeIncreased', [owner, hotkey, MAX]]);
  });

  it.each([
    ['after the limit', LIMIT, 6n + LIMIT],
    ['at once without a limit', 0n, 5n],
  ])('works again %s', (_when, limit, block) => {
    const bench = started();
    bench.ctx.storage.TxDelegateTakeRateLimit.set(limit);
    changedAt(5n)(bench);
    inBlock(bench, block);
    expectOk(bench, call('increase_take', take(MAX)), signed(owner));
  });

  it('does not count what failed', () => {
    const bench = started();
    inBlock(bench, 5n);
    expectRefused(bench, call('increase_take', take(MAX + 1)), signed(owner), 'SubtensorModule.DelegateTakeTooHigh');
    expectOk(bench, call('increase_take', take(MAX)), signed(owner));
  });
});
