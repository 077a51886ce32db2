import { RuntimeTrap } from '../support/dispatchError';
import type { Hooks } from '../support/hooks';
import { weight } from '../support/weight';
import type { Aura } from './declaration';
import { slotOfDigest } from './slots';

/** @source pallet-aura lib.rs on_initialize */
export const hooks: Hooks<Aura> = {
  onInitialize(ctx) {
    const slot = slotOfDigest(ctx);
    if (slot === undefined) return weight(0n, { reads: 1 });
    const { storage } = ctx;
    const current = storage.CurrentSlot.get();
    if (slot <= current)
      throw new RuntimeTrap(`the block is of slot ${slot}; after slot ${current} it is of a later one`);
    storage.CurrentSlot.set(slot);
    if (storage.Authorities.maybe()?.length === 0) throw new RuntimeTrap('Aura has no authorities to author a block');
    return weight(0n, { reads: 2, writes: 1 });
  },
};
