import { boxed, u32 } from '../../primitives/scale';
import { NetUid } from '../support/netUid';
import { ensureRoot, ensureSigned } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { setCommitment } from './setCommitment';
import { CommitmentInfo } from './types';

const set_commitment = call({
  index: 0,
  weight: weight(33_480_000n, { reads: 5, writes: 4 }),
  pays: 'No',
  args: { netuid: NetUid, info: boxed(CommitmentInfo, 'Box<CommitmentInfo<T::MaxFields>>') },
  docs: 'Hotkey: commits up to three fields on a subnet, in the place of what it committed before.',
  run: (ctx, origin, { netuid, info }) => setCommitment(ctx, ensureSigned(origin), netuid, info),
});

const set_max_space = call({
  index: 2,
  weight: weight(2_856_000n, { writes: 1 }),
  class: 'Operational',
  args: { new_limit: u32 },
  docs: 'Root: sets how many bytes a hotkey may commit in an epoch.',
  run({ storage }, origin, { new_limit }) {
    ensureRoot(origin);
    storage.MaxSpace.set(new_limit);
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { set_commitment, set_max_space };
