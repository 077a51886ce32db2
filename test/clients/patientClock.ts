import { systemClock, type Clock } from '../../node/clock';

/**
 * Timers that take ten times as long. The node tells a tenth of a second later that a block is final, so that
 * polkadot.js has fetched the block meanwhile and does not drop its word of it; a busy machine takes longer for that.
 */
export const patientClock: Clock = {
  ...systemClock,
  after: (milliseconds, task) => systemClock.after(10 * milliseconds, task),
};
