import type { Hooks } from '../support/hooks';
import { weight } from '../support/weight';
import { RANDOM_MATERIAL_LEN, type RandomnessCollectiveFlip } from './declaration';

/** @source pallet-insecure-randomness-collective-flip lib.rs on_initialize */
export const hooks: Hooks<RandomnessCollectiveFlip> = {
  onInitialize({ storage, config }, number) {
    const parentHash = config.parentHash();
    storage.RandomMaterial.mutate((hashes) =>
      hashes.length < RANDOM_MATERIAL_LEN
        ? [...hashes, parentHash]
        : hashes.with((number - 1) % RANDOM_MATERIAL_LEN, parentHash),
    );
    return weight(0n, { reads: 1, writes: 1 });
  },
};
