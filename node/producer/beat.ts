import type { Clock } from '../clock';

/**
 * Calls `onBeat` at the multiples of `interval` in wall-clock time (ms), so it does not drift and falls on the
 * beginnings of slots. A beat that passes while the last one is still at work is skipped. Gives back how to stop.
 */
export function startBeat(clock: Clock, interval: number, onBeat: () => void): () => void {
  let stopped = false;
  let cancel: () => void;
  let last: number | undefined;
  const waitForNext = (): void => {
    const now = clock.now();
    let beat = (Math.floor(now / interval) + 1) * interval;
    // A timer may ring a millisecond early, and then its own beat is still to come.
    if (beat === last) beat += interval;
    last = beat;
    cancel = clock.after(beat - now, ring);
  };
  const ring = (): void => {
    onBeat();
    if (!stopped) waitForNext();
  };
  waitForNext();
  return () => {
    stopped = true;
    cancel();
  };
}
