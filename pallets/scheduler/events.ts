import { option, result, spelt, u32, u8, unitType } from '../../primitives/scale';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { blockNumber, TaskAddress, TaskName } from './types';

const task = TaskAddress;
const id = option(TaskName);

export const events = {
  Scheduled: namedEvent('A task was put on an agenda.', { when: blockNumber, index: u32 }),
  Canceled: namedEvent('A task was taken off an agenda.', { when: blockNumber, index: u32 }),
  Dispatched: namedEvent('A task ran.', { task, id, result: spelt('DispatchResult', result(unitType, DispatchError)) }),
  RetrySet: namedEvent('A task will be tried again when it fails.', { task, id, period: blockNumber, retries: u8 }),
  RetryCancelled: namedEvent('A task will no longer be tried again.', { task, id }),
  CallUnavailable: namedEvent('The call of a task could not be found.', { task, id }),
  PeriodicFailed: namedEvent('A task could not be put on the agenda of its next turn.', { task, id }),
  RetryFailed: namedEvent('A failed task could not be put on an agenda again.', { task, id }),
  PermanentlyOverweight: namedEvent('A task weighs more than a block lets tasks weigh.', { task, id }),
  AgendaIncomplete: namedEvent('The agenda of this block and those after it wait for the next block.', {
    when: blockNumber,
  }),
};
