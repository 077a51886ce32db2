import { u32 } from '../../primitives/scale';
import { ensureRoot } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';

export const set_max_space = call({
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
