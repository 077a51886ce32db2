import { InvariantError } from '../support/dispatchError';
import { assemble } from '../support/pallet';
import { weight } from '../support/weight';
import { calls } from './calls';
import { declaration, type Commitments } from './declaration';

/** What hotkeys commit to on their subnets. */
export const commitments = assemble<Commitments, typeof declaration>(declaration, {
  calls,
  hooks: {
    onInitialize({ storage }) {
      if (storage.TimelockedIndex.get().length > 0)
        throw new InvariantError('Commitments.TimelockedIndex is not empty, and nothing here opens commitments');
      return weight(0n, { reads: 1 });
    },
  },
});

export { purgeNetuid } from './purge';
export { Data } from './data';
export { CommitmentInfo, Registration } from './types';
export { errors, type Commitments } from './declaration';
