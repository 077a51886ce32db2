import type { RuntimeCall } from '../support/call';
import { ensure } from '../support/dispatchError';
import { isRoot, restricted, type Origin } from '../support/origin';
import { addWeight, NO_WEIGHT, type PostDispatchInfo } from '../support/weight';
import { errors, type Utility } from './declaration';
import { dispatchInner, ensureSomebody } from './dispatching';
import { ownWeight } from './weights';

/** @throws BadOrigin for None, Utility.TooManyCalls */
function ensureMayBatch(ctx: Utility, origin: Origin, calls: readonly RuntimeCall[]): void {
  ensureSomebody(origin);
  ensure(calls.length <= ctx.constants.batched_calls_limit, errors.TooManyCalls);
}

/**
 * Runs calls up to the first that fails. What came before it stands, and the batch itself succeeds.
 *
 * @source pallets/utility lib.rs batch
 */
export function runBatch(ctx: Utility, origin: Origin, calls: readonly RuntimeCall[]): PostDispatchInfo {
  ensureMayBatch(ctx, origin, calls);
  let used = NO_WEIGHT;
  for (const [index, inner] of calls.entries()) {
    const ended = dispatchInner(ctx, inner, origin);
    used = addWeight(used, ended.used);
    if (ended.failure !== undefined) {
      ctx.deposit('BatchInterrupted', { index, error: ended.failure.error });
      return { actualWeight: addWeight(ownWeight.batch(index + 1), used) };
    }
    ctx.deposit('ItemCompleted', {});
  }
  ctx.deposit('BatchCompleted', {});
  return { actualWeight: addWeight(ownWeight.batch(calls.length), used) };
}

const isNoBatchAll = (inner: RuntimeCall): boolean => inner.pallet !== 'Utility' || inner.name !== 'batch_all';

/**
 * Runs calls, all or none. Only root may nest one in another, at any depth.
 *
 * @throws DispatchFailure of the first call that fails, with the weight used so far
 * @source pallets/utility lib.rs batch_all
 */
export function runBatchAll(ctx: Utility, origin: Origin, calls: readonly RuntimeCall[]): PostDispatchInfo {
  ensureMayBatch(ctx, origin, calls);
  const inside = isRoot(origin) ? origin : restricted(origin, isNoBatchAll);
  let used = NO_WEIGHT;
  for (const [index, inner] of calls.entries()) {
    const ended = dispatchInner(ctx, inner, inside);
    used = addWeight(used, ended.used);
    if (ended.failure !== undefined)
      throw ended.failure.with({ actualWeight: addWeight(ownWeight.batch_all(index + 1), used) });
    ctx.deposit('ItemCompleted', {});
  }
  ctx.deposit('BatchCompleted', {});
  return { actualWeight: addWeight(ownWeight.batch_all(calls.length), used) };
}

/**
 * Runs all calls, whichever fail. Reports the weight of a plain batch, as the chain does.
 *
 * @source pallets/utility lib.rs force_batch
 */
export function runForceBatch(ctx: Utility, origin: Origin, calls: readonly RuntimeCall[]): PostDispatchInfo {
  ensureMayBatch(ctx, origin, calls);
  let used = NO_WEIGHT;
  let failed = false;
  for (const inner of calls) {
    const ended = dispatchInner(ctx, inner, origin);
    used = addWeight(used, ended.used);
    if (ended.failure === undefined) {
      ctx.deposit('ItemCompleted', {});
    } else {
      failed = true;
      ctx.deposit('ItemFailed', { error: ended.failure.error });
    }
  }
  ctx.deposit(failed ? 'BatchCompletedWithErrors' : 'BatchCompleted', {});
  return { actualWeight: addWeight(ownWeight.batch(calls.length), used) };
}
