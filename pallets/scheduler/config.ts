import type { Origin, OriginCaller } from '../support/origin';
import type { Preimages } from '../support/preimages';

/** What Scheduler asks of the runtime. */
export interface Config {
  blockNumber(): number;
  readonly preimages: Preimages;
  /** The origin of a caller, under the filter that the runtime gives it. */
  originOf(caller: OriginCaller): Origin;
  /** Whether `left` may touch what `right` scheduled: it is as privileged or more. */
  isAsPrivileged(left: OriginCaller, right: OriginCaller): boolean;
}
