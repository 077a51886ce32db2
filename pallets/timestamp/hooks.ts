import { RuntimeTrap } from '../support/dispatchError';
import type { Hooks } from '../support/hooks';
import { weight } from '../support/weight';
import type { Timestamp } from './declaration';

/** @source pallet-timestamp lib.rs on_initialize, on_finalize */
export const hooks: Hooks<Timestamp> = {
  onInitialize: () => weight(3_246_000n),

  onFinalize({ storage }) {
    if (!storage.DidUpdate.take()) throw new RuntimeTrap('the block has no Timestamp.set: its author puts one first');
  },
};
