import { u64 } from '../../primitives/scale';
import { ensureRoot } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';

export const set_oldest_stored_round = call({
  index: 2,
  weight: weight(5_370_000n, { writes: 1 }),
  class: 'Operational',
  args: { oldest_round: u64 },
  docs: 'Root: sets which round is the oldest that is stored.',
  run(ctx, origin, { oldest_round }) {
    ensureRoot(origin);
    ctx.storage.OldestStoredRound.set(oldest_round);
    ctx.deposit('SetOldestStoredRound', oldest_round);
  },
});
