import { boxed, spelt, u32 } from '../../primitives/scale';
import { ensureNone, ensureRoot, ensureSigned } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { EquivocationProof, Void } from './equivocation';

const blockNumber = spelt('BlockNumberFor<T>', u32);
const report = {
  equivocation_proof: boxed(EquivocationProof, 'Box<EquivocationProof<T::Hash, BlockNumberFor<T>>>'),
  key_owner_proof: Void,
};

/** For 100 validators, the least it is weighed with, of 20 nominators each. */
const reportWeight = weight(757_500_000n, { reads: 81, writes: 70 });

export const report_equivocation = call({
  index: 0,
  weight: reportWeight,
  args: report,
  docs: 'Reports a double vote. It cannot be written down on this chain: there are no proofs of key ownership.',
  run(_ctx, origin) {
    ensureSigned(origin);
    return { pays: 'No' };
  },
});

export const report_equivocation_unsigned = call({
  index: 1,
  weight: reportWeight,
  args: report,
  docs: 'Reports a double vote as the author of the block. It cannot be written down on this chain either.',
  run(_ctx, origin) {
    ensureNone(origin);
    return { pays: 'No' };
  },
});

export const note_stalled = call({
  index: 2,
  weight: weight(3_000_000n, { writes: 1 }),
  args: { delay: blockNumber, best_finalized_block_number: blockNumber },
  docs: 'Root: notes that finality has stalled at a block. The next session forces a change of authorities `delay` blocks after it begins.',
  run({ storage }, origin, { delay, best_finalized_block_number }) {
    ensureRoot(origin);
    storage.Stalled.set([delay, best_finalized_block_number]);
  },
});
