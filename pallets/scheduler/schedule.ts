import type { RuntimeCall } from '../support/call';
import { ensure } from '../support/dispatchError';
import type { OriginCaller } from '../support/origin';
import { bound, drop, lookupHash } from '../support/preimages';
import { cleanupAgenda, ensurePrivilege, placeTask, resolveTime, type DispatchTime } from './agenda';
import { errors, type Scheduler } from './declaration';
import type { Period, TaskAddress, TaskName } from './types';

/** What is to be scheduled. */
export interface Request {
  readonly id?: TaskName;
  readonly time: DispatchTime;
  readonly periodic: Period | undefined;
  readonly priority: number;
  readonly call: RuntimeCall;
}

/** One turn is scheduled now, so that one less remains; a period of no blocks, or of a single turn, is none. */
const remaining = (periodic: Period | undefined): Period | undefined =>
  periodic !== undefined && periodic[0] > 0 && periodic[1] > 1 ? [periodic[0], periodic[1] - 1] : undefined;

/**
 * Schedules a call.
 *
 * @throws Scheduler.FailedToSchedule for a name that is taken, Scheduler.TargetBlockNumberInPast, Exhausted
 * @source pallet-scheduler lib.rs do_schedule, do_schedule_named
 */
export function scheduleTask(ctx: Scheduler, origin: OriginCaller, request: Request): TaskAddress {
  const call = bound(ctx, request.call);
  const { id, priority } = request;
  if (id !== undefined) ensure(!ctx.storage.Lookup.has(id), errors.FailedToSchedule);
  const when = resolveTime(ctx, request.time);
  const address = placeTask(ctx, when, {
    maybe_id: id,
    priority,
    call,
    maybe_periodic: remaining(request.periodic),
    origin,
  });
  const hash = lookupHash(call);
  if (hash !== undefined) ctx.config.preimages.request(hash);
  return address;
}

/** Takes a task off its agenda. @throws Scheduler.NotFound, BadOrigin @source pallet-scheduler lib.rs do_cancel */
export function cancelTask(ctx: Scheduler, origin: OriginCaller, [when, index]: TaskAddress): void {
  const { Agenda, Lookup, Retries } = ctx.storage;
  const agenda = Agenda.get(when);
  const task = agenda[index];
  if (task === undefined) throw errors.NotFound;
  ensurePrivilege(ctx, origin, task);
  Agenda.set(when, agenda.with(index, undefined));
  drop(ctx, task.call);
  if (task.maybe_id !== undefined) Lookup.remove(task.maybe_id);
  Retries.remove([when, index]);
  cleanupAgenda(ctx, when);
  ctx.deposit('Canceled', { when, index });
}

/** As `cancelTask`, by name. @throws Scheduler.NotFound, BadOrigin @source pallet-scheduler lib.rs do_cancel_named */
export function cancelNamed(ctx: Scheduler, origin: OriginCaller, id: TaskName): void {
  const { Agenda, Lookup, Retries } = ctx.storage;
  const address = Lookup.get(id);
  if (address === undefined) throw errors.NotFound;
  const [when, index] = address;
  const agenda = Agenda.get(when);
  const task = agenda[index];
  if (task !== undefined) {
    ensurePrivilege(ctx, origin, task);
    Retries.remove(address);
    drop(ctx, task.call);
    Agenda.set(when, agenda.with(index, undefined));
  }
  cleanupAgenda(ctx, when);
  Lookup.remove(id);
  ctx.deposit('Canceled', { when, index });
}
