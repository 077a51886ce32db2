import { boundedVec } from '../../primitives/scale';
import { H256 } from '../support/account';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';

/** How many block hashes the ring holds. */
export const RANDOM_MATERIAL_LEN = 81;

export const { declaration } = declarePallet({
  name: 'RandomnessCollectiveFlip',
  rust: { path: ['pallet_insecure_randomness_collective_flip', 'pallet'] },
  storage: {
    RandomMaterial: item({
      keys: [],
      value: boundedVec(H256, { max: RANDOM_MATERIAL_LEN, of: 'ConstU32<81>' }),
      default: () => [],
      docs: 'Hashes of the last 81 blocks, as a ring: block n stands at place (n - 1) modulo 81.',
    }),
  },
});

export type RandomnessCollectiveFlip = Context<typeof declaration, Config>;
