import { boxed, option, spelt, u32, u8 } from '../../primitives/scale';
import { RuntimeCallHole } from '../support/call';
import { ensureRoot } from '../support/origin';
import { call } from './declaration';
import { addressOf, cancelRetry, setRetry } from './retries';
import { cancelNamed, cancelTask, scheduleTask } from './schedule';
import { blockNumber, Period, Priority, TaskAddress, TaskName } from './types';
import { callWeight } from './weights';

const what = {
  maybe_periodic: spelt('Option<schedule::Period<BlockNumberFor<T>>>', option(Period)),
  priority: Priority,
  call: boxed(RuntimeCallHole),
};

const schedule = call({
  index: 0,
  weight: callWeight.schedule,
  args: { when: blockNumber, ...what },
  docs: 'Root: schedules a call for a block, and for more turns after it.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    scheduleTask(ctx, origin.caller, {
      time: { at: args.when },
      periodic: args.maybe_periodic,
      priority: args.priority,
      call: args.call,
    });
  },
});

const cancel = call({
  index: 1,
  weight: callWeight.cancel,
  args: { when: blockNumber, index: u32 },
  docs: 'Root: takes a task off its agenda.',
  run(ctx, origin, { when, index }) {
    ensureRoot(origin);
    cancelTask(ctx, origin.caller, [when, index]);
  },
});

const schedule_named = call({
  index: 2,
  weight: callWeight.schedule_named,
  args: { id: TaskName, when: blockNumber, ...what },
  docs: 'Root: schedules a call under a name.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    scheduleTask(ctx, origin.caller, {
      id: args.id,
      time: { at: args.when },
      periodic: args.maybe_periodic,
      priority: args.priority,
      call: args.call,
    });
  },
});

const cancel_named = call({
  index: 3,
  weight: callWeight.cancel_named,
  args: { id: TaskName },
  docs: 'Root: takes a named task off its agenda.',
  run(ctx, origin, { id }) {
    ensureRoot(origin);
    cancelNamed(ctx, origin.caller, id);
  },
});

const schedule_after = call({
  index: 4,
  weight: callWeight.schedule,
  args: { after: blockNumber, ...what },
  docs: 'Root: schedules a call for the block that comes after so many others.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    scheduleTask(ctx, origin.caller, {
      time: { after: args.after },
      periodic: args.maybe_periodic,
      priority: args.priority,
      call: args.call,
    });
  },
});

const schedule_named_after = call({
  index: 5,
  weight: callWeight.schedule_named,
  args: { id: TaskName, after: blockNumber, ...what },
  docs: 'Root: schedules a call under a name for the block that comes after so many others.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    scheduleTask(ctx, origin.caller, {
      id: args.id,
      time: { after: args.after },
      periodic: args.maybe_periodic,
      priority: args.priority,
      call: args.call,
    });
  },
});

const set_retry = call({
  index: 6,
  weight: callWeight.set_retry,
  args: { task: TaskAddress, retries: u8, period: blockNumber },
  docs: 'Root: has a task tried again when it fails, after `period` blocks each time.',
  run(ctx, origin, { task, retries, period }) {
    ensureRoot(origin);
    setRetry(ctx, origin.caller, task, undefined, retries, period);
  },
});

const set_retry_named = call({
  index: 7,
  weight: callWeight.set_retry_named,
  args: { id: TaskName, retries: u8, period: blockNumber },
  docs: 'Root: has a named task tried again when it fails, after `period` blocks each time.',
  run(ctx, origin, { id, retries, period }) {
    ensureRoot(origin);
    setRetry(ctx, origin.caller, addressOf(ctx, id), id, retries, period);
  },
});

const cancel_retry = call({
  index: 8,
  weight: callWeight.cancel_retry,
  args: { task: TaskAddress },
  docs: 'Root: has a task no longer tried again.',
  run(ctx, origin, { task }) {
    ensureRoot(origin);
    cancelRetry(ctx, origin.caller, task, undefined);
  },
});

const cancel_retry_named = call({
  index: 9,
  weight: callWeight.cancel_retry_named,
  args: { id: TaskName },
  docs: 'Root: has a named task no longer tried again.',
  run(ctx, origin, { id }) {
    ensureRoot(origin);
    cancelRetry(ctx, origin.caller, addressOf(ctx, id), id);
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  schedule,
  cancel,
  schedule_named,
  cancel_named,
  schedule_after,
  schedule_named_after,
  set_retry,
  set_retry_named,
  cancel_retry,
  cancel_retry_named,
};
