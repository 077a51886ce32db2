import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import { DispatchFailure, NotImplementedError, RuntimeTrap } from '../../../pallets/support/dispatchError';
import { noOrigin, restricted, root, signedBy } from '../../../pallets/support/origin';
import { NO_WEIGHT, weight } from '../../../pallets/support/weight';
import { alice, bob } from '../../support/accounts';
import { benchWith } from '../../support/bench';
import { expectEvents, expectOk, expectRefused, refuses } from '../../support/expectations';
import { errors, grain, kitchen, kitchenCall, kitchenSink, mountKitchen } from '../../support/kitchenSink';

const cook = (grains: bigint) => kitchenCall('cook', { grains, portions: 2 });
const serve = kitchenCall('serve', { note: Uint8Array.of(1, 2, 3) });
const burn = kitchenCall('burn', { grains: 5n });
const tryBurn = kitchenCall('try_burn', { grains: 5n });
const both = (...calls: readonly RuntimeCall[]) => kitchenCall('both', { calls });
const either = (first: RuntimeCall, second: RuntimeCall) => kitchenCall('either', { first, second });
const amount = (bench: ReturnType<typeof kitchen>) => bench.ctx.storage.Amount.get();

beforeAll(() => cryptoReady());

describe('a dispatch', () => {
  it('runs the call and answers what it reports', () => {
    const heard: string[] = [];
    const bench = kitchen((guest) => heard.push(guest));
    expect(expectOk(bench, cook(3n), signedBy(alice))).toEqual({});
    expect(expectOk(bench, serve, signedBy(bob))).toEqual({ actualWeight: weight(1n), pays: 'Yes' });
    expectEvents(bench, ['KitchenSink.Cooked', { cook: alice, grains: 3n }], ['KitchenSink.Served', [bob, 3]]);
    expect([amount(bench), bench.ctx.storage.Portions.get(), heard]).toEqual([3n, 2, [bob]]);
  });

  refuses(kitchen, 'KitchenSink.burn', [['root, and undoes what was written', root, { grains: 5n }, errors.Burnt]]);

  it('carries what a failed call reports', () => {
    expect(kitchen().run(burn, root)).toEqual({
      error: { type: 'Module', value: { pallet: 'KitchenSink', name: 'Burnt' } },
      actualWeight: weight(7n),
      pays: 'No',
    });
  });

  it('keeps what was written before a failure that the call swallowed', () => {
    const bench = kitchen();
    expectOk(bench, tryBurn, root);
    expect(amount(bench)).toBe(5n);
    expectEvents(bench, ['KitchenSink.Washed', [1]]);
  });

  it('is one layer a call: all of it is undone, or only what failed inside', () => {
    const bench = kitchen();
    const menu = both(cook(1n), both(cook(2n), burn));
    expectRefused(bench, menu, signedBy(alice), 'BadOrigin');
    expectOk(bench, either(both(cook(1n), burn), cook(10n)), signedBy(alice));
    expect(amount(bench)).toBe(10n);
    expect(bench.eventNames()).toEqual(['Cooked']);
  });

  it('leaves no trace of a trap, which no call can swallow', () => {
    const bench = kitchen(() => {
      throw new RuntimeTrap('the roof fell in');
    });
    const before = bench.root();
    expect(() => bench.run(either(both(cook(1n), serve), cook(2n)), signedBy(alice))).toThrow('the roof fell in');
    expect([bench.root(), bench.events()]).toEqual([before, []]);
  });

  it('of a call without a body is a trap that names it', () => {
    const bench = kitchen();
    const before = bench.root();
    const invent = kitchenCall('invent', { idea: 1 });
    expect(() => bench.run(either(both(cook(1n), invent), cook(2n)), signedBy(alice))).toThrow(NotImplementedError);
    expect(() => bench.run(invent, root)).toThrow(
      'KitchenSink.invent is declared but not implemented in this emulator yet',
    );
    expect(bench.root()).toBe(before);
  });

  it('of a call that is not there is our mistake', () => {
    expect(() => kitchen().run({ pallet: 'KitchenSink', name: 'dance', args: {} }, root)).toThrow(
      'this runtime has no call KitchenSink.dance',
    );
    expect(() => kitchen().env.dispatchInfo({ pallet: 'Ballroom', name: 'dance', args: {} })).toThrow(
      'this runtime has no call Ballroom.dance',
    );
  });
});

describe('layers', () => {
  const nested = (levels: number): RuntimeCall => (levels === 1 ? cook(1n) : both(nested(levels - 1)));

  it('go 255 deep', () => {
    const bench = kitchen();
    expectOk(bench, nested(255), signedBy(alice));
    expectRefused(bench, nested(256), signedBy(alice), 'Transactional.LimitReached');
    expectOk(bench, either(nested(255), cook(1n)), signedBy(alice));
    expect(amount(bench)).toBe(2n);
  });

  it('are counted anew after a failure', () => {
    const bench = kitchen();
    const fill = (left: number): number => (left === 0 ? 0 : bench.env.layer(() => fill(left - 1)));
    expect(() => fill(256)).toThrow('Transactional.LimitReached');
    expect(fill(255)).toBe(0);
  });

  it('keep what succeeded, undo what threw, and pass its error on', () => {
    const { ctx, env } = kitchen();
    expect(env.layer(() => ctx.storage.Amount.mutate(() => grain(1n)))).toBe(1n);
    const inner = () => env.layer(() => (ctx.storage.Amount.set(grain(3n)), 3));
    const outer = () =>
      env.layer(() => {
        ctx.storage.Amount.set(grain(2n));
        expect(inner()).toBe(3);
        throw new TypeError('any');
      });
    expect(outer).toThrow(new TypeError('any'));
    expect(ctx.storage.Amount.get()).toBe(1n);
  });
});

