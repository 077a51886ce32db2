import { compareBytes } from '../../primitives/scale';
import { scanAll } from '../support/state/scan';
import type { System } from './declaration';

/** Under this prefix a node keeps the roots of child tries, and lets nobody write there. */
const CHILD_STORAGE = new TextEncoder().encode(':child_storage:');

const begins = (key: Uint8Array, prefix: Uint8Array): boolean =>
  compareBytes(key.subarray(0, prefix.length), prefix) === 0;

/** Writes or deletes raw bytes; keys of child tries stay as they are. @source sp-state-machine ext.rs place_storage */
export function putRaw({ env }: System, rawKey: Uint8Array, value: Uint8Array | undefined): void {
  if (!begins(rawKey, CHILD_STORAGE)) env.store.putRaw(rawKey, value);
}

/**
 * Deletes keys with a prefix, at most `limit` of those from before the block. A prefix that leads to child tries or lies
 * within them deletes nothing: not even the empty one.
 *
 * @source sp-state-machine ext.rs clear_prefix
 */
export function killPrefix({ env: { store } }: System, prefix: Uint8Array, limit: number): void {
  if (begins(prefix, CHILD_STORAGE) || begins(CHILD_STORAGE, prefix)) return;
  store.clear(scanAll(store, prefix), limit);
}
