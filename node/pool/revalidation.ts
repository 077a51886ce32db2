import { PoolError } from './errors';
import type { PoolState } from './state';
import { enforceLimits, removeInvalid, verify } from './submission';
import type { PoolTransaction } from './transaction';

/** Where a transaction was before it was taken out to be put in again. */
export type Place = 'ready' | 'future' | 'outside';

/** A transaction to put into the pool again. */
export interface Resubmission<Checked> {
  readonly transaction: PoolTransaction<Checked>;
  readonly from: Place;
}

/**
 * Validates some of the ready transactions again, those that were not looked at for the longest time
 * first, and removes what has become invalid. What cannot be judged stays.
 *
 * DIVERGES: a real node does this in the background, in batches of no set order, and a transaction
 * that stays valid moves behind its equals; here it keeps its place.
 *
 * @source sc-transaction-pool single_state_txpool/revalidation.rs batch_revalidate
 */
export function revalidateBatch<Checked>(state: PoolState<Checked>): void {
  const { graph, due, rules } = state;
  for (const { transaction } of graph.ready.entries()) due.add(transaction.hash);
  const { min, max } = rules.revalidation;
  let left = Math.min(max, Math.max(min, Math.ceil(due.size / 4)));

  const invalid: string[] = [];
  const moved: PoolTransaction<Checked>[] = [];
  for (const hash of due) {
    if (left === 0) break;
    due.delete(hash);
    const transaction = graph.ready.get(hash)?.transaction;
    if (transaction === undefined) continue;
    left -= 1;
    const verdict = verify(state, transaction, transaction.checked);
    if (verdict instanceof PoolError) {
      if (verdict.kind !== 'UnknownTransaction') invalid.push(hash);
    } else if (!graph.ready.refresh(verdict, (tag) => graph.isRecentTag(tag))) moved.push(verdict);
  }
  if (invalid.length > 0) removeInvalid(state, invalid);
  for (const transaction of moved) move(state, transaction);
}

/** Puts transactions in, in this order, and tells the watchers of those that end elsewhere than before. */
export function resubmit<Checked>(state: PoolState<Checked>, items: readonly Resubmission<Checked>[]): void {
  const { graph, watchers, rules } = state;
  const ends = new Map<string, 'ready' | 'future' | 'dropped' | 'invalid'>();
  for (const { transaction } of items) {
    // A transaction may come before the one it depends on, so future ones are always let in here.
    const imported = graph.import(transaction, true);
    if (imported.queue === 'refused') {
      ends.set(imported.hash, 'invalid');
      for (const { hash } of imported.lost) ends.set(hash, 'dropped');
      continue;
    }
    ends.set(imported.hash, imported.queue);
    if (imported.queue === 'future') continue;
    for (const hash of imported.promoted) ends.set(hash, 'ready');
    for (const { hash } of imported.removed) ends.set(hash, 'dropped');
  }
  if (!rules.acceptFuture) for (const { hash } of graph.future.clear()) ends.set(hash, 'dropped');

  const places = new Map(items.map(({ transaction, from }) => [transaction.hash, from]));
  for (const [hash, end] of ends) if (end !== places.get(hash)) watchers[end](hash);
  enforceLimits(state);
}

/** Takes out a transaction with its dependants and puts all of them where they belong now. */
function move<Checked>(state: PoolState<Checked>, verdict: PoolTransaction<Checked>): void {
  const ready = state.graph.ready.removeSubtree([verdict.hash]);
  const future = state.graph.future.remove([verdict.hash]);
  const items = [...ready, ...future].map((transaction, i) => ({
    transaction: transaction.hash === verdict.hash ? verdict : transaction,
    from: i < ready.length ? ('ready' as const) : ('future' as const),
  }));
  resubmit(state, items);
}
