import type { Checked } from '../../runtime/check';
import type { Clock } from '../clock';
import type { TransactionPool } from '../pool/pool';

/**
 * Calls `build` soon after a transaction has become ready, and again while it answers that it took some and more
 * are ready. What comes within `batch` ms after the first shares its block. Gives back how to stop.
 */
export function buildOnImport(
  clock: Clock,
  pool: TransactionPool<Checked>,
  batch: number,
  build: () => boolean,
): () => void {
  let cancel: (() => void) | undefined;
  const schedule = (): void => {
    cancel ??= clock.after(batch, () => {
      cancel = undefined;
      // A block that took nothing would not take more the next time: wait for news.
      if (build() && pool.readyCount > 0 && !stopped) schedule();
    });
  };
  let stopped = false;
  const unlisten = pool.onImport(schedule);
  if (pool.readyCount > 0) schedule();
  return () => {
    stopped = true;
    unlisten();
    cancel?.();
  };
}
