import { u32 } from '../../primitives/scale';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { DispatchResult } from './types';

export const events = {
  BatchInterrupted: namedEvent('A batch stopped at the call with this index; the calls before it stand.', {
    index: u32,
    error: DispatchError,
  }),
  BatchCompleted: namedEvent('All calls of a batch succeeded.', {}),
  BatchCompletedWithErrors: namedEvent('All calls of a batch ran, and some failed.', {}),
  ItemCompleted: namedEvent('A call of a batch succeeded.', {}),
  ItemFailed: namedEvent('A call of a batch failed, and the batch went on.', { error: DispatchError }),
  DispatchedAs: namedEvent('Root dispatched a call as another origin.', { result: DispatchResult }),
  IfElseMainSuccess: namedEvent('The main call succeeded; the fallback was not tried.', {}),
  IfElseFallbackCalled: namedEvent('The main call failed with this error, and the fallback succeeded.', {
    main_error: DispatchError,
  }),
};
