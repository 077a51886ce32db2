import type { RuntimeCall } from '../support/call';
import type { Origin } from '../support/origin';
import { addWeight, type PostDispatchInfo } from '../support/weight';
import type { Utility } from './declaration';
import { dispatchInner, ensureSomebody } from './dispatching';
import { ownWeight } from './weights';

/**
 * Runs the main call, and the fallback when it fails.
 *
 * @throws DispatchFailure of the fallback when both fail
 * @source pallets/utility lib.rs if_else
 */
export function runIfElse(ctx: Utility, origin: Origin, main: RuntimeCall, fallback: RuntimeCall): PostDispatchInfo {
  ensureSomebody(origin);
  const first = dispatchInner(ctx, main, origin);
  const afterMain = addWeight(ownWeight.if_else, first.used);
  if (first.failure === undefined) {
    ctx.deposit('IfElseMainSuccess', {});
    return { actualWeight: afterMain };
  }
  const second = dispatchInner(ctx, fallback, origin);
  const info = { actualWeight: addWeight(afterMain, second.used) };
  if (second.failure !== undefined) throw second.failure.with(info);
  ctx.deposit('IfElseFallbackCalled', { main_error: first.failure.error });
  return info;
}
