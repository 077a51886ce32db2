/** Wall-clock time and timers, so that tests can turn the hands themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs a task once, after so many milliseconds; 0 is as soon as what runs now is done. Gives back how to call it off. */
  after(milliseconds: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    if (milliseconds === 0) {
      const immediate = setImmediate(task);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
