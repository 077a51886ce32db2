import { cryptoReady } from '../../../primitives/crypto/hashers';
import { RuntimeTrap } from '../../../pallets/support/dispatchError';
import { noOrigin, root } from '../../../pallets/support/origin';
import { timestamp, type Timestamp } from '../../../pallets/timestamp';
import { mount } from '../../../runtime/definition';
import { alone } from './alone';

function start(onTimestampSet: (now: bigint) => void = () => undefined) {
  const clock = alone<Timestamp>(
    mount(2, timestamp, { constants: { MinimumPeriod: 125n }, config: () => ({ onTimestampSet }) }),
  );
  return { ...clock, set: (now: bigint, origin = noOrigin()) => clock.run('set', origin, { now }) };
}

beforeAll(() => cryptoReady());

describe('Timestamp.set', () => {
  it('is an inherent: nobody signs it', () => {
    expect(start().set(1_000n, root)).toEqual({ type: 'BadOrigin' });
  });

  it('sets the time and tells who listens', () => {
    const heard: bigint[] = [];
    const { ctx, set } = start((now) => void heard.push(now));
    expect(set(1_000n)).toEqual({});
    expect([ctx.storage.Now.get(), ctx.storage.DidUpdate.get(), heard]).toEqual([1_000n, true, [1_000n]]);
  });

  it('traps when the time was set in this block', () => {
    const { set } = start();
    set(1_000n);
    expect(() => set(9_000n)).toThrow(new RuntimeTrap('Timestamp.set: the time is set once in a block'));
  });

  it.each([
    ['first', 0n, 1n, true],
    ['half a slot later', 1_000n, 1_125n, true],
    ['a millisecond too early', 1_000n, 1_124n, false],
    ['wrapped beyond the last millisecond', 2n ** 64n - 1n, 124n, true],
  ])('takes a time that is %s: %s -> %s is %s', (_case, before, now, fine) => {
    const { ctx, set } = start();
    ctx.storage.Now.set(before);
    if (fine) expect(set(now)).toEqual({});
    else expect(() => set(now)).toThrow('1124 ms is too early, after 1000 ms it is 1125 ms or later');
  });

  it('writes nothing when a listener traps', () => {
    const { ctx, set } = start(() => {
      throw new RuntimeTrap('no');
    });
    expect(() => set(5n)).toThrow('no');
    expect(ctx.storage.Now.has()).toBe(false);
  });
});

describe('the end of a block', () => {
  it('forgets that the time was set', () => {
    const { ctx, set, finalize } = start();
    set(1_000n);
    finalize(1);
    expect(ctx.storage.DidUpdate.has()).toBe(false);
  });

  it('traps when the time was not set', () => {
    expect(() => start().finalize(1)).toThrow(RuntimeTrap);
  });
});
