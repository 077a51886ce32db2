import {
  alreadyImported,
  immediatelyDropped,
  invalidTransaction,
  noTagsProvided,
  PoolError,
  temporarilyBanned,
  unactionable,
  unknownTransaction,
  verificationFailed,
} from './errors';
import type { Imported } from './graph';
import type { PoolState } from './state';
import { isExceeded, type PoolTransaction, validAt } from './transaction';
import type { TransactionSource } from './validity';

/** The bytes of a transaction before they are judged. */
export interface Candidate {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly source: TransactionSource;
}

/**
 * Validates an extrinsic, imports it and enforces the limits.
 * Throws a PoolError that says why it is not in the pool.
 */
export function submitOne<Checked>(state: PoolState<Checked>, candidate: Candidate): void {
  const { hash } = candidate;
  const verdict = refusalOfKnown(state, hash) ?? verify(state, candidate, undefined);
  if (verdict instanceof PoolError) {
    punish(state, hash, verdict);
    throw verdict;
  }
  importOne(state, verdict);
  if (enforceLimits(state).has(hash)) throw immediatelyDropped();
}

/** Judges an extrinsic at the head. Changes nothing. */
export function verify<Checked>(
  state: PoolState<Checked>,
  candidate: Candidate,
  known: Checked | undefined,
): PoolTransaction<Checked> | PoolError {
  const verdict = state.rules.validate(candidate.bytes, candidate.source, known);
  if (verdict.ok) {
    if (verdict.transaction.provides.length === 0) return noTagsProvided();
    return validAt(state.block, candidate, verdict.transaction, verdict.checked);
  }
  if ('trap' in verdict) return verificationFailed(verdict.trap);
  const { error } = verdict;
  return error.type === 'Invalid' ? invalidTransaction(error.value) : unknownTransaction(error.value);
}

/**
 * Bans what was refused before it came near the queues, so that it is not validated over and over;
 * what is merely unknown may come back at once.
 */
export function punish<Checked>(state: PoolState<Checked>, hash: string, error: PoolError): void {
  if (error.kind === 'UnknownTransaction') state.watchers.invalid(hash);
  else state.bans.ban([hash]);
}

/** Imports a valid transaction and tells the watchers. Throws a PoolError if there is no place for it. */
export function importOne<Checked>(state: PoolState<Checked>, transaction: PoolTransaction<Checked>): void {
  if (!transaction.propagate && !state.rules.authorsBlocks) throw unactionable();
  const imported = state.graph.import(transaction, state.rules.acceptFuture);
  if (imported.queue === 'ready') {
    for (const listener of state.importListeners) state.watchers.post(() => listener(transaction.hash));
  }
  announce(state, imported);
  if (imported.queue === 'refused') throw imported.error;
}

/** Tells the watchers what an import did to all transactions concerned. */
export function announce<Checked>({ watchers }: PoolState<Checked>, imported: Imported<Checked>): void {
  switch (imported.queue) {
    case 'future':
      watchers.future(imported.hash);
      break;
    case 'ready':
      watchers.ready(imported.hash);
      for (const { hash } of imported.removed) watchers.usurped(hash, imported.hash);
      for (const hash of imported.promoted) watchers.ready(hash);
      break;
    case 'refused':
      for (const { hash } of imported.lost) watchers.dropped(hash);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Drops and bans what the limits leave no room for, and gives back the hashes. */
export function enforceLimits<Checked>(state: PoolState<Checked>): ReadonlySet<string> {
  const { graph, rules } = state;
  const fits =
    !isExceeded(rules.ready, graph.ready.size, graph.ready.bytes) &&
    !isExceeded(rules.future, graph.future.size, graph.future.bytes);
  if (fits) return NOTHING;
  const dropped = new Set(graph.enforceLimits(rules.ready, rules.future).map(({ hash }) => hash));
  state.bans.ban(dropped);
  for (const hash of dropped) state.watchers.dropped(hash);
  return dropped;
}

/** Takes transactions out as invalid, with what depends on them; bans those named, not the dependants. */
export function removeInvalid<Checked>(
  state: PoolState<Checked>,
  hashes: readonly string[],
): PoolTransaction<Checked>[] {
  state.bans.ban(hashes);
  const removed = state.graph.removeSubtree(hashes);
  for (const { hash } of removed) state.watchers.invalid(hash);
  return removed;
}

/**
 * Quirk of real nodes: to submit what is already in the pool bans it, so the first repetition is
 * answered with "already imported" and the next ones with "temporarily banned".
 */
function refusalOfKnown<Checked>(state: PoolState<Checked>, hash: string): PoolError | undefined {
  if (state.bans.has(hash)) return temporarilyBanned();
  return state.graph.get(hash) === undefined ? undefined : alreadyImported();
}
