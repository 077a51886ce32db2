import { startBeat } from '../../../node/producer/beat';
import { FakeClock } from '../fakeClock';

const INTERVAL = 250;

function beats(clock: FakeClock, work: (beat: number) => number = () => 0) {
  const times: number[] = [];
  const stop = startBeat(clock, INTERVAL, () => {
    times.push(clock.now());
    clock.spend(work(times.length));
  });
  return { times, stop };
}

describe('the beat', () => {
  it('falls on the multiples of the interval', () => {
    const clock = new FakeClock(1_000_060);
    const { times } = beats(clock);
    clock.pass(1_000);
    expect(times).toEqual([1_000_250, 1_000_500, 1_000_750, 1_001_000]);
  });

  it('does not drift when each beat takes a while', () => {
    const clock = new FakeClock(0);
    const { times } = beats(clock, () => 90);
    clock.pass(100 * INTERVAL);
    expect(times).toHaveLength(100);
    expect(times.at(-1)).toBe(100 * INTERVAL);
  });

  it('skips what passes meanwhile, and replays nothing', () => {
    const clock = new FakeClock(0);
    const { times } = beats(clock, (beat) => (beat === 2 ? 700 : 0));
    clock.pass(2_000);
    expect(times).toEqual([250, 500, 1_250, 1_500, 1_750, 2_000]);
  });

  it('does not beat twice when a timer rings a millisecond early', () => {
    const clock = new FakeClock(0);
    const early = {
      now: () => clock.now(),
      after: (ms: number, task: () => void) => clock.after(Math.max(ms - 1, 0), task),
    };
    const times: number[] = [];
    startBeat(early, INTERVAL, () => void times.push(clock.now()));
    clock.pass(1_000);
    expect(times).toEqual([249, 499, 749, 999]);
  });

  it('goes on from the new time when the clock is put back', () => {
    const clock = new FakeClock(10_000);
    const { times } = beats(clock, (beat) => (beat === 1 ? -5_000 : 0));
    clock.pass(1_000);
    expect(times.slice(0, 3)).toEqual([10_250, 5_500, 5_750]);
  });

  it('stops, also from within', () => {
    const clock = new FakeClock(0);
    let count = 0;
    const stop = startBeat(clock, INTERVAL, () => {
      count += 1;
      if (count === 3) stop();
    });
    clock.pass(10_000);
    expect(count).toBe(3);
    expect(clock.isIdle).toBe(true);
  });
});
