import { wrappingAdd } from '../../primitives/arithmetic/u64';
import { compact, spelt, u64 } from '../../primitives/scale';
import { RuntimeTrap } from '../support/dispatchError';
import { ensureNone } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';

/** @source pallet-timestamp lib.rs set */
export const set = call({
  index: 0,
  weight: weight(3_816_000n, { reads: 2, writes: 1, proof: 1493n }),
  class: 'Mandatory',
  args: { now: spelt('T::Moment', compact(u64)) },
  docs: 'Sets the time of the block, in milliseconds since 1970. The first extrinsic of every block, put there by its author.',
  run({ storage, constants, config }, origin, { now }) {
    ensureNone(origin);
    if (storage.DidUpdate.has()) throw new RuntimeTrap('Timestamp.set: the time is set once in a block');
    const before = storage.Now.get();
    const earliest = wrappingAdd(before, constants.MinimumPeriod);
    if (before !== 0n && now < earliest)
      throw new RuntimeTrap(`Timestamp.set: ${now} ms is too early, after ${before} ms it is ${earliest} ms or later`);
    storage.Now.set(now);
    storage.DidUpdate.set(true);
    config.onTimestampSet(now);
  },
});
