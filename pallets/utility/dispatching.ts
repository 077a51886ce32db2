import type { RuntimeCall } from '../support/call';
import { attempt, ensure, failures, type DispatchFailure } from '../support/dispatchError';
import { ensureNone, isRoot, type Origin } from '../support/origin';
import { actualWeight, type Weight } from '../support/weight';
import type { Utility } from './declaration';

/** How an inner call ended and what it took. */
export interface Dispatched {
  readonly failure: DispatchFailure | undefined;
  readonly used: Weight;
}

/** Dispatches an inner call and goes on when it fails. Root passes every filter. */
export function dispatchInner(ctx: Utility, inner: RuntimeCall, origin: Origin): Dispatched {
  const { env } = ctx;
  const info = env.dispatchInfo(inner);
  const ended = attempt(() => (isRoot(origin) ? env.dispatchBypassFilter(inner, origin) : env.dispatch(inner, origin)));
  return ended.ok
    ? { failure: undefined, used: actualWeight(info, ended.value) }
    : { failure: ended.failure, used: actualWeight(info, ended.failure.info) };
}

/** Any origin but None may batch. @throws BadOrigin */
export function ensureSomebody(origin: Origin): void {
  ensure(!attempt(() => ensureNone(origin)).ok, failures.BadOrigin);
}