describe('the base filter', () => {
  const start = () => {
    const whole = benchWith({ forbids: ({ name }) => name === 'cook' }, mountKitchen());
    return { ...whole, ctx: whole.of(kitchenSink) };
  };

  it('holds for the origins of the environment, inside other calls too', () => {
    const bench = start();
    expectRefused(bench, cook(1n), bench.env.signed(alice), 'System.CallFiltered');
    expectRefused(bench, both(serve, cook(1n)), bench.env.signed(alice), 'System.CallFiltered');
    expectOk(bench, serve, bench.env.signed(alice));
  });

  it('does not hold for who passes it, and can be passed by', () => {
    const bench = start();
    expectOk(bench, cook(1n), signedBy(alice));
    expect(bench.run(cook(1n), root)).toEqual({ error: { type: 'BadOrigin' } });
    expect(bench.env.dispatchBypassFilter(cook(1n), bench.env.signed(alice))).toEqual({});
  });

  it('can be narrowed, root included, and never widened', () => {
    const bench = start();
    const only = (name: string) => (call: RuntimeCall) => call.name === name;
    expectRefused(bench, burn, restricted(root, only('cook')), 'System.CallFiltered');
    expectRefused(bench, cook(1n), restricted(bench.env.signed(alice), only('cook')), 'System.CallFiltered');
    expectRefused(bench, both(serve), restricted(signedBy(alice), only('both')), 'System.CallFiltered');
    expectOk(bench, serve, restricted(bench.env.signed(alice), only('serve')));
  });
});

describe('what a call declares', () => {
  const info = (call: RuntimeCall) => kitchen().env.dispatchInfo(call);

  it.each<[what: string, call: RuntimeCall, declared: object]>([
    [
      'a fixed weight, with reads and writes priced in',
      cook(1n),
      { callWeight: weight(225_001_000n, { proof: 30n }), class: 'Normal', pays: 'Yes' },
    ],
    [
      'a weight by its arguments, a class and no fee',
      serve,
      { callWeight: weight(30n), class: 'Operational', pays: 'No' },
    ],
    ['a mandatory call of no weight', kitchenCall('close'), { callWeight: NO_WEIGHT, class: 'Mandatory', pays: 'Yes' }],
    [
      'facts of the calls inside',
      both(serve, tryBurn),
      { callWeight: weight(131n), class: 'Operational', pays: 'Yes' },
    ],
    [
      'facts of the calls inside those',
      both(both(serve), serve),
      { callWeight: weight(62n), class: 'Operational', pays: 'No' },
    ],
    [
      'a call without a body',
      kitchenCall('invent', { idea: 1 }),
      { callWeight: weight(5n), class: 'Normal', pays: 'Yes' },
    ],
  ])('%s', (_what, call, declared) => {
    expect(info(call)).toEqual({ extensionWeight: NO_WEIGHT, ...declared });
  });

  it('is asked once of each call, however deep it lies', () => {
    let deep: RuntimeCall = serve;
    for (let level = 0; level < 40; level += 1) deep = both(deep, deep);
    expect(info(deep).callWeight.ref_time).toBe(31n * 2n ** 40n - 1n);
  });
});

describe('an inspector', () => {
  it('hears of calls, events and errors in their order', () => {
    const heard: string[] = [];
    const bench = benchWith(
      {
        inspector: {
          onCall: ({ name }, { caller }) => heard.push(`call ${name} by ${caller.type}`),
          onEvent: ({ name }) => heard.push(`event ${name}`),
          onError: ({ name }, { message }) => heard.push(`error ${name}: ${message}`),
        },
      },
      mountKitchen(),
    );
    bench.run(either(burn, tryBurn), root);
    expect(heard).toEqual([
      'call either by system', 'call burn by system', 'event Washed', 'error burn: KitchenSink.Burnt', 'call try_burn by system', 'event Washed',
    ]); // prettier-ignore
  });
});

describe('hooks', () => {
  it('run with the pallet and the number of the block', () => {
    const bench = kitchen();
    expect(bench.initialize(kitchenSink, 7)).toEqual(weight(100_000_000n));
    bench.finalize(kitchenSink, 7);
    expect([bench.ctx.storage.Portions.get(), bench.ctx.storage.Marker.get(), bench.eventNames()]).toEqual([
      7,
      7,
      ['Opened'],
    ]);
  });
});

describe('unsigned calls', () => {
  it('are valid where the pallet says so, and run without an origin', () => {
    const bench = kitchen();
    expect(kitchenSink.validateUnsigned?.(bench.ctx, kitchenCall('close'))).toMatchObject({ priority: 1n });
    expect(kitchenSink.validateUnsigned?.(bench.ctx, serve)).toBe('Call');
    expectOk(bench, kitchenCall('close'), noOrigin());
    expectRefused(bench, kitchenCall('close'), root, 'BadOrigin');
  });
});

describe('a dispatch failure', () => {
  it.each([
    [
      new DispatchFailure({ type: 'Module', value: { pallet: 'Balances', name: 'DeadAccount' } }),
      'Balances.DeadAccount',
    ],
    [new DispatchFailure({ type: 'Module', value: { index: 99, error: '0x01000000' } }), 'module 99 error 0x01000000'],
    [new DispatchFailure({ type: 'Token', value: 'Frozen' }), 'Token.Frozen'],
    [new DispatchFailure({ type: 'BadOrigin' }), 'BadOrigin'],
  ])('says what failed: %s', (failure, message) => {
    expect(failure.message).toBe(message);
    const reported = failure.with({ pays: 'No' });
    expect([reported.error, reported.info, failure.info]).toEqual([failure.error, { pays: 'No' }, {}]);
  });
});
