import type { OriginCaller } from '../support/origin';
import { ensurePrivilege, taskAt } from './agenda';
import { errors, type Scheduler } from './declaration';
import type { TaskAddress, TaskName } from './types';

/** Where a named task stands. @throws Scheduler.NotFound */
export function addressOf(ctx: Scheduler, id: TaskName): TaskAddress {
  const address = ctx.storage.Lookup.get(id);
  if (address === undefined) throw errors.NotFound;
  return address;
}

/** Lets a failing task be tried again, after `period` blocks each time. @throws Scheduler.NotFound, BadOrigin */
export function setRetry(
  ctx: Scheduler,
  origin: OriginCaller,
  task: TaskAddress,
  id: TaskName | undefined,
  retries: number,
  period: number,
): void {
  ensurePrivilege(ctx, origin, taskAt(ctx, task));
  ctx.storage.Retries.set(task, { total_retries: retries, remaining: retries, period });
  ctx.deposit('RetrySet', { task, id, period, retries });
}

/** @throws Scheduler.NotFound, BadOrigin @source pallet-scheduler lib.rs do_cancel_retry */
export function cancelRetry(ctx: Scheduler, origin: OriginCaller, task: TaskAddress, id: TaskName | undefined): void {
  ensurePrivilege(ctx, origin, taskAt(ctx, task));
  ctx.storage.Retries.remove(task);
  ctx.deposit('RetryCancelled', { task, id });
}
