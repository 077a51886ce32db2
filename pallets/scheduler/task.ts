import { saturatingAdd } from '../../primitives/arithmetic/u32';
import type { RuntimeCall } from '../support/call';
import { attempt, resultOf, type DispatchFailure } from '../support/dispatchError';
import { signer, type OriginCaller } from '../support/origin';
import { drop, lookupLength, peek } from '../support/preimages';
import { addWeight } from '../support/weight';
import { placeTask } from './agenda';
import type { Scheduler } from './declaration';
import type { WeightMeter } from './meter';
import type { RetryConfig, Scheduled, TaskAddress } from './types';
import { serviceWeight, taskWeight } from './weights';

/** The work of one block. */
export interface Turn {
  readonly meter: WeightMeter;
  readonly now: number;
  /** Tasks that ran so far. */
  executed: number;
}

/** What became of a task. An unavailable one stays on its agenda for good. */
export type Outcome = 'executed' | 'overweight' | 'unavailable';

/**
 * Runs one task and puts its next turn, or its next try, on an agenda.
 *
 * @source pallet-scheduler lib.rs service_task
 */
export function serviceTask(ctx: Scheduler, turn: Turn, address: TaskAddress, task: Scheduled): Outcome {
  const { meter } = turn;
  const id = task.maybe_id;
  if (id !== undefined) ctx.storage.Lookup.remove(id);
  const weighs = (length: number | undefined) =>
    taskWeight(length, id !== undefined, task.maybe_periodic !== undefined);
  const found = attempt(() => peek(ctx, task.call));
  if (!found.ok) {
    ctx.deposit('CallUnavailable', { task: address, id });
    drop(ctx, task.call);
    meter.tryConsume(weighs(lookupLength(task.call)));
    return 'unavailable';
  }
  meter.tryConsume(weighs(found.value.length));
  const ended = executeDispatch(ctx, meter, task.origin, found.value.inner);
  if (ended === 'overweight') {
    if (turn.executed > 0) return ended;
    drop(ctx, task.call);
    ctx.deposit('PermanentlyOverweight', { task: address, id });
    return 'unavailable';
  }
  const retry = ctx.storage.Retries.take(address);
  const { failure } = ended;
  ctx.deposit('Dispatched', {
    task: address,
    id,
    result: resultOf(failure),
  });
  if (retry !== undefined && failure !== undefined) scheduleRetry(ctx, turn, address, task, retry);
  if (task.maybe_periodic === undefined) drop(ctx, task.call);
  else scheduleNextTurn(ctx, turn, address, task, task.maybe_periodic, retry);
  return 'executed';
}

/** Dispatches under the filter of the origin, unless the weight left does not allow it. @source pallet-scheduler lib.rs execute_dispatch */
function executeDispatch(
  ctx: Scheduler,
  meter: WeightMeter,
  caller: OriginCaller,
  inner: RuntimeCall,
): { readonly failure: DispatchFailure | undefined } | 'overweight' {
  const origin = ctx.config.originOf(caller);
  const base = signer(origin) === undefined ? serviceWeight.dispatchUnsigned : serviceWeight.dispatchSigned;
  const declared = ctx.env.dispatchInfo(inner).callWeight;
  if (!meter.canConsume(addWeight(base, declared))) return 'overweight';
  const ended = attempt(() => ctx.env.dispatch(inner, origin));
  const info = ended.ok ? ended.value : ended.failure.info;
  meter.tryConsume(base);
  meter.tryConsume(info.actualWeight ?? declared);
  return { failure: ended.ok ? undefined : ended.failure };
}

/** Tries a failed task again later, without its name and period. @source pallet-scheduler lib.rs schedule_retry */
function scheduleRetry(
  ctx: Scheduler,
  { meter, now }: Turn,
  address: TaskAddress,
  task: Scheduled,
  retry: RetryConfig,
): void {
  if (!meter.tryConsume(serviceWeight.retry(ctx.constants.MaxScheduledPerBlock))) {
    ctx.deposit('RetryFailed', { task: address, id: task.maybe_id });
    return;
  }
  if (retry.remaining === 0) return;
  const again: Scheduled = { ...task, maybe_id: undefined, maybe_periodic: undefined };
  const placed = attempt(() => placeTask(ctx, saturatingAdd(now, retry.period), again));
  if (placed.ok) {
    ctx.storage.Retries.set(placed.value, { ...retry, remaining: retry.remaining - 1 });
  } else {
    drop(ctx, task.call);
    // Of the try that found no place, which has no name, unlike above.
    ctx.deposit('RetryFailed', { task: address, id: undefined });
  }
}

/** @source pallet-scheduler lib.rs service_task */
function scheduleNextTurn(
  ctx: Scheduler,
  { now }: Turn,
  address: TaskAddress,
  task: Scheduled,
  [period, count]: readonly [number, number],
  retry: RetryConfig | undefined,
): void {
  const next: Scheduled = { ...task, maybe_periodic: count > 1 ? [period, count - 1] : undefined };
  const placed = attempt(() => placeTask(ctx, saturatingAdd(now, period), next));
  if (placed.ok) {
    if (retry !== undefined) ctx.storage.Retries.set(placed.value, retry);
  } else {
    drop(ctx, task.call);
    ctx.deposit('PeriodicFailed', { task: address, id: task.maybe_id });
  }
}
