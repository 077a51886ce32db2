import { cryptoReady } from '../../../primitives/crypto/hashers';
import { account, probe } from '../utility/probe';
import { after, at, call, error, LONG, NAME, namedAt, start, what } from './bench';

const alice = account(0xa1);

beforeAll(() => cryptoReady());

describe('each call of Scheduler', () => {
  const calls = [
    ['schedule', at(20, probe.free), 155_736_084n],
    ['cancel', call('cancel', { when: 20, index: 0 }), 366_409_882n],
    ['schedule_named', namedAt(NAME, 20, probe.free), 286_963_187n],
    ['cancel_named', call('cancel_named', { id: NAME }), 396_315_022n],
    ['schedule_after', after(3, probe.free), 155_736_084n],
    [
      'schedule_named_after',
      call('schedule_named_after', { id: NAME, after: 3, ...what(probe.free, {}) }),
      286_963_187n,
    ],
    ['set_retry', call('set_retry', { task: [20, 0], retries: 1, period: 1 }), 294_783_000n],
    ['set_retry_named', call('set_retry_named', { id: NAME, retries: 1, period: 1 }), 336_544_000n],
    ['cancel_retry', call('cancel_retry', { task: [20, 0] }), 294_076_000n],
    ['cancel_retry_named', call('cancel_retry_named', { id: NAME }), 332_329_000n],
  ] as const;

  it.each(calls)('%s is for root only and has its recorded weight', (_name, outer, ref_time) => {
    const { run, env } = start();
    expect(run(outer, env.signed(alice))).toEqual({ error: { type: 'BadOrigin' } });
    expect(env.dispatchInfo(outer)).toMatchObject({
      callWeight: { ref_time, proof_size: 110_487n },
      class: 'Normal',
      pays: 'Yes',
    });
  });

  it.each(calls.filter(([name]) => !name.startsWith('schedule')))(
    '%s finds no task where there is none',
    (_name, outer) => {
      expect(start().asRoot(outer)).toEqual(error('NotFound'));
    },
  );
});

describe('scheduling', () => {
  it.each([9, 10])('refuses block %i in block 10', (when) => {
    const { asRoot } = start();
    expect(asRoot(at(when, probe.free))).toEqual(error('TargetBlockNumberInPast'));
    expect(asRoot(namedAt(NAME, when, probe.free))).toEqual(error('TargetBlockNumberInPast'));
  });

  it('counts blocks after the next', () => {
    const { asRoot, events } = start();
    asRoot(after(0, probe.free));
    asRoot(call('schedule_named_after', { id: NAME, after: 5, ...what(probe.free, {}) }));
    expect(events()).toEqual([
      ['Scheduler.Scheduled', { when: 11, index: 0 }],
      ['Scheduler.Scheduled', { when: 16, index: 0 }],
    ]);
  });

  it('refuses a name twice, before it looks at the time', () => {
    const { asRoot, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.free));
    expect(asRoot(namedAt(NAME, 1, probe.free))).toEqual(error('FailedToSchedule'));
    expect(ctx.storage.Lookup.get(NAME)).toEqual([20, 0]);
  });

  it('holds 50 tasks, and fills an empty place only then', () => {
    const { asRoot, events } = start();
    for (let index = 0; index < 49; index += 1) asRoot(at(20, probe.free));
    asRoot(call('cancel', { when: 20, index: 3 }));
    asRoot(at(20, probe.free));
    expect(events().at(-1)).toEqual(['Scheduler.Scheduled', { when: 20, index: 49 }]);
    asRoot(at(20, probe.free));
    expect(events().at(-1)).toEqual(['Scheduler.Scheduled', { when: 20, index: 3 }]);
    expect(asRoot(at(20, probe.free))).toEqual({ error: { type: 'Exhausted' } });
  });

  it.each([
    [undefined, undefined],
    [
      [3, 4],
      [3, 3],
    ],
    [
      [3, 2],
      [3, 1],
    ],
    [[3, 1], undefined],
    [[3, 0], undefined],
    [[0, 4], undefined],
  ] as const)('keeps of the turns %j: %j', (periodic, kept) => {
    const { asRoot, ctx } = start();
    asRoot(at(20, probe.free, { periodic }));
    expect(ctx.storage.Agenda.get(20)[0]?.maybe_periodic).toEqual(kept);
  });

  it('keeps short calls in the agenda and long ones in Preimage', () => {
    const { asRoot, ctx, chain } = start();
    asRoot(at(20, probe.note(1)));
    asRoot(at(20, LONG));
    const [short, long] = ctx.storage.Agenda.get(20);
    expect(short?.call).toEqual({ type: 'Inline', value: Uint8Array.of(200, 0, 1, 0, 0, 0) });
    const [[hash, bytes] = ['', new Uint8Array(0)]] = [...chain.kept];
    expect(long?.call).toEqual({ type: 'Lookup', value: { hash, len: bytes.length } });
    expect(chain.needed.get(hash)).toBe(1);
    asRoot(call('cancel', { when: 20, index: 1 }));
    expect(chain.needed.get(hash)).toBe(0);
  });
});

describe('cancelling', () => {
  it('cuts empty places off the end, and removes an empty agenda', () => {
    const { asRoot, agenda, ctx } = start();
    for (const priority of [1, 2, 3]) asRoot(at(20, probe.free, { priority }));
    asRoot(call('cancel', { when: 20, index: 1 }));
    expect(agenda(20)).toEqual([1, undefined, 3]);
    asRoot(call('cancel', { when: 20, index: 2 }));
    expect(agenda(20)).toEqual([1]);
    asRoot(call('cancel', { when: 20, index: 0 }));
    expect(ctx.storage.Agenda.has(20)).toBe(false);
  });

  it.each([
    ['cancel', call('cancel', { when: 20, index: 0 })],
    ['cancel_named', call('cancel_named', { id: NAME })],
  ])('%s forgets the name and the retries', (_name, outer) => {
    const { asRoot, ctx, events } = start();
    asRoot(namedAt(NAME, 20, probe.free));
    asRoot(call('set_retry_named', { id: NAME, retries: 2, period: 3 }));
    asRoot(outer);
    expect(ctx.storage.Lookup.has(NAME)).toBe(false);
    expect(ctx.storage.Retries.has([20, 0])).toBe(false);
    expect(events().at(-1)).toEqual(['Scheduler.Canceled', { when: 20, index: 0 }]);
  });

  it.each([
    ['cancel', call('cancel', { when: 20, index: 0 })],
    ['cancel_named', call('cancel_named', { id: NAME })],
    ['set_retry', call('set_retry', { task: [20, 0], retries: 1, period: 1 })],
    ['cancel_retry', call('cancel_retry', { task: [20, 0] })],
  ])('%s wants the privilege of whoever scheduled the task', (_name, outer) => {
    const { asRoot, chain, ctx } = start();
    asRoot(namedAt(NAME, 20, probe.free));
    chain.privileged = false;
    expect(asRoot(outer)).toEqual({ error: { type: 'BadOrigin' } });
    expect(ctx.storage.Lookup.has(NAME)).toBe(true);
  });
});
