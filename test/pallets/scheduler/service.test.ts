import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import { addWeight, weight } from '../../../pallets/support/weight';
import { account, BROKEN, probe } from '../utility/probe';
import { at, call, LONG, NAME, namedAt, nest, OTHER, start } from './bench';

const alice = account(0xa1);
const OK = { type: 'Ok', value: undefined };

beforeAll(() => cryptoReady());

describe('the beginning of a block', () => {
  const EMPTY = addWeight(
    weight(1_335_000n, { reads: 1, writes: 1, proof: 1489n }),
    weight(2_409_000n, { reads: 1, writes: 1, proof: 110_487n }),
  );
  const plus = (ref: bigint, proof = 0n) => addWeight(EMPTY, weight(ref, { proof }));

  it('has its recorded weight when nothing is due, and writes nothing', () => {
    const { begin, ctx } = start();
    expect(begin(11)).toEqual(EMPTY);
    expect(ctx.storage.Agenda.has(11)).toBe(false);
    expect(ctx.storage.IncompleteSince.has()).toBe(false);
  });

  it.each([
    ['a task', at(20, probe.note(1)), plus(486_046n + 2_991_000n + 1_858_000n + 400n, 20n)],
    ['a task that reports no weight', at(20, probe.free), plus(486_046n + 2_991_000n + 1_858_000n + 10n)],
    ['a named task', namedAt(NAME, 20, probe.free), plus(486_046n + 104_292_000n + 1_858_000n + 10n)],
    // Measured cheaper than a plain task: it weighs as one.
    ['a periodic task', at(20, probe.free, { periodic: [5, 3] }), plus(486_046n + 2_991_000n + 1_858_000n + 10n)],
  ])('weighs %s with the dispatch and the call', (_what, outer, expected) => {
    const { asRoot, begin, notes } = start();
    asRoot(outer);
    expect(begin(20)).toEqual(expected);
    expect(notes()).toHaveLength(1);
  });

  it('weighs a call from Preimage by its length', () => {
    const { asRoot, begin, chain, events } = start();
    asRoot(at(20, LONG));
    const [bytes = new Uint8Array(0)] = chain.kept.values();
    const fetched = addWeight(
      weight(16_792_000n, { reads: 3, writes: 2, proof: 3556n }),
      weight(23_402n * BigInt(bytes.length), { proof: BigInt(bytes.length) }),
    );
    expect(begin(20)).toEqual(addWeight(plus(486_046n + 1_858_000n), fetched));
    expect([...chain.needed.values()]).toEqual([0]);
    expect(events().at(-1)).toEqual(['Scheduler.Dispatched', { task: [20, 0], id: undefined, result: OK }]);
  });

  it('weighs a signed task more', () => {
    const { ctx, asRoot, begin, notes } = start();
    asRoot(at(20, probe.free));
    const [task] = ctx.storage.Agenda.get(20);
    if (task !== undefined)
      ctx.storage.Agenda.set(20, [{ ...task, origin: { type: 'system', value: { type: 'Signed', value: alice } } }]);
    expect(begin(20)).toEqual(plus(486_046n + 2_991_000n + 54_155_000n + 10n, 3997n));
    expect(notes()).toEqual([`free by ${alice}`]);
  });

  it('runs tasks by priority, equal ones in their order', () => {
    const { asRoot, begin, notes, ctx } = start();
    [5, 1, 5, 0].forEach((priority, value) => asRoot(at(20, probe.note(value), { priority })));
    begin(20);
    expect(notes()).toEqual(['3 by root', '1 by root', '0 by root', '2 by root']);
    expect(ctx.storage.Agenda.has(20)).toBe(false);
  });

  it('tells how a task ended, and forgets its name', () => {
    const { asRoot, begin, notes, events, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.fail));
    begin(20);
    expect(notes()).toEqual([]);
    expect(events().at(-1)).toEqual([
      'Scheduler.Dispatched',
      { task: [20, 0], id: NAME, result: { type: 'Err', value: BROKEN } },
    ]);
    expect(ctx.storage.Lookup.has(NAME)).toBe(false);
  });

  it('puts a periodic task on the agenda of its next turn until all are taken', () => {
    const { asRoot, begin, notes, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.note(1), { periodic: [5, 3] }));
    begin(20);
    expect(ctx.storage.Lookup.get(NAME)).toEqual([25, 0]);
    for (const now of [21, 25, 30, 35]) begin(now);
    expect(notes()).toHaveLength(3);
    expect(ctx.storage.Lookup.has(NAME)).toBe(false);
    expect([...ctx.storage.Agenda.keys()]).toEqual([]);
  });

  it('gives a periodic task up when its next agenda is full', () => {
    const { asRoot, begin, eventNames } = start();
    asRoot(at(20, probe.note(1), { periodic: [5, 3] }));
    for (let index = 0; index < 50; index += 1) asRoot(at(25, probe.free));
    begin(20);
    expect(eventNames().slice(-2)).toEqual(['Dispatched', 'PeriodicFailed']);
  });
});

