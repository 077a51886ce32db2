import type { Clock } from '../../node/clock';

/** A clock whose hands the test moves. Tasks run in the order of their times; one may take time by moving the hands. */
export class FakeClock implements Clock {
  private readonly tasks = new Set<{ readonly at: number; readonly task: () => void }>();

  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  after(milliseconds: number, task: () => void): () => void {
    const entry = { at: this.time + milliseconds, task };
    this.tasks.add(entry);
    return () => this.tasks.delete(entry);
  }

  /** Moves the hands without running anything, as a long computation does. */
  spend(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Lets time pass, and what is due run. */
  pass(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (let next = this.due(until); next !== undefined; next = this.due(until)) {
      this.tasks.delete(next);
      this.time = Math.max(this.time, next.at);
      next.task();
    }
    this.time = Math.max(this.time, until);
  }

  /** Whether anything waits for its time. */
  get isIdle(): boolean {
    return this.tasks.size === 0;
  }

  private due(until: number) {
    return [...this.tasks].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}
