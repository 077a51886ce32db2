import { PoolError } from './errors';
import { type Resubmission, resubmit } from './revalidation';
import type { PoolState } from './state';
import { type Candidate, punish, verify } from './submission';

/** A block that is no longer part of the chain. */
export interface RetractedBlock {
  readonly hash: string;
  /** The extrinsics to take back into the pool, as bytes; inherents may be among them. */
  readonly extrinsics: readonly Uint8Array[];
}

/** The chain has a new head that does not descend from the old one. */
export interface Revert {
  /** The number of the new head. */
  readonly number: number;
  /** In ascending order. */
  readonly retracted: readonly RetractedBlock[];
}

/**
 * Follows the chain back: bans are lifted, as they were verdicts on a state that is gone, and
 * everything is judged anew at the new head, the retracted transactions first.
 * Needs `validate` to answer for the new head.
 */
export function followRevert<Checked>(state: PoolState<Checked>, { number, retracted }: Revert): void {
  state.block = number;
  state.bans.clear();
  state.due.clear();
  for (const block of retracted) state.watchers.retracted(block.hash);

  const before = state.graph.clear();
  const items: Resubmission<Checked>[] = [];
  const seen = new Set<string>();
  const judge = (candidate: Candidate, from: Resubmission<Checked>['from'], known: Checked | undefined): void => {
    if (seen.has(candidate.hash)) return;
    seen.add(candidate.hash);
    const verdict = verify(state, candidate, known);
    if (!(verdict instanceof PoolError)) items.push({ transaction: verdict, from });
    else {
      punish(state, candidate.hash, verdict);
      state.watchers.invalid(candidate.hash);
    }
  };
  for (const block of retracted) {
    for (const bytes of block.extrinsics) {
      judge({ hash: state.rules.hashOf(bytes), bytes, source: 'External' }, 'outside', undefined);
    }
  }
  for (const transaction of before.ready) judge(transaction, 'ready', transaction.checked);
  for (const transaction of before.future) judge(transaction, 'future', transaction.checked);
  resubmit(state, items);
}