describe('retries', () => {
  const retry = (retries: number, period: number) => call('set_retry', { task: [20, 0], retries, period });

  it('try a failing task again, as often as said and no more', () => {
    const { asRoot, begin, events, ctx } = start();
    asRoot(at(20, probe.fail));
    asRoot(retry(2, 3));
    begin(20);
    expect(ctx.storage.Retries.get([20, 0])).toBeUndefined();
    expect(ctx.storage.Retries.get([23, 0])).toEqual({ total_retries: 2, remaining: 1, period: 3 });
    begin(23);
    begin(26);
    expect(events().filter(([name]) => name === 'Scheduler.Dispatched')).toHaveLength(3);
    expect([...ctx.storage.Agenda.keys()]).toEqual([]);
    expect([...ctx.storage.Retries.keys()]).toEqual([]);
  });

  it('weigh as a full agenda', () => {
    const { asRoot, begin } = start();
    asRoot(at(20, probe.fail));
    const without = begin(20) ?? weight(0n);
    asRoot(at(30, probe.fail));
    asRoot(call('set_retry', { task: [30, 0], retries: 1, period: 1 }));
    const cost = weight(10_762_174n + 50n * 16_285n, { reads: 1, writes: 2, proof: 110_487n });
    expect(begin(30)).toEqual(addWeight(without, cost));
  });

  it('lose the name and the period, which go on with the next turn, and so does the setting', () => {
    const { asRoot, begin, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.fail, { periodic: [5, 3] }));
    asRoot(call('set_retry_named', { id: NAME, retries: 2, period: 3 }));
    begin(20);
    expect(ctx.storage.Agenda.get(23)[0]).toMatchObject({ maybe_id: undefined, maybe_periodic: undefined });
    expect(ctx.storage.Agenda.get(25)[0]).toMatchObject({ maybe_id: NAME, maybe_periodic: [5, 1] });
    expect(ctx.storage.Retries.get([25, 0])).toEqual({ total_retries: 2, remaining: 2, period: 3 });
  });

  it('are cancelled by address and by name', () => {
    const { asRoot, events, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.free));
    asRoot(retry(2, 3));
    asRoot(call('cancel_retry', { task: [20, 0] }));
    expect(ctx.storage.Retries.has([20, 0])).toBe(false);
    asRoot(call('cancel_retry_named', { id: NAME }));
    expect(events().slice(1)).toEqual([
      ['Scheduler.RetrySet', { task: [20, 0], id: undefined, period: 3, retries: 2 }],
      ['Scheduler.RetryCancelled', { task: [20, 0], id: undefined }],
      ['Scheduler.RetryCancelled', { task: [20, 0], id: NAME }],
    ]);
  });

  it('say so when they find no place, without the name', () => {
    const { asRoot, begin, events } = start();
    asRoot(namedAt(NAME, 20, probe.fail));
    asRoot(retry(1, 5));
    for (let index = 0; index < 50; index += 1) asRoot(at(25, probe.free));
    begin(20);
    expect(events().at(-1)).toEqual(['Scheduler.RetryFailed', { task: [20, 0], id: undefined }]);
  });
});

describe('what cannot run', () => {
  it('stays on its agenda when its call is gone', () => {
    const { asRoot, begin, chain, events, ctx } = start();
    asRoot(namedAt(NAME, 20, LONG));
    chain.kept.clear();
    begin(20);
    expect(events().at(-1)).toEqual(['Scheduler.CallUnavailable', { task: [20, 0], id: NAME }]);
    expect(ctx.storage.Agenda.get(20)).toHaveLength(1);
    expect(ctx.storage.Lookup.has(NAME)).toBe(false);
    expect([...chain.needed.values()]).toEqual([0]);
    expect(ctx.storage.IncompleteSince.has()).toBe(false);
  });

  it('stays on its agenda when it weighs more than a block lets tasks weigh', () => {
    const limit = addWeight(
      weight(1_335_000n + 2_409_000n + 486_046n * 50n + 2_991_000n + 1_858_000n + 5n, { reads: 2, writes: 2 }),
      weight(0n, { proof: 200_000n }),
    );
    const { asRoot, begin, events, ctx } = start(limit);
    asRoot(
      at(20, {
        pallet: 'Sudo',
        name: 'sudo_unchecked_weight',
        args: { call: probe.note(1), weight: weight(10n ** 12n) },
      }),
    );
    begin(20);
    expect(events().at(-1)).toEqual(['Scheduler.PermanentlyOverweight', { task: [20, 0], id: undefined }]);
    expect(ctx.storage.Agenda.get(20)).toHaveLength(1);
    expect(ctx.storage.IncompleteSince.has()).toBe(false);
  });

  it('waits for the next block when the weight is used up', () => {
    const heavy = (value: number): RuntimeCall => nest(probe.note(value), 1);
    const outer = (value: number): RuntimeCall => ({
      ...heavy(value),
      args: { ...heavy(value).args, weight: weight(2n * 10n ** 12n) },
    });
    const { asRoot, begin, notes, events, ctx } = start();
    asRoot(namedAt(NAME, 20, outer(1)));
    asRoot(namedAt(OTHER, 20, outer(2)));
    begin(20);
    expect(notes()).toEqual(['1 by root']);
    expect(events().at(-1)).toEqual(['Scheduler.AgendaIncomplete', { when: 20 }]);
    expect(ctx.storage.IncompleteSince.get()).toBe(20);
    expect(ctx.storage.Agenda.get(20).map((task) => task?.maybe_id)).toEqual([undefined, OTHER]);
    begin(21);
    expect(notes()).toEqual(['1 by root', '2 by root']);
    expect(ctx.storage.IncompleteSince.has()).toBe(false);
    expect(ctx.storage.Agenda.has(20)).toBe(false);
  });

  it('waits too when the weight does not even allow an agenda', () => {
    const { begin, ctx, eventNames } = start(weight(126_335_000n, { proof: 10_000n }));
    expect(begin(20)).toEqual(weight(1_335_000n, { reads: 1, writes: 1, proof: 1489n }));
    expect(eventNames()).toEqual(['AgendaIncomplete']);
    expect(ctx.storage.IncompleteSince.get()).toBe(20);
  });
});
