import type { H256 } from '../support/account';
import type { Origin, OriginCaller } from '../support/origin';

/** Where calls too long for an agenda are kept. Preimage offers it. */
export interface Preimages {
  /** Keeps bytes and answers their hash. @throws DispatchFailure */
  note(bytes: Uint8Array): H256;
  /** The bytes of a hash, of this length if one is given. @throws DispatchFailure where there are none */
  fetch(hash: H256, length: number | undefined): Uint8Array;
  /** Counts one more, or one less, who needs the bytes. */
  request(hash: H256): void;
  unrequest(hash: H256): void;
}

/** What Scheduler asks of the runtime. */
export interface Config {
  blockNumber(): number;
  readonly preimages: Preimages;
  /** The origin of a caller, under the filter that the runtime gives it. */
  originOf(caller: OriginCaller): Origin;
  /** Whether `left` may touch what `right` scheduled: it is as privileged or more. */
  isAsPrivileged(left: OriginCaller, right: OriginCaller): boolean;
}
