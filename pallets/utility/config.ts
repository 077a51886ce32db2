import type { Origin, OriginCaller } from '../support/origin';

/** What Utility asks of the runtime. */
export interface Config {
  /** The origin of a caller, under the filter that the runtime gives it: none for root, the base filter for all others. */
  originOf(caller: OriginCaller): Origin;
}
