import type { RuntimeCall } from '../../support/call';
import { attempt, resultOf } from '../../support/dispatchError';
import { root, type Origin } from '../../support/origin';
import type { PostDispatchInfo } from '../../support/weight';
import type { Subtensor } from '../declaration';

/**
 * Runs a call as root for a motion that most of the senate is for. Fails as the call fails, and the event is undone with it.
 *
 * @returns what the call reports
 * @throws BadOrigin, DispatchFailure of the call with what it reports
 * @source subtensor pallets/subtensor/src/macros/dispatches.rs sudo, sudo_unchecked_weight
 */
export function runAsRoot(ctx: Subtensor, origin: Origin, call: RuntimeCall): PostDispatchInfo {
  ctx.config.council.ensureMajority(origin);
  const ended = attempt(() => ctx.env.dispatchBypassFilter(call, root));
  ctx.deposit('Sudid', resultOf(ended.ok ? undefined : ended.failure));
  if (ended.ok) return ended.value;
  throw ended.failure;
}
