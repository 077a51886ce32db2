import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { netUid } from '../../../../pallets/subtensor';
import { alice, bob } from '../../../support/accounts';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { call, LATER, netuid, old as hotkey, start, type Start } from '../keys/bench';

beforeAll(() => cryptoReady());

const MAX_TAKE = 11_796;
/** Blocks between two rises in the fast build. */
const LIMIT = 5;
const args = { hotkey, netuid, take: MAX_TAKE };
const byAlice = signedBy(alice);
const take = (bench: Start, part: number) =>
  expectOk(bench, call('set_childkey_take', { ...args, take: part }), byAlice);

const since = (block: number) => (bench: Start) =>
  bench.storage.TransactionKeyLastBlock.set(hotkey, netuid, 1, BigInt(block));

describe('set_childkey_take', () => {
  refuses(start, 'SubtensorModule.set_childkey_take', [
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['root', root, args, 'BadOrigin'],
    ['whoever does not own the hotkey', signedBy(bob), { ...args, take: MAX_TAKE + 1 }, 'SubtensorModule.NonAssociatedColdKey'],
    ['more than the greatest', byAlice, { ...args, take: MAX_TAKE + 1 }, 'SubtensorModule.InvalidChildkeyTake', since(LATER)],
    ['a rise too soon', byAlice, { ...args, take: 1 }, 'SubtensorModule.TxChildkeyTakeRateLimitExceeded', since(LATER - LIMIT + 1)],
  ]); // prettier-ignore

  it('sets the take, remembers when, and says so', () => {
    const bench = start();
    take(bench, MAX_TAKE);
    expect(bench.storage.ChildkeyTake.get(hotkey, netuid)).toBe(MAX_TAKE);
    expect(bench.storage.TransactionKeyLastBlock.get(hotkey, netuid, 1)).toBe(BigInt(LATER));
    expectEvents(bench, ['SubtensorModule.ChildKeyTakeSet', [hotkey, MAX_TAKE]]);
  });

  it('rises again once the limit has passed', () => {
    const bench = start();
    since(LATER - LIMIT)(bench);
    take(bench, 1);
    expect(bench.storage.ChildkeyTake.get(hotkey, netuid)).toBe(1);
  });

  it.each([['falls', 4], ['stays', 5]])('%s at any time, which counts for the next rise', (_what, to) => {
    const bench = start();
    bench.storage.ChildkeyTake.set(hotkey, netuid, 5);
    since(LATER - 1)(bench);
    take(bench, to);
    expect(bench.storage.ChildkeyTake.get(hotkey, netuid)).toBe(to);
    expect(bench.storage.TransactionKeyLastBlock.get(hotkey, netuid, 1)).toBe(BigInt(LATER));
  }); // prettier-ignore

  it('may be less than the least, and on a subnet that is not there', () => {
    const bench = start();
    bench.storage.MinChildkeyTake.set(100);
    expectOk(bench, call('set_childkey_take', { hotkey, netuid: netUid(9), take: 1 }), byAlice);
    expect(bench.storage.ChildkeyTake.get(hotkey, netUid(9))).toBe(1);
  });
});

describe('what root sets of children', () => {
  const settings = [
    ['sudo_set_tx_childkey_take_rate_limit', { tx_rate_limit: 7n }, 'TxChildkeyTakeRateLimit', 7n, 'TxChildKeyTakeRateLimitSet'],
    ['sudo_set_min_childkey_take', { take: 7 }, 'MinChildkeyTake', 7, 'MinChildKeyTakeSet'],
    ['sudo_set_max_childkey_take', { take: 7 }, 'MaxChildkeyTake', 7, 'MaxChildKeyTakeSet'],
    ['set_pending_childkey_cooldown', { cooldown: 7n }, 'PendingChildKeyCooldown', 7n, undefined],
  ] as const; // prettier-ignore

  it.each(settings)('%s', (name, fields, item, value, event) => {
    const bench = start();
    expect(bench.run(call(name, fields), byAlice)).toEqual({ error: { type: 'BadOrigin' } });
    expectOk(bench, call(name, fields), root);
    expect(bench.storage[item].get()).toBe(value);
    expectEvents(bench, ...(event === undefined ? [] : [[`SubtensorModule.${event}`, [value]] as const]));
  });
});
