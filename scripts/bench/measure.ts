import { cpus, release, type } from 'node:os';
import { performance } from 'node:perf_hooks';

/** One line of the bench: what was done, how fast, and beside what it stands. */
export interface Row {
  readonly name: string;
  readonly workload: string;
  /** In `unit`; smaller is better unless the unit is a rate. */
  readonly measured: number;
  readonly unit: string;
  /** What the project wants to reach, in the same unit. */
  readonly target?: number;
  /** Figures of others for the like, with where they come from. */
  readonly beside?: string;
}

/** Best of several rounds, so that another process on the machine counts little: µs for one run of `work`. */
export function microseconds(
  work: () => unknown,
  { rounds = 7, repeat = 1 }: { readonly rounds?: number; readonly repeat?: number } = {},
): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    for (let run = 0; run < repeat; run += 1) work();
    best = Math.min(best, ((performance.now() - started) * 1000) / repeat);
  }
  return best;
}

/** Milliseconds that a promise takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The machine that the figures are of. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${type()} ${release()}, Node ${process.versions.node}`;
}
