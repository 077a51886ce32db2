import type { H256 } from '../support/account';

/** What RandomnessCollectiveFlip asks of the runtime. */
export interface Config {
  parentHash(): H256;
}
