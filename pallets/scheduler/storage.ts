import { boundedVec, option } from '../../primitives/scale';
import { item, key } from '../support/storage';
import { MAX_SCHEDULED_PER_BLOCK } from './weights';
import { blockNumber, RetryConfig, Scheduled, TaskAddress, TaskName } from './types';

export const storage = {
  IncompleteSince: item({ keys: [], value: blockNumber, docs: 'The first block whose agenda is not worked off.' }),
  Agenda: item({
    keys: [key('Twox64Concat', blockNumber)],
    value: boundedVec(option(Scheduled), { max: MAX_SCHEDULED_PER_BLOCK, of: 'MaxScheduledPerBlock' }),
    default: () => [],
    docs: 'Tasks of a block by their place; a place can be empty.',
  }),
  Retries: item({
    keys: [key('Blake2_128Concat', TaskAddress)],
    value: RetryConfig,
    docs: 'How a task is tried again when it fails.',
  }),
  Lookup: item({ keys: [key('Twox64Concat', TaskName)], value: TaskAddress, docs: 'Where a named task stands.' }),
};
