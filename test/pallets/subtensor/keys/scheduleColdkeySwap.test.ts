import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { scheduler } from '../../../../pallets/scheduler';
import { alice, bob, charlie } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { call, free, LATER, old, start, type Start } from './bench';

beforeAll(() => cryptoReady());

const DURATION = 36_000;
const AGAIN = 7_200;
const when = LATER + DURATION;
const args = { new_coldkey: bob };
const byAlice = signedBy(alice);
const schedule = (bench: Start, new_coldkey = bob) =>
  expectOk(bench, call('schedule_swap_coldkey', { new_coldkey }), byAlice);

describe('schedule_swap_coldkey', () => {
  const scheduledFor = (block: number) => (bench: Start) => bench.storage.ColdkeySwapScheduled.set(alice, [block, bob]);
  const broke = (bench: Start) => bench.sys.storage.Account.remove(alice);

  refuses(start, 'SubtensorModule.schedule_swap_coldkey', [
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['root', root, args, 'BadOrigin'],
    [
      'whoever scheduled one that was due less than 7,200 blocks ago',
      byAlice,
      args,
      'SubtensorModule.SwapAlreadyScheduled',
      (bench) => {
        scheduledFor(LATER - AGAIN + 1)(bench);
        broke(bench);
      },
    ],
    ['whoever cannot pay', byAlice, args, 'SubtensorModule.NotEnoughBalanceToPaySwapColdKey', broke],
    [
      'a block whose agenda is full',
      byAlice,
      args,
      'SubtensorModule.FailedToSchedule',
      (bench) => {
        const { Agenda } = bench.pallets.Scheduler.storage;
        schedule(bench);
        Agenda.set(
          when,
          Array.from({ length: 50 }, () => Agenda.get(when)[0]!),
        );
        bench.storage.ColdkeySwapScheduled.remove(alice);
        bench.forgetEvents();
      },
    ],
  ]);

  it('may be done again 7,200 blocks after the last was due', () => {
    const bench = start();
    scheduledFor(LATER - AGAIN)(bench);
    schedule(bench, charlie);
    expect(bench.storage.ColdkeySwapScheduled.get(alice)).toEqual([when, charlie]);
  });

  it('takes nothing yet, and puts the swap on the agenda, by root, without a name', () => {
    const bench = start();
    schedule(bench);
    const agenda = bench.pallets.Scheduler.storage.Agenda.get(when);
    expect(free(bench, alice)).toBe(tao(10));
    expect(agenda).toMatchObject([{ maybe_id: undefined, priority: 63, call: { type: 'Inline' }, maybe_periodic: undefined }]); // prettier-ignore
    expect(agenda[0]!.origin).toEqual(root.caller);
    expectEvents(
      bench,
      ['Scheduler.Scheduled', { when, index: 0 }],
      [
        'SubtensorModule.ColdkeySwapScheduled',
        { old_coldkey: alice, new_coldkey: bob, execution_block: when, swap_cost: tao('0.1') },
      ],
    );
  });

  it('swaps when its block comes', () => {
    const bench = start();
    schedule(bench);
    bench.sys.storage.Number.set(when);
    bench.pallets.Scheduler.storage.IncompleteSince.set(when);
    bench.initialize(scheduler, when);
    expect(bench.storage.Owner.get(old)).toBe(bob);
    expect([free(bench, alice), free(bench, bob)]).toEqual([0n, tao('9.9')]);
    expect(bench.storage.ColdkeySwapScheduled.has(alice)).toBe(false);
  });
});
