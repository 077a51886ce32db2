import * as u64 from '../../../primitives/arithmetic/u64';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../pallets/support/origin';
import {
  alice,
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
} from './bench';

beforeAll(() => cryptoReady());

describe('contribute', () => {
  const args = { ...first, amount: tao(1) };
  const little = { ...first, amount: tao(1) - 1n };
  refuses(opened, 'Crowdloan.contribute', [
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a number that no crowdloan has', signed(bob), { ...args, crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['the block of the end', signed(bob), little, 'Crowdloan.ContributionPeriodEnded',
      ({ at, change }) => (at(END), change({ raised: tao(100) }))],
    ['a crowdloan that needs no more', signed(bob), little, 'Crowdloan.CapRaised', ({ change }) => change({ raised: tao(100) })],
    ['a rao too little', signed(bob), little, 'Crowdloan.ContributionTooLow',
      ({ change }) => change({ contributors_count: 500 })],
    ['one more than may contribute', signed(bob), args, 'Crowdloan.MaxContributorsReached',
      ({ change }) => change({ contributors_count: 500 })],
    ['those who did, where nobody else may', signed(), args, 'Crowdloan.MaxContributorsReached',
      ({ change }) => change({ contributors_count: 500 })],
    ['more than can be counted', signed(bob), args, 'Crowdloan.Overflow',
      ({ storage, leave }) => (storage.Contributions.set(0, bob, u64.MAX), leave(bob, 0n))],
    ['who lacks a rao', signed(bob), args, 'Crowdloan.InsufficientBalance', ({ leave }) => leave(bob, tao(1) - 1n)],
    ['money that is frozen', signed(bob), args, 'Token.Frozen', ({ pallets }) =>
      pallets.System.storage.Account.mutate(bob, (one) => ({ ...one, data: { ...one.data, frozen: tao(1_000) } }))],
  ]); // prettier-ignore

  it('moves the money to the crowdloan, and counts who gave it', () => {
    const bench = opened();
    contribute(bench, bob, tao(30));
    expectEvents(
      bench,
      ['Balances.Transfer', { from: bob, to: FUNDS, amount: tao(30) }],
      ['Crowdloan.Contributed', { ...first, contributor: bob, amount: tao(30) }],
    );
    expect(bench.info()).toMatchObject({ raised: tao(40), contributors_count: 2 });
    expect([bench.given(bob), bench.free(FUNDS), bench.free(bob)]).toEqual([tao(30), tao(40), tao(970)]);
  });

  it('adds to what somebody gave before, the creator too', () => {
    const bench = opened();
    for (const who of [bob, bob, alice]) contribute(bench, who, tao(2));
    expect(bench.info()).toMatchObject({ raised: tao(16), contributors_count: 2 });
    expect([bench.given(bob), bench.given(alice)]).toEqual([tao(4), tao(12)]);
  });

  it('takes no more than the cap leaves, be that less than is asked for', () => {
    const bench = opened();
    contribute(bench, bob, tao('89.5'));
    bench.forgetEvents();
    contribute(bench, charlie, tao(1_000));
    expectEvents(
      bench,
      ['Balances.Transfer', { from: charlie, to: FUNDS, amount: tao('0.5') }],
      ['Crowdloan.Contributed', { ...first, contributor: charlie, amount: tao('0.5') }],
    );
    expect(bench.info()).toMatchObject({ raised: tao(100), contributors_count: 3 });
  });

  it('takes the last place, in the last block, and all that somebody has', () => {
    const bench = opened();
    bench.change({ contributors_count: 499 });
    bench.leave(bob, tao(1));
    bench.at(END - 1);
    contribute(bench, bob, tao(1));
    expect(bench.info().contributors_count).toBe(500);
    expect(bench.free(bob)).toBe(0n);
  });
});

describe('withdraw', () => {
  const withBob = () => {
    const bench = opened();
    contribute(bench, bob, tao(30));
    bench.forgetEvents();
    return bench;
  };
  refuses(withBob, 'Crowdloan.withdraw', [
    ['root', root, first, 'BadOrigin'],
    ['nobody', noOrigin(), first, 'BadOrigin'],
    ['a number that no crowdloan has', signed(bob), { crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['a crowdloan that is finalised', signed(charlie), first, 'Crowdloan.AlreadyFinalized', ({ change }) => change({ finalized: true })],
    ['who gave nothing', signed(charlie), first, 'Crowdloan.NoContribution'],
    ['who gave zero', signed(charlie), first, 'Crowdloan.NoContribution', ({ storage }) => storage.Contributions.set(0, charlie, 0n)],
    ['the creator, who gave the deposit', signed(), first, 'Crowdloan.DepositCannotBeWithdrawn'],
    ['one more than were counted', signed(bob), first, 'Crowdloan.Underflow', ({ change }) => change({ contributors_count: 0 })],
    ['more than is there', signed(bob), first, 'Token.FundsUnavailable', ({ leave }) => leave(FUNDS, tao(30) - 1n)],
  ]); // prettier-ignore

  it('gives all back, after the end as well', () => {
    const bench = withBob();
    bench.at(END + 1);
    expectOk(bench, call('withdraw', first), signed(bob));
    expectEvents(
      bench,
      ['Balances.Transfer', { from: FUNDS, to: bob, amount: tao(30) }],
      ['Crowdloan.Withdrew', { ...first, contributor: bob, amount: tao(30) }],
    );
    expect(bench.info()).toMatchObject({ raised: tao(10), contributors_count: 1 });
    expect([bench.given(bob), bench.free(bob)]).toEqual([undefined, tao(1_000)]);
  });

  it('gives the creator what is above the deposit, and goes on counting him', () => {
    const bench = withBob();
    contribute(bench, alice, tao(5));
    expectOk(bench, call('withdraw', first), signed());
    expect(bench.info()).toMatchObject({ raised: tao(40), contributors_count: 2 });
    expect([bench.given(creator), bench.free(creator)]).toEqual([tao(10), tao(990)]);
  });

  it('takes back what had raised the cap', () => {
    const bench = raised();
    expectOk(bench, call('withdraw', first), signed(bob));
    expect(bench.info().raised).toBe(tao(10));
  });
});
