import { cryptoReady } from '../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { account } from '../../support/accounts';
import { remark } from '../../support/calls';
import {
  bob,
  call,
  charlie,
  contribute,
  creator,
  END,
  expectEvents,
  expectOk,
  first,
  FUNDS,
  opened,
  raised,
  refuses,
  signed,
  tao,
  type CrowdloanBench,
} from './bench';

beforeAll(() => cryptoReady());

const refund = call('refund', first);
const weightOf = (contributors: number) =>
  weight(2_729_302n + 31_033_274n * BigInt(contributors), {
    reads: 2 + 2 * contributors,
    writes: 2 * contributors,
    proof: 3_743n + 2_579n * BigInt(contributors),
  });

/** Bob and Charlie gave 20 and 30 TAO, and the crowdloan is over. */
function failed(): CrowdloanBench {
  const bench = opened();
  contribute(bench, bob, tao(20));
  contribute(bench, charlie, tao(30));
  bench.at(END);
  bench.state.settle();
  bench.forgetEvents();
  return bench;
}

describe('refund', () => {
  refuses(failed, 'Crowdloan.refund', [
    ['root', root, first, 'BadOrigin'],
    ['nobody', noOrigin(), first, 'BadOrigin'],
    ['a number that no crowdloan has', signed(), { crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['the block before the end', signed(), first, 'Crowdloan.ContributionPeriodNotEnded',
      ({ at, change }) => (at(END - 1), change({ finalized: true }))],
    ['a crowdloan that is finalised', signed(), first, 'Crowdloan.AlreadyFinalized', ({ change }) => change({ finalized: true })],
    ['more than is there', signed(), first, 'Token.FundsUnavailable',
      ({ change, leave }) => (change({ contributors_count: 1 }), leave(FUNDS, tao(50) - 1n))],
    ['more than were counted', signed(), first, 'Crowdloan.Underflow', ({ change }) => change({ contributors_count: 1 })],
  ]); // prettier-ignore

  it('gives all but the creator their money back, whoever asks', () => {
    const bench = failed();
    expect(expectOk(bench, refund, signed(account(0x99)))).toEqual({ actualWeight: weightOf(2) });
    expectEvents(
      bench,
      ['Balances.Transfer', { from: FUNDS, to: bob, amount: tao(20) }],
      ['Balances.Transfer', { from: FUNDS, to: charlie, amount: tao(30) }],
      ['Crowdloan.AllRefunded', first],
    );
    expect(bench.info()).toMatchObject({ raised: tao(10), contributors_count: 1 });
    expect([bench.given(bob), bench.given(charlie), bench.given(creator)]).toEqual([undefined, undefined, tao(10)]);
  });

  it('gives back what had raised the cap', () => {
    const bench = raised();
    expectOk(bench, refund, signed(bob));
    expect(bench.info().raised).toBe(tao(10));
  });

  it('refunds 50 at a time, and says that others wait', () => {
    const bench = opened({ cap: tao(1_000) });
    const crowd = Array.from({ length: 51 }, (_, index) => account(index + 1));
    for (const who of crowd) {
      bench.leave(who, tao(1));
      bench.storage.Contributions.set(0, who, tao(1));
    }
    bench.change({ raised: tao(61), contributors_count: 52 });
    bench.leave(FUNDS, tao(61));
    bench.at(END);
    bench.state.settle();

    expect(bench.env.dispatchInfo(refund).callWeight).toEqual(weightOf(50));
    expect(expectOk(bench, refund, signed())).toEqual({});
    expect(bench.eventNames().at(-1)).toBe('PartiallyRefunded');
    expect(bench.info()).toMatchObject({ raised: tao(11), contributors_count: 2 });
    expect(crowd.filter((who) => bench.given(who) !== undefined)).toEqual([account(51)]);

    expect(expectOk(bench, refund, signed())).toEqual({ actualWeight: weightOf(1) });
    expect(bench.eventNames().at(-1)).toBe('AllRefunded');
    expect(expectOk(bench, refund, signed())).toEqual({ actualWeight: weightOf(0) });
  });
});

describe('dissolve', () => {
  refuses(failed, 'Crowdloan.dissolve', [
    ['root', root, first, 'BadOrigin'],
    ['nobody', noOrigin(), first, 'BadOrigin'],
    ['a number that no crowdloan has', signed(), { crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['a crowdloan that is finalised', signed(bob), first, 'Crowdloan.AlreadyFinalized', ({ change }) => change({ finalized: true })],
    ['others than the creator', signed(bob), first, 'Crowdloan.InvalidOrigin'],
    ['a creator who gave nothing', signed(), first, 'Crowdloan.NoContribution', ({ storage }) => storage.Contributions.remove(0, creator)],
    ["others' money in it", signed(), first, 'Crowdloan.NotReadyToDissolve', ({ leave }) => leave(FUNDS, 0n)],
    ['more than is there', signed(), first, 'Token.FundsUnavailable',
      ({ change, leave }) => (change({ raised: tao(10) }), leave(FUNDS, tao(10) - 1n))],
  ]); // prettier-ignore

  it('gives the creator his money back, and leaves nothing of the crowdloan', () => {
    const bench = opened({ call: remark(200) });
    expect(bench.kept()).toBe(1);
    expectOk(bench, call('dissolve', first), signed());
    expect(bench.eventNames()).toEqual(['Transfer', 'Cleared', 'KilledAccount', 'Dissolved']);
    expect(bench.events().at(-1)?.value).toEqual(first);
    expect([bench.storage.Crowdloans.has(0), bench.given(creator), bench.kept()]).toEqual([false, undefined, 0]);
    expect([bench.exists(FUNDS), bench.free(creator)]).toEqual([false, tao(1_000)]);
  });

  it('gives back what the creator added to the deposit, when the others are refunded', () => {
    const bench = failed();
    bench.at(END - 1);
    contribute(bench, creator, tao(7));
    bench.at(END);
    expectOk(bench, refund, signed(bob));
    expectOk(bench, call('dissolve', first), signed());
    expect(bench.free(creator)).toBe(tao(1_000));
  });

  it('goes on where others depend on its account', () => {
    const bench = opened();
    bench.pallets.System.storage.Account.mutate(FUNDS, (one) => ({ ...one, consumers: 1 }));
    expectOk(bench, call('dissolve', first), signed());
    expect([bench.storage.Crowdloans.has(0), bench.exists(FUNDS)]).toEqual([false, true]);
  });
});
