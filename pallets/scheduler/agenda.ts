import { saturatingAdd } from '../../primitives/arithmetic/u32';
import { ensure, failures } from '../support/dispatchError';
import type { OriginCaller } from '../support/origin';
import { errors, type Scheduler } from './declaration';
import type { Scheduled, TaskAddress } from './types';

/** At a block, or after that many blocks between. */
export type DispatchTime = { readonly at: number } | { readonly after: number };

/** @throws Scheduler.TargetBlockNumberInPast: this block's tasks have run */
export function resolveTime(ctx: Scheduler, time: DispatchTime): number {
  const now = ctx.config.blockNumber();
  const when = 'at' in time ? time.at : saturatingAdd(saturatingAdd(now, time.after), 1);
  ensure(when > now, errors.TargetBlockNumberInPast);
  return when;
}

/** Puts a task on the agenda of a block; an empty place is taken only when the agenda is full. @throws Exhausted @source pallet-scheduler lib.rs place_task */
export function placeTask(ctx: Scheduler, when: number, task: Scheduled): TaskAddress {
  const { Agenda, Lookup } = ctx.storage;
  const agenda = Agenda.get(when);
  const index = agenda.length < ctx.constants.MaxScheduledPerBlock ? agenda.length : agenda.indexOf(undefined);
  ensure(index >= 0, failures.Exhausted);
  Agenda.set(when, index === agenda.length ? [...agenda, task] : agenda.with(index, task));
  const address = [when, index] as const;
  if (task.maybe_id !== undefined) Lookup.set(task.maybe_id, address);
  ctx.deposit('Scheduled', { when, index });
  return address;
}

/** Cuts empty places off the end of an agenda; an empty agenda goes. @source pallet-scheduler lib.rs cleanup_agenda */
export function cleanupAgenda(ctx: Scheduler, when: number): void {
  const { Agenda } = ctx.storage;
  const agenda = Agenda.get(when);
  const length = agenda.findLastIndex((task) => task !== undefined) + 1;
  if (length === 0) Agenda.remove(when);
  else if (length < agenda.length) Agenda.set(when, agenda.slice(0, length));
}

/** The task at an address. @throws Scheduler.NotFound */
export function taskAt(ctx: Scheduler, [when, index]: TaskAddress): Scheduled {
  const task = ctx.storage.Agenda.get(when)[index];
  if (task === undefined) throw errors.NotFound;
  return task;
}

/** @throws BadOrigin for a caller of less privilege than the one that scheduled the task */
export function ensurePrivilege(ctx: Scheduler, caller: OriginCaller, task: Scheduled): void {
  ensure(ctx.config.isAsPrivileged(caller, task.origin), failures.BadOrigin);
}
