import { saturatingAdd } from '../../primitives/arithmetic/u32';
import { lookupLength } from '../support/preimages';
import type { Weight } from '../support/weight';
import type { Scheduler } from './declaration';
import { WeightMeter } from './meter';
import { serviceTask, type Turn } from './task';
import type { Scheduled } from './types';
import { serviceWeight, taskWeight } from './weights';

/** Runs what is due, as far as the weight of a block allows. @source pallet-scheduler lib.rs on_initialize */
export function onInitialize(ctx: Scheduler, now: number): Weight {
  const meter = new WeightMeter(ctx.constants.MaximumWeight);
  serviceAgendas(ctx, meter, now);
  return meter.consumed;
}

/** Works agendas off, from the first one left over to that of this block. @source pallet-scheduler lib.rs service_agendas */
function serviceAgendas(ctx: Scheduler, meter: WeightMeter, now: number): void {
  const { IncompleteSince } = ctx.storage;
  if (!meter.tryConsume(serviceWeight.agendas)) return;
  const fullAgenda = serviceWeight.agenda(ctx.constants.MaxScheduledPerBlock);
  const turn: Turn = { meter, now, executed: 0 };
  let incompleteSince = now + 1;
  let when = IncompleteSince.take() ?? now;
  while (when <= now && meter.canConsume(fullAgenda)) {
    if (!serviceAgenda(ctx, turn, when)) incompleteSince = Math.min(incompleteSince, when);
    when = saturatingAdd(when, 1);
  }
  incompleteSince = Math.min(incompleteSince, when);
  if (incompleteSince > now) return;
  ctx.deposit('AgendaIncomplete', { when: incompleteSince });
  IncompleteSince.set(incompleteSince);
}

const byPriority = (agenda: readonly (Scheduled | undefined)[]): readonly number[] =>
  [...agenda.keys()]
    .filter((index) => agenda[index] !== undefined)
    .sort((a, b) => (agenda[a]?.priority ?? 0) - (agenda[b]?.priority ?? 0));

/**
 * Runs the tasks of one block by priority. Answers false when some have to wait.
 *
 * Works on a copy: what the tasks themselves change in this agenda is overwritten, as on the chain.
 *
 * @source pallet-scheduler lib.rs service_agenda
 */
function serviceAgenda(ctx: Scheduler, turn: Turn, when: number): boolean {
  const agenda = [...ctx.storage.Agenda.get(when)];
  const ordered = byPriority(agenda);
  turn.meter.tryConsume(serviceWeight.agenda(ordered.length));
  let postponed = 0;
  let dropped = 0;
  for (const index of ordered) {
    const task = agenda[index];
    if (task === undefined) continue;
    if (
      !turn.meter.canConsume(
        taskWeight(lookupLength(task.call), task.maybe_id !== undefined, task.maybe_periodic !== undefined),
      )
    ) {
      postponed += 1;
      break;
    }
    const outcome = serviceTask(ctx, turn, [when, index], task);
    if (outcome === 'executed') {
      turn.executed += 1;
      agenda[index] = undefined;
    } else if (outcome === 'overweight') {
      postponed += 1;
    } else {
      dropped += 1;
    }
  }
  if (postponed > 0 || dropped > 0) ctx.storage.Agenda.set(when, agenda);
  else ctx.storage.Agenda.remove(when);
  return postponed === 0;
}
